#!/bin/bash
# Compiles the parts of the guest that need no kernel for this machine and tests them there:
# run.sh FOLDER, where the programs go. Exit 1 where a test failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
native=$here/../unikraft/lib-native
out=$1
# What these functions are called in the C library of this machine, they are not called here.
renamed=$(for f in ceil floor trunc rint ceilf floorf truncf rintf; do echo "-D$f=krunlab_$f"; done)
flags="-std=gnu11 -g -O2 -Wall -Wextra -Werror -fsanitize=address,undefined -fno-sanitize-recover=all"

# shellcheck disable=SC2086
build() {
    gcc $flags -I"$here/stand-in" -idirafter "$native/include" -o "$out/$1" "${@:2}"
}
build heap "$here/heap_test.c" "$native/heap.c"
build initrd "$here/initrd_test.c" "$native/initrd.c"
# shellcheck disable=SC2086
gcc -std=gnu11 -O2 -Wall -Wextra -Werror -fno-builtin -I"$native/include" $renamed -c -o "$out/round.o" "$native/round.c"
gcc -std=gnu11 -O2 -Wall -Wextra -Werror -fno-builtin -o "$out/round" "$here/round_test.c" "$out/round.o" -lm
build pieces -I"$here/../unikraft/lib-buffer" "$here/pieces_test.c" "$here/../unikraft/lib-buffer/pieces.c"

for test in heap initrd round pieces; do
    "$out/$test" || { echo "the $test test failed"; exit 1; }
done
