package org.krunlab.host.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FolderFiles;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.ShellRefusedException;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.host.toolchain.Processes;

@Timeout(60)
class ShellRunnerTest {
  @TempDir Path folder;

  @Test
  void givesStandardOutputAsItIs() throws Exception {
    assertThat(runner().run("printf 'a\\n\\nb\\n\\n'; echo no >&2")).isEqualTo("a\n\nb\n\n");
  }

  @Test
  void aFailingCommandGivesWhatItWrote() throws Exception {
    assertThat(runner().run("echo partly; exit 3")).isEqualTo("partly\n");
    assertThat(runner().run("no-such-program")).isEmpty();
  }

  @Test
  void runsInTheFolderWithTheEnvironmentGivenAlone() throws Exception {
    var environment = new HashMap<>(Map.of("PATH", System.getenv("PATH"), "SRCARCH", "x86"));
    var runner = ShellRunner.quiet(folder, environment, ShellRunner.DEFAULT_LIMIT);

    assertThat(runner.run("pwd -P; echo $SRCARCH-$HOME-"))
        .isEqualTo(folder.toRealPath() + "\nx86--\n");
  }

  @Test
  void hasNoInputToWaitFor() throws Exception {
    assertThat(runner().run("cat; echo end")).isEqualTo("end\n");
  }

  @Test
  void outputWithoutEndIsCut() throws Exception {
    assertThat(runner().run("yes")).hasSize(4096);
  }

  @Test
  void aHangingCommandIsEndedWithAllItStarted() throws Exception {
    Path pids = folder.resolve("pids");
    var runner = ShellRunner.quiet(folder, System.getenv(), Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                runner.run(
                    "sh -c 'echo $$ >> pids; exec sleep 300' & echo $$ >> pids; sleep 300; wait"))
        .isInstanceOf(ShellRefusedException.class)
        .hasMessage("it did not end within 1 seconds");

    assertThat(Files.readAllLines(pids)).hasSize(2);
    for (String pid : Files.readAllLines(pids)) {
      assertThat(Processes.ends(Long.parseLong(pid))).as("process " + pid + " ends").isTrue();
    }
  }

  @Test
  void aProcessLeftBehindThatKeepsTheOutputOpenIsEndedToo() throws Exception {
    var runner = ShellRunner.quiet(folder, System.getenv(), Duration.ofSeconds(1));

    assertThatThrownBy(() -> runner.run("sleep 300 & echo $! > pid"))
        .isInstanceOf(ShellRefusedException.class);

    assertThat(Processes.ends(Long.parseLong(Files.readString(folder.resolve("pid")).strip())))
        .isTrue();
  }

  @Test
  void whatTheBackgroundWritesLaterIsOutputToo() throws Exception {
    assertThat(runner().run("(sleep 0.3; echo late) & echo early")).isEqualTo("early\nlate\n");
  }

  @Test
  void anInterruptEndsTheCommand() throws Exception {
    Thread reader = Thread.currentThread();
    Thread.ofPlatform()
        .start(
            () -> {
              while (!Files.exists(folder.resolve("pid"))) {
                Thread.onSpinWait();
              }
              reader.interrupt();
            });

    assertThatThrownBy(() -> runner().run("echo $$ > pid.new; mv pid.new pid; sleep 300"))
        .isInstanceOf(ShellRefusedException.class)
        .hasMessage("it was cancelled");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Processes.ends(Long.parseLong(Files.readString(folder.resolve("pid")).strip())))
        .isTrue();
  }

  @Test
  void aTreeWhoseCommandHangsIsRefusedWithCommandAndPlace() throws Exception {
    Files.writeString(folder.resolve("Kconfig"), "config A\n\tbool\n\nX := $(shell,sleep 300)\n");
    var runner = ShellRunner.quiet(folder, System.getenv(), Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                KconfigTree.read(
                    new KconfigSource(
                        "Kconfig", new FolderFiles(folder), runner, Map.of(), Dialect.LINUX_6_1)))
        .isInstanceOf(KconfigException.class)
        .hasMessageContaining("Kconfig:4")
        .hasMessageContaining(
            "the command 'sleep 300' gave no answer: it did not end within 1 seconds");
  }

  private ShellRunner runner() {
    return ShellRunner.quiet(folder, System.getenv(), ShellRunner.DEFAULT_LIMIT);
  }
}
