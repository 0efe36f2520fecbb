package org.krunlab.host.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;

@Timeout(60)
class LeashTest {
  @TempDir Path folder;

  @Test
  void givesLinesOfBothStreamsAndTheExitStatus() {
    var lines = new ArrayList<String>();

    int status = Leash.run(shell("echo out; echo err >&2; exit 7"), lines::add, new CancelToken());

    assertThat(status).isEqualTo(7);
    assertThat(lines).containsExactlyInAnyOrder("out", "err");
  }

  @Test
  void takesCarriageReturnsAsLineEnds() {
    var lines = new ArrayList<String>();

    Leash.run(shell("printf 'a 1%%\\ra 2%%\\r\\nb\\n\\nlast'"), lines::add, new CancelToken());

    assertThat(lines).containsExactly("a 1%", "a 2%", "b", "", "last");
  }

  @Test
  void cancelEndsGrandchildrenToo() throws Exception {
    Path pids = folder.resolve("pids");
    var cancel = new CancelToken();
    var script = "sh -c 'echo $$ >> pids; exec sleep 300' & echo $$ >> pids; echo ready; wait";

    assertThatThrownBy(
            () -> Leash.run(shell(script), line -> whenBothAreThere(pids, cancel), cancel))
        .isInstanceOf(CancelledException.class);

    for (String pid : Files.readAllLines(pids)) {
      assertThat(Processes.ends(Long.parseLong(pid))).as("process " + pid + " ends").isTrue();
    }
  }

  @Test
  void aDeadJvmTakesTheCommandWithIt() throws Exception {
    Path pids = folder.resolve("pids");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process jvm =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeashedSleeper.class.getName(),
                pids.toString())
            .redirectErrorStream(true)
            .start();
    jvm.inputReader().readLine();
    long sleeper = Long.parseLong(Files.readString(pids).strip());
    assertThat(ProcessHandle.of(sleeper)).isPresent();

    jvm.destroyForcibly().waitFor();

    assertThat(Processes.ends(sleeper)).isTrue();
  }

  @Test
  void aCommandThatDoesNotExistGivesTheShellsStatus() {
    int status = Leash.run(Command.of(folder, "no-such-program"), line -> {}, new CancelToken());

    assertThat(status).isEqualTo(127);
  }

  @Test
  void captureGivesStandardOutputAlone() {
    assertThat(Leash.capture(shell("echo a; echo b; echo noise >&2"), Duration.ofSeconds(20)))
        .isEqualTo("a\nb");
  }

  @Test
  void captureFailsWithTheCommandsOwnWords() {
    assertThatThrownBy(
            () -> Leash.capture(shell("echo no luck >&2; exit 3"), Duration.ofSeconds(20)))
        .isInstanceOf(LabException.class)
        .hasMessage("sh failed with exit status 3: no luck");
  }

  @Test
  void captureEndsWhatTakesTooLong() {
    assertThatThrownBy(() -> Leash.capture(shell("sleep 300"), Duration.ofSeconds(1)))
        .isInstanceOf(LabException.class)
        .hasMessage("sh did not answer within 1 seconds.");
  }

  @Test
  void nothingButTheGivenEnvironmentIsInherited() {
    var environment = Map.of("PATH", "/usr/bin:/bin", "ONLY", "x");
    var lines = new ArrayList<String>();

    Leash.run(new Command(List.of("env"), folder, environment), lines::add, new CancelToken());

    assertThat(lines).contains("ONLY=x").noneMatch(line -> line.startsWith("HOME="));
  }

  private Command shell(String script) {
    return Command.of(folder, "sh", "-c", script);
  }

  /** Two lines are there as soon as both processes have told who they are. */
  private static void whenBothAreThere(Path pids, CancelToken cancel) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (Files.readAllLines(pids).size() < 2) {
                  Thread.sleep(10);
                }
                cancel.cancel();
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
  }
}
