package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.Engine;

@Timeout(60)
class OrphanTest {

  /** Boots a guest that spins, in a JVM of its own that is about to be killed. */
  static final class BootForEver {
    public static void main(String[] args) {
      Natives.engine()
          .boot(
              ProbeGuest.request(Engine.valueOf(args[0]), "probe.spin", Duration.ofMinutes(10)),
              (bytes, offset, length) -> {},
              new CancelToken());
    }
  }

  @Test
  void killingTheJvmLeavesNoProcessBehind() throws IOException, InterruptedException {
    Engine engine = LauncherEngineTest.anyEngine();
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BootForEver.class.getName(),
                engine.name())
            .inheritIO()
            .start();
    try {
      List<ProcessHandle> below = awaitLauncherAndMachine(jvm);

      jvm.destroyForcibly();

      assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(below).allSatisfy(process -> assertThat(ends(process)).isTrue());
    } finally {
      jvm.destroyForcibly();
    }
  }

  /** The launcher and what it started, once both are there. */
  private static List<ProcessHandle> awaitLauncherAndMachine(Process jvm)
      throws InterruptedException {
    List<ProcessHandle> below = List.of();
    while (jvm.isAlive() && below.size() < 2) {
      Thread.sleep(50);
      below =
          jvm.children()
              .filter(LauncherEngineTest::isLauncher)
              .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()))
              .toList();
    }
    assertThat(below).as("launcher and VMM child").hasSizeGreaterThanOrEqualTo(2);
    return below;
  }

  private static boolean ends(ProcessHandle process) throws InterruptedException {
    for (int i = 0; i < 100 && process.isAlive(); i++) {
      Thread.sleep(50);
    }
    return !process.isAlive();
  }
}
