package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with runs that are there already: comparing, reporting, carrying them about. */
class StoredRunsTest {
  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));

  @BeforeEach
  void twoRuns() {
    machine = new StandInMachine(folder);
    Typed.in(machine, "run", "wasm3", "--silent");
    machine.guest = MadeStream.ended("Hello from WAMR!", 7);
    Typed.in(machine, "run", "wamr-fast", "--silent");
  }

  @Test
  void comparesThemAndFailsWhereOneWasNotClean() {
    Typed compared = Typed.in(machine, "compare", "1", "#2");

    assertThat(compared.exitCode()).isEqualTo(1);
    assertThat(compared.out().lines().findFirst().orElseThrow()).contains("#1", "#2");
    assertThat(compared.out()).contains("LIBWASM3", "LIBWAMR");
    assertThat(machine.boots).hasSize(2);
  }

  @Test
  void bootsProfilesItIsGivenInstead() {
    machine.guest = MadeStream.cleanRun("Again");

    Typed compared = Typed.in(machine, "compare", "1", "wamr-fast");

    assertThat(compared.exitCode()).isZero();
    assertThat(compared.out()).contains("#1", "#3");
    assertThat(machine.boots).hasSize(3);
  }

  @Test
  void whatMustNotBeComparedIsRefusedUnlessForcedAndThenSaidSo() {
    Typed.in(machine, "run", "wasm3");

    Typed refused = Typed.in(machine, "compare", "1", "3");
    Typed forced = Typed.in(machine, "compare", "1", "3", "--force");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("Different consoles (narrated; silent)", "Give --force to see them side by side");
    assertThat(forced.out()).contains("#1", "#3", "Different consoles (narrated; silent)");
  }

  @Test
  void profilesThatMustNotBeComparedAreRefusedBeforeAnythingIsBuilt() {
    int builds = machine.builds.size();
    Path tcg = folder.resolve("tcg.json");
    machine
        .texts()
        .write(tcg, "{\"krunlabProfile\": 1, \"runtime\": \"wasm3\", \"engine\": \"qemu-tcg\"}");

    Typed refused = Typed.in(machine, "compare", "wasm3", tcg.toString(), "-n", "5");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("TCG translates every instruction");
    assertThat(machine.builds).hasSize(builds);
  }

  @Test
  void writesAReport() throws IOException {
    Path pdf = folder.resolve("out.pdf");

    Typed reported = Typed.in(machine, "report", "1", "2", "--out", pdf.toString());

    assertThat(reported.exitCode()).isZero();
    assertThat(reported.err()).isEqualTo("krunlab: wrote " + pdf + "\n");
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void carriesThemToAnotherMachine() {
    Path capsule = folder.resolve("two.krunlab");
    assertThat(Typed.in(machine, "export", "1", "2", capsule.toString()).exitCode()).isZero();
    var other = new StandInMachine(folder.resolve("other"));

    Typed taken = Typed.in(other, "import", capsule.toString());

    assertThat(taken.exitCode()).isZero();
    assertThat(Typed.in(other, "show", "1").out())
        .startsWith("Hello from Wasm!\n")
        .contains("recorded");
    assertThat(figuresOf(other, "1")).isEqualTo(figuresOf(machine, "1"));
    assertThat(other.boots).isEmpty();
  }

  private static String figuresOf(StandInMachine machine, String run) {
    String shown = Typed.in(machine, "show", run).out();
    return shown.substring(shown.indexOf("figure"));
  }

  @Test
  void reportsACapsuleWithoutBooting() {
    Path capsule = folder.resolve("one.krunlab");
    Typed.in(machine, "export", "1", capsule.toString());
    Path pdf = folder.resolve("capsule.pdf");

    Typed reported = Typed.in(machine, "report", capsule.toString(), "2", "--out", pdf.toString());

    assertThat(reported.exitCode()).isZero();
    assertThat(pdf).isNotEmptyFile();
  }

  @Test
  void saysWhichRunIsNotThere() {
    assertThat(Typed.in(machine, "show", "99").exitCode()).isEqualTo(1);
    assertThat(Typed.in(machine, "show", "99").err()).startsWith("krunlab: ").contains("99");
    assertThat(Typed.in(machine, "show", "one").err())
        .isEqualTo("krunlab: 'one' is no run: give a number that krunlab history lists.\n");
    assertThat(Typed.in(machine, "compare", "1").err()).contains("at least two");
  }

  @Test
  void demoShowsRecordedBootsWhereNothingCanBoot() {
    assumeTrue(!machine.capsules().shipped().isEmpty(), "no recorded boots come with this build");
    machine.hasKvm = false;

    Typed demo = Typed.in(machine, "demo", "--out", folder.resolve("demo").toString());

    assertThat(demo.exitCode()).isZero();
    assertThat(demo.out()).contains("Wasm3", "WAMR");
    assertThat(demo.err()).contains("recorded boots are shown");
    assertThat(folder.resolve("demo/krunlab-demo.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("demo/krunlab-demo.krunlab")).isNotEmptyFile();
  }

  @Test
  void demoBootsLiveWhereItCan() {
    machine.guest = MadeStream.cleanRun("Hello from Wasm!");

    Typed demo = Typed.in(machine, "demo", "--out", folder.resolve("live").toString());

    assertThat(demo.exitCode()).isZero();
    assertThat(machine.boots).hasSize(4);
    assertThat(demo.err()).doesNotContain("recorded");
    assertThat(folder.resolve("live/krunlab-demo.pdf")).isNotEmptyFile();
  }
}
