package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.RunId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that leave the lab in a file, and what can be done with the file. */
class CapsuleCommandsTest {
  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));
  private StandInMachine other = new StandInMachine(Path.of(""));
  private String capsule = "";

  @BeforeEach
  void oneRunInACapsule() {
    machine = new StandInMachine(folder.resolve("one"));
    other = new StandInMachine(folder.resolve("other"));
    other.hasKvm = false;
    capsule = folder.resolve("it.krunlab").toString();
    Typed.in(machine, "run", "wasm3", "--silent");
    assertThat(Typed.in(machine, "export", "1", capsule).exitCode()).isZero();
  }

  @Test
  void showTellsWhatIsInside() {
    Typed shown = Typed.in(other, "capsule", "show", capsule);

    assertThat(shown.out())
        .contains("Capsule, version 2", "Wasm3", "hello.wasm", "module", "clean-halt")
        .contains("NOASSERTION", "runs/0001/launcher.stream");
    assertThat(Typed.in(other, "history").out()).doesNotContain("Wasm3");
  }

  @Test
  void verifySaysWhatItCheckedAndFailsNothing() {
    Typed verified = Typed.in(other, "capsule", "verify", capsule);

    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains("checked  Entries: 5 with", "All is as it should be.");
  }

  @Test
  void diffSaysWhatIsEqualAndWhatIsNot() {
    machine.guest = MadeStream.readyAfter(140, "Hello from Wasm!");
    Typed.in(machine, "run", "wasm3", "--silent");
    String second = folder.resolve("second.krunlab").toString();
    Typed.in(machine, "export", "2", second);

    Typed same = Typed.in(other, "capsule", "diff", capsule, capsule);
    Typed differs = Typed.in(other, "capsule", "diff", capsule, second);

    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).doesNotContain("differs");
    assertThat(differs.exitCode()).isEqualTo(1);
    assertThat(differs.out())
        .containsPattern("configuration +equal")
        .containsPattern("image +equal")
        .containsPattern("module and files +equal")
        .containsPattern("module output +equal")
        .containsPattern("timeline +differs\\s+ready: 150.00 ms, 140.00 ms");
  }

  @Test
  void replayTellsARunWithoutKvmAndStoresNothing() {
    Typed replayed = Typed.in(other, "replay", capsule, "--speed", "max");

    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.out())
        .contains("     0.00 ms  T0: ")
        .contains("   151.00 ms  Hello from Wasm!")
        .containsPattern("150.00 ms  T6: ")
        .contains("recorded", "ready (T0 to T6)");
    assertThat(replayed.err()).contains("recorded", "not live");
    assertThat(other.boots).isEmpty();
    assertThat(Typed.in(other, "history").err()).contains("no runs yet");
    assertThat(figures(replayed.out())).isEqualTo(figures(Typed.in(machine, "show", "1").out()));
  }

  @Test
  void replayTakesTheTimeThatItTook() {
    long started = System.nanoTime();

    Typed.in(other, "replay", capsule);

    assertThat(System.nanoTime() - started).isGreaterThan(200_000_000);
  }

  @Test
  void replayGoesStepByStep() {
    InputStream in = System.in;
    try {
      System.setIn(new ByteArrayInputStream("\n\n".getBytes(StandardCharsets.UTF_8)));

      Typed replayed = Typed.in(other, "replay", capsule, "--speed", "step");

      assertThat(replayed.exitCode()).isZero();
      assertThat(replayed.err()).contains("Enter shows what comes next");
      assertThat(replayed.out()).contains("Hello from Wasm!");
    } finally {
      System.setIn(in);
    }
  }

  @Test
  void aReplayCanBeCancelled() {
    var cancel = new CancelToken();
    cancel.cancel();

    assertThat(Typed.in(other, cancel, "replay", capsule).exitCode()).isEqualTo(130);
  }

  @Test
  void refusesASpeedAndARunThatAreNone() {
    assertThat(Typed.in(other, "replay", capsule, "--speed", "soon").err())
        .startsWith("krunlab: 'soon' is no speed");
    assertThat(Typed.in(other, "replay", capsule, "--run", "2").err())
        .contains("has 1 runs, and there is no run 2 among them");
  }

  @Test
  void theReportOfAnImportedRunIsThatOfTheCapsuleToTheByte() throws IOException {
    Path once = report(machine, capsule, "once.pdf");
    Path twice = report(machine, capsule, "twice.pdf");
    assumeTrue(
        Files.mismatch(once, twice) < 0, "this renderer writes the moment into what it renders");
    Typed.in(other, "import", capsule);
    String again = folder.resolve("again.krunlab").toString();
    Typed.in(other, "export", "1", again);

    assertThat(Path.of(again)).hasSameBinaryContentAs(Path.of(capsule));
    assertThat(report(other, again, "again.pdf")).hasSameBinaryContentAs(once);
    assertThat(report(other, "1", "imported.pdf")).hasSameBinaryContentAs(once);
  }

  private Path report(StandInMachine on, String subject, String name) {
    Path pdf = folder.resolve(name);
    assertThat(Typed.in(on, "report", subject, "--out", pdf.toString()).exitCode()).isZero();
    return pdf;
  }

  @Test
  void rerunBuildsAndBootsTheSameHereAndComparesBoth() {
    other.hasKvm = true;
    other.guest = MadeStream.readyAfter(120, "Hello from Wasm!");

    Typed rerun = Typed.in(other, "rerun", capsule);

    assertThat(rerun.exitCode()).isZero();
    assertThat(other.builds.getFirst().profile()).isEqualTo(machine.builds.getFirst().profile());
    assertThat(other.builds.getFirst().narration())
        .isEqualTo(machine.builds.getFirst().narration());
    assertThat(rerun.out())
        .contains("150.00", "120.00")
        .containsPattern("image +equal")
        .containsPattern("module and files +equal")
        .containsPattern("timeline +differs");
  }

  @Test
  void rerunBootsTheImageOfTheCapsuleWhereThatIsAsked() throws IOException {
    byte[] elf = new byte[(int) anatomy(1)];
    elf[7] = 42;
    machine.images = new MadeImages(elf);
    String whole = folder.resolve("whole.krunlab").toString();
    assertThat(Typed.in(machine, "export", "1", whole, "--with-image").exitCode()).isZero();
    other.hasKvm = true;

    Typed rerun = Typed.in(other, "rerun", whole, "--recorded-image");

    assertThat(rerun.err())
        .contains("image comes from the capsule and was not built here")
        .contains("somebody else's code, and it runs in the virtual machine only");
    assertThat(rerun.exitCode()).isZero();
    assertThat(other.builds).isEmpty();
    assertThat(other.boots.getFirst().kernel()).hasBinaryContent(elf);
    assertThat(rerun.out())
        .contains("The image has the same bytes as the recorded one.")
        .containsPattern("image +equal");
    assertThat(Typed.in(other, "show", "1").out()).contains("image not built here");
    String again = folder.resolve("again.krunlab").toString();
    Typed.in(other, "export", "1", again);
    Typed.in(machine, "import", again);
    assertThat(Typed.in(machine, "show", "2").out()).contains("image not built here");
    assertThat(Typed.in(machine, "show", "1").out()).doesNotContain("image not built here");
    assertThat(Typed.in(other, "history", "check").exitCode()).isZero();
  }

  @Test
  void rerunTellsWhetherWhatWasBuiltHereHasTheBytesOfTheRecord() throws IOException {
    machine.images = new MadeImages(new byte[] {1, 2, 3});
    Typed.in(machine, "export", "1", capsule);
    other.hasKvm = true;
    Path home = Files.createDirectories(folder.resolve("other"));
    Path built = Files.write(home.resolve("image.elf"), new byte[] {1, 2, 3});

    assertThat(Typed.in(other, "rerun", capsule).out())
        .endsWith("The image has the same bytes as the recorded one.\n");
    Files.write(built, new byte[] {1, 2, 4});
    assertThat(Typed.in(other, "rerun", capsule).out())
        .endsWith("The image has other bytes than the recorded one.\n");
  }

  @Test
  void anImageThatIsNotThereOrNotToBeTrustedIsNotBooted() throws IOException {
    other.hasKvm = true;
    assertThat(Typed.in(other, "rerun", capsule, "--recorded-image").err())
        .contains("does not hold the run's image", "--with-image");
    machine.images = new MadeImages(new byte[] {1, 2, 3});
    String lying = folder.resolve("lying.krunlab").toString();
    Typed.in(machine, "export", "1", lying, "--with-image");

    assertThat(Typed.in(other, "rerun", lying, "--recorded-image").err())
        .contains(
            "is not to be trusted, and its image is not booted: The image of run 1 has 3 bytes");
    assertThat(other.boots).isEmpty();
  }

  /** The size of the image that a run says it had, in bytes. */
  private long anatomy(int run) {
    return machine.store().find(new RunId(run)).header().image().anatomy().file().bytes();
  }

  @Test
  void rerunUsesTheModuleOfTheCapsuleWhereverItLay() throws IOException {
    Path module = folder.resolve("mine.wasm");
    Files.write(module, machine.modules().read("fib").bytes());
    Typed.in(machine, "run", "wasm3", "--silent", "--module", module.toString());
    String mine = folder.resolve("mine.krunlab").toString();
    Files.write(module, machine.modules().read("hello").bytes());
    Typed.in(machine, "export", "2", mine);
    Files.delete(module);
    other.hasKvm = true;

    Typed rerun = Typed.in(other, "rerun", mine);

    assertThat(rerun.err()).doesNotContain("There is no module");
    assertThat(rerun.out()).containsPattern("module and files +equal");
    assertThat(rerun.out()).doesNotContain("Different modules");
    assertThat(other.boots).hasSize(1);
  }

  @Test
  void rerunSaysWhatItLacks() {
    Path module = folder.resolve("mine.wasm");
    byte[] bytes = machine.modules().read("fib").bytes();
    try {
      Files.write(module, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Typed.in(machine, "run", "wasm3", "--silent", "--module", module.toString());
    String mine = folder.resolve("mine.krunlab").toString();
    Typed.in(machine, "export", "2", mine, "--without-module");
    other.hasKvm = true;

    Typed rerun = Typed.in(other, "rerun", mine);

    assertThat(rerun.exitCode()).isEqualTo(1);
    assertThat(rerun.err()).contains("mine.wasm", "import a capsule that holds it");
    assertThat(other.builds).isEmpty();
  }

  @Test
  void rerunSaysThatThisMachineCannot() {
    Typed rerun = Typed.in(other, "rerun", capsule);

    assertThat(rerun.exitCode()).isEqualTo(3);
    assertThat(other.boots).isEmpty();
  }

  @Test
  void anExperimentTravelsWithItsRuns() {
    machine.guest = MadeStream.cleanRun("Hello from Wasm!");
    Typed compared = Typed.in(machine, "compare", "wasm3", "wamr-fast", "-n", "2");
    assertThat(compared.exitCode()).as(compared.err()).isZero();
    String all = folder.resolve("all.krunlab").toString();

    assertThat(Typed.in(machine, "export", "E1", all).exitCode()).isZero();
    Typed imported = Typed.in(other, "import", all);

    assertThat(imported.out()).contains("experiment E1");
    assertThat(Typed.in(other, "capsule", "verify", all).out()).contains("Experiments: 1");
    Typed here = Typed.in(other, "show", "E1");
    assertThat(here.exitCode()).as(here.err()).isZero();
    assertThat(here.out()).isEqualTo(Typed.in(machine, "show", "E1").out()).contains("wamr-fast");
  }

  @Test
  void jsonCanBeReadByOthers() {
    var json = JsonMapper.builder().build();
    other.hasKvm = true;

    JsonNode shown = json.readTree(Typed.in(other, "capsule", "show", capsule, "--json").out());
    assertThat(shown.at("/runs/0/figures/0/value").asDouble()).isEqualTo(150);
    assertThat(shown.at("/entries/0/sha256").asString()).hasSize(64);
    assertThat(
            json.readTree(Typed.in(other, "capsule", "verify", capsule, "--json").out())
                .at("/flaws")
                .isEmpty())
        .isTrue();
    assertThat(
            json.readTree(Typed.in(other, "capsule", "diff", capsule, capsule, "--json").out())
                .at("/unpaired")
                .asInt())
        .isZero();
    assertThat(
            json.readTree(Typed.in(other, "replay", capsule, "--speed", "max", "--json").out())
                .at("/recorded")
                .asBoolean())
        .isTrue();
    assertThat(
            json.readTree(Typed.in(other, "rerun", capsule, "--json").out())
                .at("/here/outcome/id")
                .asString())
        .isEqualTo("clean-halt");
  }

  @Test
  void withTheImageThatIsGoneNothingIsWritten() {
    Path file = folder.resolve("with.krunlab");

    Typed exported = Typed.in(machine, "export", "1", file.toString(), "--with-image");

    assertThat(exported.exitCode()).isEqualTo(1);
    assertThat(exported.err()).contains("The image of #1 is no longer in the cache");
    assertThat(file).doesNotExist();
  }

  private static String figures(String shown) {
    return shown.substring(shown.indexOf("figure  "));
  }
}
