#!/bin/bash
# The launcher's tests: run.sh BUILD. Prints TAP-like lines; exit 1 where a test failed.
# LIBKRUN=FILE names the libkrun to load; without it, and without /dev/kvm, tests are skipped.
set -u
build=$1
launcher=$build/krunlab-launcher
standin=$build/standin
guest=$build/probe-guest.elf
work=$(mktemp -d)
failed=0
trap 'rm -rf "$work"' EXIT

ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; failed=1; [ -f "$work/text" ] && sed 's/^/#   /' "$work/text" | head -30; }
check() { local name=$1; shift; if "$@"; then ok "$name"; else not_ok "$name"; fi; }
skip() { echo "ok - $1 # SKIP $2"; }
gone() { for _ in $(seq 100); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.02; done; return 1; }

# The list ends without a line's end, for which read's status would say that it failed.
child_of() { local child=; read -r child _ <"/proc/$1/task/$1/children"; [ -n "$child" ] && echo "$child"; } 2>/dev/null

# Runs the launcher with its input held open; the stream goes to $work/stream, its text to
# $work/text, the exit status to $status.
run() {
    exec 9<> <(:)
    "$launcher" run "$@" <&9 >"$work/stream"
    status=$?
    exec 9<&-
    "$build/stream_text" <"$work/stream" >"$work/text" || echo "BROKEN STREAM" >>"$work/text"
}
program() { run "${options[@]}" --engine exec -- "$standin" "$@"; }
says() { grep -q -- "$1" "$work/text"; }
end_has() { grep '^END' "$work/text" | grep -qF -- "$1"; }
console() { "$build/stream_text" --console <"$work/stream"; }
number() { grep '^END' "$work/text" | sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }
last_sample() { grep '^SAMPLE' "$work/text" | tail -1; } # time rss pss private peak guest ram
options=()

usage_errors_are_told() {
    local bad
    while read -r bad; do
        # shellcheck disable=SC2086
        "$launcher" $bad >/dev/null 2>"$work/error" </dev/null
        [ $? = 2 ] && grep -q '^krunlab-launcher: .*--help' "$work/error" || return 1
    done <<'CASES'

nonsense
run
run --kernel x
run --kernel x --ram-mib 0
run --kernel x --ram-mib ten
run --kernel x --ram-mib 4 --vcpus 256
run --kernel x --ram-mib 4 --time-limit-ms -1
run --kernel x --ram-mib 4 --engine other
run --kernel x --ram-mib 4 --memory some
run --kernel x --ram-mib 4 --at-marks stay
run --kernel x --ram-mib 4 --page-cache hot
run --kernel x --ram-mib 4 --pin perhaps
run --kernel x --ram-mib 4 --pin yes --vmm-cpu 0
run --engine exec --page-cache cold -- program
run --bundle x --root x --ram-mib 4 --page-cache cold
run --engine exec --memory locked -- program
run --kernel
run --kernel x --ram-mib 4 --nonsense 1
run --engine exec
run --bundle x
run --bundle x --kernel x --ram-mib 4
run --root x --kernel x --ram-mib 4
run --kernel x --ram-mib 4 -- program
--probe --kernel x
--tsc --kernel x
--tsc --span-ms 0
CASES
}
check "usage errors exit 2 with a sentence" usage_errors_are_told

"$launcher" --probe >"$work/probe"; probe_status=$?
check "the probe exits 0 or 3 and says which" eval \
    '[ $probe_status = 0 ] && grep -q "\"usable\":true}$" $work/probe ||
     [ $probe_status = 3 ] && grep -q "\"usable\":false}$" $work/probe'
# What is measured in a second must hold over ten, which is what a guest is told to count by.
tsc_holds() {
    local second ten
    second=$("$launcher" --tsc | sed -n 's/.*"hz":\([0-9]*\).*/\1/p')
    ten=$("$launcher" --tsc --span-ms 10000 | sed -n 's/.*"hz":\([0-9]*\).*/\1/p')
    [ -n "$second" ] && [ -n "$ten" ] || return 1
    echo "a second: $second Hz, ten: $ten Hz" >"$work/text"
    [ $((second > ten ? second - ten : ten - second)) -le $((ten / 20000)) ]
}
if grep -qw constant_tsc /proc/cpuinfo && grep -qw nonstop_tsc /proc/cpuinfo; then
    check "the counter's frequency of a second holds over ten within 50 ppm of the raw clock" tsc_holds
else
    skip "the counter's frequency holds" "this processor's counter changes its pace"
fi

"$launcher" --probe --lib /nonexistent.so >"$work/probe"; probe_status=$?
check "the probe tells a missing library" eval '[ $probe_status = 3 ] && grep -q "\"loaded\":false,\"error\":\".*nonexistent" $work/probe'

"$launcher" --probe --bundle "$build/fake_krun.so" >"$work/probe"
check "the probe tells a library that is no libkrunfw" grep -q '"libkrunfw":{"error":.*"usable":false}' "$work/probe"

program console:hello$'\n' error:oops exit:7
check "an exit code is told" eval '[ $status = 0 ] && end_has "\"exited\":true,\"exitCode\":7"'
if [ -r /proc/pressure/cpu ]; then
    check "what the machine was doing is told" \
        grep -qE '"conditions":\{"cpuPressure":[0-9]+,"load":[0-9]+[,}]' "$work/text"
else
    skip "what the machine was doing is told" "this kernel does not tell its pressure"
fi
check "the console's bytes arrive" test "$(console)" = hello
check "standard error arrives apart" test "$("$build/stream_text" --errors <"$work/stream")" = oops
check "T0, T1, T2 and T8 are stamped in order" eval \
    '[ "$(grep ^STAMP $work/text | sort -k3n | cut -d" " -f2 | tr -d "\n")" = 0128 ]'
check "INFO tells the program" says '^INFO.*"command":\["'
program signal:11
check "a signal is told" end_has '"exited":false,"signalled":true,"signal":11'
run --engine exec -- /nonexistent/program
check "a program that is not there is told" eval '[ $status = 3 ] && end_has "program-missing" && end_has not-started'

# A machine may write before the launcher has all its threads.
lost=0
for _ in $(seq 100); do
    program console:x
    [ "$(number consoleBytes)" = 1 ] || lost=$((lost + 1))
done
check "a hundred short runs lose nothing" test $lost = 0

options=(--time-limit-ms 300)
began=$(date +%s%N)
program ignore-term child spin
took=$(( ($(date +%s%N) - began) / 1000000 ))
check "the time limit ends a run that ignores SIGTERM" end_has '"endedBy":"time-limit"'
check "and does so in time" test "$took" -ge 300 -a "$took" -lt 3000
check "and what it started is gone" gone "$(console | sed -n 's/child //p')"
options=()

program child exit:0
check "a process that the run leaves behind is ended" gone "$(console | sed -n 's/child //p')"

options=(--time-limit-ms 500)
program console:before signal:19 console:after
check "a machine that was stopped stays stopped and is ended" eval 'end_has time-limit && [ "$(console)" = before ]'
options=()

options=(--vmm-cpu 0 --drain-cpu 0)
program console:x
check "a machine can be pinned" eval 'end_has "\"exitCode\":0" && [ "$(console)" = x ]'
options=(--vmm-cpu 1023 --drain-cpu 1023)
program console:x
check "a processor that is not there is told" eval '[ $status = 3 ] && end_has vmm-cpu && says ^NOTICE.*drain-cpu'

options=(--pin yes)
if [ "$(nproc)" -lt 2 ]; then
    skip "the machine and its readers get a processor each" "one processor"
else
    run --pin yes --engine exec -- grep Cpus_allowed_list /proc/self/status
    vmm=$("$build/stream_text" --errors <"$work/stream" | tr -dc 0-9,-)
    check "the machine and its readers get a processor each" eval \
        'says "\"pinning\":{\"vmmCpu\":$vmm,\"drainCpu\":[0-9]*}" && ! says "\"drainCpu\":$vmm}"'
fi
if ! taskset -c 0 true 2>/dev/null; then
    skip "that there is one processor only is told" "no taskset"
else
    exec 9<> <(:)
    taskset -c 0 "$launcher" run --pin yes --engine exec -- "$standin" exit:0 <&9 >"$work/stream"
    exec 9<&-
    "$build/stream_text" <"$work/stream" >"$work/text"
    check "that there is one processor only is told, and the run made" eval \
        'says "\"pinning\":{\"unavailable\":\"Only one" && end_has "\"exitCode\":0"'
fi
options=()

# More than a busy machine can let through before the launcher's turn comes to end it.
options=(--output-limit 1000000)
program flood:1000000000
check "the output limit ends the run" end_has '"endedBy":"output-limit"'
check "and keeps exactly the limit" eval '[ $(number consoleBytes) = 1000000 ] && [ $(console | wc -c) = 1000000 ]'
check "and counts what it read beyond" test "$(number droppedBytes)" -gt 0
options=()

# The reader sleeps while 200 MB come: the machine must not wait and the launcher must stay small.
mkfifo "$work/in" "$work/out"
"$launcher" run --engine exec -- sh -c '"$0" flood:200000000 && : >"$1"' "$standin" "$work/flooded" \
    <"$work/in" >"$work/out" & pid=$!
exec 8>"$work/in" 7<"$work/out"
for _ in $(seq 400); do [ -e "$work/flooded" ] && break; sleep 0.05; done
check "a reader that does not read does not stop the run" test -e "$work/flooded"
peak=$(sed -n 's/VmHWM:\s*\([0-9]*\).*/\1/p' /proc/$pid/status)
check "and the launcher stays below 16 MiB (VmHWM $peak KiB)" test "$peak" -lt 16384
cat <&7 >"$work/stream"
exec 8>&- 7<&-
wait $pid
"$build/stream_text" <"$work/stream" >"$work/text"
check "and every byte arrives in the end" eval \
    '[ $(number consoleBytes) = 200000000 ] && [ $(number droppedBytes) = 0 ] && [ $(number spilledBytes) -gt 100000000 ] &&
     [ $(console | sha256sum | cut -c1-64) = $("$standin" flood:200000000 3>&1 | sha256sum | cut -c1-64) ]'
rm -f "$work/stream"

printf q | { cat; sleep 5; } | "$launcher" run --engine exec -- "$standin" spin >"$work/stream"
"$build/stream_text" <"$work/stream" >"$work/text"
check "q stops a run" end_has '"endedBy":"stop"'
exec 9<> <(:)
"$launcher" run --engine exec -- "$standin" spin <&9 >"$work/stream" & pid=$!
for _ in $(seq 100); do child_of $pid >/dev/null && break; sleep 0.02; done
kill -TERM $pid; wait $pid; status=$?
exec 9<&-
"$build/stream_text" <"$work/stream" >"$work/text"
check "SIGTERM stops a run and still reports it" eval '[ $status = 0 ] && end_has "\"endedBy\":\"stop\""'
"$launcher" run --engine exec -- "$standin" spin </dev/null >/dev/null
check "the end of input ends the launcher" test $? = 1

# $1: what is killed, caller or launcher. Leaves the process ids in $launcher_pid and $vmm_pid.
kill_one() {
    rm -f "$work/in" && mkfifo "$work/in"
    bash -c '"$0" run --engine exec -- "$1" $2 spin <"$3" 9>&- >/dev/null & echo $! >"$3.pid"
             exec 9>"$3"; wait' "$launcher" "$standin" "$2" "$work/in" 2>/dev/null & caller=$!
    for _ in $(seq 100); do
        launcher_pid=$(cat "$work/in.pid" 2>/dev/null) && vmm_pid=$(child_of "$launcher_pid") &&
            { [ "$2" != child ] || hidden_pid=$(child_of "$vmm_pid"); } && break
        sleep 0.05
    done
    if [ "$1" = caller ]; then kill -9 $caller; else kill -9 "$launcher_pid"; fi
    { wait $caller; } 2>/dev/null
    rm -f "$work/in.pid"
}
kill_one caller child
check "kill -9 of the caller ends launcher, machine and what it started" eval \
    'gone $launcher_pid && gone $vmm_pid && gone $hidden_pid'
kill_one launcher ignore-term
check "kill -9 of the launcher ends the machine" gone "$vmm_pid"
"$launcher" run --engine exec -- "$standin" flood:100000000 spin < <(sleep 20) | head -c 1000 >/dev/null
check "a reader that goes away ends the run" test "${PIPESTATUS[0]}" = 1

options=(--ram-mib 64)
program touch:64 exit:0
# shellcheck disable=SC2046
set -- $(last_sample)
# The kernel may have merged some pages beside it into the same mapping.
ram() { [ "$1" -ge "$2" ] && [ "$1" -lt $(($2 + 1048576)) ]; }
in_use() { [ "$1" -gt 67108864 ] && ram "$2" 67108864 && ram "$3" 67108864; }
check "the sample at the end has the memory in use" in_use "${3:-0}" "${7:-0}" "${8:-0}"
options=()
program touch:64 untouch signal:9
# shellcheck disable=SC2046
set -- $(last_sample)
check "and the peak, also of one that is killed" test "${6:-0}" -gt 67108864 -a "${3:-0}" -lt 16777216
check "there is one sample where none are asked for" test "$(grep -c ^SAMPLE "$work/text")" = 1
options=(--sample-interval-us 60000000)
program sleep:50 mark:2:0 sleep:50 mark:3:1 sleep:50
check "T5 and T6 are sampled, besides start and end" test "$(grep -c ^SAMPLE "$work/text")" = 4
options=(--sample-interval-us 10000)
program sleep:300
check "samples come at their interval" test "$(grep -c ^SAMPLE "$work/text")" -ge 15
options=()

sample_at() { grep '^SAMPLE' "$work/text" | awk -v mark="$1" '$9 == mark'; } # ... mark held-after-ns
rss_at() { sample_at "$1" | awk '{print $3}'; }
program exit:0
check "a run of a moment has its memory at its end" eval \
    '[ "$(rss_at 8)" -gt 100000 ] && [ "$(sample_at 8 | awk "{print \$4}")" -gt 10000 ]'
options=(--at-marks hold --ram-mib 8)
program touch:8 mark:2:0 sleep:100 touch:8 mark:3:1 sleep:100 touch:8 exit:5
check "the memory at T5, T6 and the end is that of these moments" eval \
    '[ $(($(rss_at 5) >> 20)) = 8 ] || [ $(($(rss_at 5) >> 20)) = 9 ] &&
     [ $(($(rss_at 6) - $(rss_at 5) >> 20)) = 8 ] && [ $(($(rss_at 8) - $(rss_at 6) >> 20)) = 8 ]'
check "with the guest's part told apart" ram "$(sample_at 5 | awk '{print $7}')" 8388608
check "and the machine goes on to its own end" eval 'end_has "\"exitCode\":5" && says "\"heldAtMarks\":true"'
options=(--at-marks hold --time-limit-ms 1000)
program mark:2:0 spin
check "one that never rests stands still to be read" eval \
    '[ "$(sample_at 5 | awk "{print \$10}")" -lt 100000000 ] && ! says ^NOTICE'
check "and is let go" end_has time-limit
options=()
program mark:2:0 exit:0
check "nobody is held unasked" eval '[ -z "$(sample_at 5)" ] && says "\"heldAtMarks\":false"'
if grep -q '^cpu .*' /proc/stat; then
    check "what the host took is told" eval '[ "$(number stolenMs)" -ge 0 ]'
else
    skip "what the host took is told" "no /proc/stat"
fi

# The files are looked at whether or not the machine can start then.
cached() { run --lib "$build/fake_krun.so" --ram-mib 8 --cmdline refuse-kernel "$@"; }
file_has() { sed -n "s|.*{\"path\":\"$1\",\([^}]*\)}.*|\1|p" "$work/text" | grep -q "$2"; }
cp "$guest" "$work/kernel"; cp "$standin" "$work/busy"
size=$(stat -c %s "$work/kernel")
if [ "$(stat -f -c %T "$work")" = tmpfs ]; then
    skip "files are dropped from memory" "the temporary folder is kept in memory"
else
    cat "$work/kernel" >/dev/null
    cached --kernel "$work/kernel"
    check "a file in memory is told" eval \
        'says "\"pageCache\":{\"dropped\":false" && file_has $work/kernel "^\"bytes\":$size,\"residentBytes\":$size$"'
    cached --page-cache cold --kernel "$work/kernel"
    check "and is gone where that is asked for" eval \
        'says "\"pageCache\":{\"dropped\":true" && file_has $work/kernel "\"residentBytes\":0$"'
    check "libkrun is among them" file_has "$build/fake_krun.so" '"residentBytes":0$'
    "$work/busy" sleep:20000 & busy=$!
    cached --page-cache cold --kernel "$work/kernel" --initrd "$work/busy"
    kill $busy; { wait $busy; } 2>/dev/null
    check "a file in use stays, which is told" eval 'file_has $work/busy "is in use by something else" && ! file_has $work/busy ":0,"'
fi
if shm=$(mktemp /dev/shm/krunlab-XXXXXX 2>/dev/null) && [ "$(stat -f -c %T "$shm")" = tmpfs ]; then
    cp "$guest" "$shm"
    cached --page-cache cold --kernel "$shm"
    check "a file that is kept in memory stays, which is told" file_has "$shm" 'kept in memory'
else
    skip "a file that is kept in memory stays" "no /dev/shm"
fi
rm -f "$shm"

if [ "$(id -u)" != 0 ] || ! setpriv --reuid 65534 --clear-groups true 2>/dev/null; then
    skip "a /dev/kvm that may not be opened is told" "needs root and setpriv"
    skip "a /dev/kvm that is no KVM is told" "needs root and unshare"
else
    chmod 711 "$work" && cp "$launcher" "$guest" "$work/" && chmod 755 "$work"/krunlab-launcher "$work"/*.elf
    hold() { exec 9<> <(:); "$@" <&9 >"$work/stream"; exec 9<&-; "$build/stream_text" <"$work/stream" >"$work/text"; }
    if setpriv --reuid 65534 --clear-groups test -w /dev/kvm; then
        skip "a /dev/kvm that may not be opened is told" "everybody may open it here"
    else
        hold setpriv --reuid 65534 --clear-groups "$work/krunlab-launcher" run --kernel "$work/probe-guest.elf" --ram-mib 8
        check "a /dev/kvm that may not be opened is told" eval 'end_has kvm-permission || end_has kvm-missing'
    fi
    if setpriv --bounding-set -ipc_lock true 2>/dev/null && [ -w /dev/kvm ]; then
        hold setpriv --inh-caps -ipc_lock --bounding-set -ipc_lock prlimit --memlock=65536:65536 \
            "$launcher" run --kernel "$guest" --ram-mib 8 --memory locked --lib "$build/fake_krun.so"
        check "a limit of locked memory is told" end_has memory-locked
    else
        skip "a limit of locked memory is told" "no setpriv, or no /dev/kvm"
    fi
    if unshare -m sh -c 'mount --bind /dev/null /dev/kvm' 2>/dev/null; then
        hold unshare -m sh -c 'mount --bind /dev/null /dev/kvm && exec "$0" run --kernel "$1" --ram-mib 8' "$launcher" "$guest"
        check "a /dev/kvm that is no KVM is told" end_has kvm-unusable
    else
        skip "a /dev/kvm that is no KVM is told" "no mount namespace, or no /dev/kvm"
    fi
fi

boot() { run --kernel "$guest" --ram-mib 64 --time-limit-ms 10000 ${LIBKRUN:+--lib "$LIBKRUN"} --cmdline "$@"; }
marks() { "$build/stream_text" --marks <"$work/stream" | od -An -v -tx1 -w15 | awk '{printf "%s", $2}'; }
if ! "$launcher" --probe ${LIBKRUN:+--lib "$LIBKRUN"} >"$work/probe"; then
    skip "boots in libkrun" "$(cat "$work/probe")"
else
    boot probe.exit:7
    check "the probe guest boots in libkrun" eval 'end_has "\"exited\":true,\"exitCode\":0" && console | grep -q "^krunlab probe guest$"'
    check "and sends its marks in order" test "$(marks)" = 010203050604
    check "and its exit code" test "$("$build/stream_text" --marks <"$work/stream" | tail -c5 | od -An -tu1 -N1 | tr -d ' ')" = 7
    check "and is confined" says '"noNewPrivileges":true,"noCoreDump":true,"noHugePages":true,"noFileWriting":true,"seccomp":true'
    boot probe.quiet
    check "a quiet guest prints nothing and marks everything" test "$(number consoleBytes)-$(marks)" = 0-010203050604
    run --kernel "$guest" --ram-mib 64 --time-limit-ms 10000 ${LIBKRUN:+--lib "$LIBKRUN"} --at-marks hold --cmdline probe.touch:20
    check "libkrun is held at its marks and goes on" eval \
        'end_has "\"exitCode\":0" && [ "$(marks)" = 010203050604 ] && [ -n "$(sample_at 6)" ] &&
         [ "$(sample_at 5 | awk "{print \$7}")" -lt 2097152 ] && [ "$(sample_at 8 | awk "{print \$7}")" -ge 20971520 ]'
    boot probe.quiet
    check "a boot whose files are in memory reads nothing from a disk" test "$(number readBytes)" = 0
    run --kernel "$guest" --ram-mib 64 --time-limit-ms 10000 ${LIBKRUN:+--lib "$LIBKRUN"} --page-cache cold
    if grep -q '"reason":' "$work/text"; then
        skip "a cold one reads its files" "$(sed -n 's/.*"reason":"\([^"]*\)".*/\1/p' "$work/text" | head -1)"
    else
        check "a cold one reads its files" test "$(number readBytes)" -gt "$(stat -c %s "$guest")"
    fi
    boot probe.crash
    check "a triple fault ends without T7" eval 'end_has "\"exitCode\":0" && [ "$(marks)" = 01020305 ]'
    boot probe.touch:20
    # shellcheck disable=SC2046
    set -- $(last_sample)
    check "guest RAM is told apart" test "$7" -ge 20971520 -a "$7" -lt 22020096 -a "$8" = 67108864
    run --kernel "$guest" --ram-mib 64 --memory locked ${LIBKRUN:+--lib "$LIBKRUN"}
    # shellcheck disable=SC2046
    set -- $(last_sample)
    check "locked RAM is there whole, whatever the guest touches" test "$7" = 67108864 -a "$8" = 67108864
    boot 'probe.quiet probe.ring0 probe.flood:100000'
    check "a guest's flood arrives whole" eval '[ $(number consoleBytes) = 100000 ] && [ $(console | grep -c "^\.\{63\}$") = 1562 ]'
    boot 'probe.quiet probe.driver probe.flood:1000'
    check "a flood byte by byte from ring 3 has the same lines" eval '[ $(number consoleBytes) = 1000 ] && [ $(console | grep -c "^\.\{63\}$") = 15 ]'
    run --kernel "$guest" --ram-mib 64 --time-limit-ms 1000 ${LIBKRUN:+--lib "$LIBKRUN"} --cmdline probe.spin
    check "a spinning guest is ended by the time limit" end_has '"endedBy":"time-limit"'
    run --kernel "$guest" --ram-mib 64 ${LIBKRUN:+--lib "$LIBKRUN"} --kvm-trace yes
    if says '^NOTICE.*KVM cannot be traced'; then
        skip "KVM tells when the guest was first entered" "$(grep -o 'KVM cannot be traced[^"]*' "$work/text")"
    else
        check "KVM tells when the guest was first entered, between T2 and T8" eval \
            'awk "/^STAMP/ { t[\$2] = \$3 } END { exit !(t[2] < t[3] && t[3] < t[8]) }" "$work/text"'
        check "no trace is left behind" eval '! ls /sys/kernel/tracing/instances | grep -q krunlab'
    fi
    run --kernel "$guest" --ram-mib 64 --vcpus 254 ${LIBKRUN:+--lib "$LIBKRUN"}
    check "libkrun's own refusal is told with its reason" eval \
        '[ $status = 3 ] && end_has "\"what\":\"krun-call\",\"call\":\"krun_start_enter\",\"errno\":22" && [ $(number errorBytes) -gt 20 ]'
fi

refused() { # name, what, arguments
    local name=$1 what=$2; shift 2
    run --lib "$build/fake_krun.so" "$@"
    check "$name" eval '[ $status = 3 ] && end_has "\"what\":\"$what\""'
}
if [ ! -r /dev/kvm ] || [ ! -w /dev/kvm ]; then
    skip "what can be refused before the start, and the confinement" "/dev/kvm cannot be opened"
else
    head -c 5000 "$guest" >"$work/cut.elf"
    echo text >"$work/text.elf"
    head -c 4194304 /dev/zero >"$work/initrd"
    refused "a kernel that is not there is told" kernel-unreadable --kernel "$work/none" --ram-mib 8
    refused "a file that is no kernel is told" kernel-format --kernel "$work/text.elf" --ram-mib 8
    refused "a kernel that is cut off is told" kernel-format --kernel "$work/cut.elf" --ram-mib 8
    refused "an initrd that is not there is told" initrd-unreadable --kernel "$guest" --initrd "$work/none" --ram-mib 8
    refused "too little RAM is told" ram-too-small --kernel "$guest" --initrd "$work/initrd" --ram-mib 5
    refused "a bundle that is no library is told" bundle-unfit --bundle "$work/text.elf" --ram-mib 8
    refused "a library that is no bundle is told" bundle-unfit --bundle "$build/fake_krun.so" --ram-mib 8
    refused "a call that libkrun refuses is told" krun-call --kernel "$guest" --ram-mib 8 --cmdline refuse-kernel
    run --lib /nonexistent.so --kernel "$guest" --ram-mib 8
    check "a libkrun that is not there is told" end_has libkrun-missing
    run --lib libc.so.6 --kernel "$guest" --ram-mib 8
    check "a library that is no libkrun is told" end_has libkrun-unfit
    run --lib "$build/fake_krun.so" --kernel "$guest" --ram-mib 8 --cmdline abort
    check "a panic in libkrun is seen as SIGABRT" end_has '"signalled":true,"signal":6'
    run --lib "$build/fake_krun.so" --kernel "$guest" --ram-mib 8 --cmdline exec
    check "a machine that starts a program is killed" end_has '"signalled":true,"signal":31'
    run --lib "$build/fake_krun.so" --kernel "$guest" --ram-mib 8 --cmdline try
    for what in "write a file" socket fork "executable memory" pipe; do
        check "the machine may not: $what" eval 'console | grep "^$what: " | grep -qv allowed'
    done
    for what in thread kvm; do
        check "the machine may: $what" eval 'console | grep -q "^$what: allowed"'
    done
    if grep -q '"landlockAbi":0' "$work/text"; then
        skip "the machine may not read other files" "this kernel has no Landlock"
    else
        check "the machine may not read other files" eval 'console | grep "^read a file: " | grep -qv allowed'
    fi
fi

if ! command -v qemu-system-x86_64 >/dev/null; then
    skip "the probe guest boots in QEMU" "no qemu-system-x86_64"
else
    run --engine exec --ram-mib 64 -- qemu-system-x86_64 -M microvm -accel tcg -cpu max -m 64 \
        -kernel "$guest" -append probe.exit:3 -nodefaults -no-user-config -display none \
        -monitor none -no-reboot -chardev file,id=console,path=/dev/fd/3 \
        -chardev file,id=marks,path=/dev/fd/4 -serial chardev:console \
        -device isa-serial,chardev=marks,iobase=0x2f8,irq=3
    check "the probe guest boots in QEMU" eval 'end_has "\"exitCode\":0" && [ "$(marks)" = 010203050604 ]'
fi
exit $failed
