package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstErrorTest {
  @Test
  void aCompilersErrorWithFileAndLine() {
    assertThat(
            read(
                """
                  CC      libwasm3: run.o
                /src/lib/run.c: In function 'main':
                /src/lib/run.c:12:5: warning: unused variable 'a' [-Wunused-variable]
                /src/lib/run.c:41:10: error: 'undeclared' undeclared (first use in this function)
                   41 |   return undeclared;
                make: *** [/src/support/build/Makefile.build:31: /out/run.o] Error 1
                /src/lib/other.c:1:1: error: a later one
                """))
        .hasValue("/src/lib/run.c:41: 'undeclared' undeclared (first use in this function)");
  }

  @Test
  void aHeaderThatIsMissing() {
    assertThat(
            read(
                """
                /src/a.c:3:10: fatal error: missing.h: No such file or directory
                compilation terminated.
                """))
        .hasValue("/src/a.c:3: missing.h: No such file or directory");
  }

  @Test
  void anAssemblersError() {
    assertThat(
            read(
                """
                /src/entry.S: Assembler messages:
                /src/entry.S:9: Error: no such instruction: `frobnicate %eax'
                """))
        .hasValue("/src/entry.S:9: no such instruction: `frobnicate %eax'");
  }

  @Test
  void anUndefinedReference() {
    assertThat(
            read(
                """
                /usr/bin/ld: warning: x.o: missing .note.GNU-stack section implies executable stack
                /usr/bin/ld: NOTE: This behaviour is deprecated
                /usr/bin/ld: /out/libwasm3.o: in function `main':
                /src/lib-wasm3/run.c:84: undefined reference to `nowhere'
                collect2: error: ld returned 1 exit status
                """))
        .hasValue("run.c:84: undefined reference to `nowhere'");
  }

  @Test
  void makesOwnComplaint() {
    assertThat(
            read("Makefile.uk:7: *** LIBWASM3_ORIGIN= holds no source/wasm3.h; give it.  Stop.\n"))
        .hasValue("Makefile.uk:7: LIBWASM3_ORIGIN= holds no source/wasm3.h; give it.");
    assertThat(read("make: *** No rule to make target 'x', needed by 'y'.  Stop.\n"))
        .hasValue("No rule to make target 'x', needed by 'y'.");
  }

  @Test
  void aFullDiskIsToldApart() {
    var error = new FirstError();
    error.read("/tmp/cc.s: fatal error: error writing to x.o: No space left on device");

    assertThat(error.diskFull()).isTrue();
  }

  @Test
  void outputWithoutErrorGivesNone() {
    assertThat(read("  CC      libukboot: boot.o\n  LD      image.dbg\n")).isEmpty();
  }

  private static Optional<String> read(String output) {
    var error = new FirstError();
    output.lines().forEach(error::read);
    return error.message();
  }
}
