package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;

/** The parts of the guest that need no kernel, compiled for this machine. */
class GuestPartsTest {
  private static final Path TESTS = Path.of("../guest/tests/run.sh");

  @TempDir Path programs;

  @Test
  void doWhatTheyPromise() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(TESTS), "the guest's tests are not beside this module");
    assumeTrue(
        Toolchain.of(System.getenv()).missing(java.util.EnumSet.of(HostTool.GCC)).isEmpty(),
        "there is no gcc");
    Process run =
        new ProcessBuilder(List.of(TESTS.toString(), programs.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(run.waitFor()).as(output).isZero();
  }
}
