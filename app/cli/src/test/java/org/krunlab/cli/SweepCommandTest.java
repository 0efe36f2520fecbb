package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BuiltImage;

class SweepCommandTest {
  @TempDir private Path folder;
  private StandInMachine machine;

  @BeforeEach
  void makeMachine() {
    machine = new StandInMachine(folder);
  }

  @Test
  void bootsEveryCombinationAndMarksThoseThatNoneIsBetterThan() {
    Typed typed =
        Typed.in(
            machine,
            "sweep",
            "wasm3",
            "--vary",
            "runtime=wasm3,wamr-fast",
            "--vary",
            "ramMiB=8,64");

    assertThat(typed.exitCode()).isZero();
    assertThat(machine.boots).as("each tried before those that count").hasSize(8);
    assertThat(typed.out())
        .contains("runtime=wasm3 ramMiB=8", "runtime=wamr-fast ramMiB=64", "none better")
        .contains("ready, ms");
  }

  @Test
  void aMachineThatIsHeldHasNoTimesToSweep() {
    Typed typed =
        Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64", "--memory-run", "-n", "2");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains("--memory-run holds the machine, and a sweep tells times");
    assertThat(machine.builds).isEmpty();
  }

  @Test
  void aCellWhoseValueIsNotInForceIsLeftOutAndTold() {
    machine.refused = List.of(new BuiltImage.RefusedValue("LIBX", "y", "n"));

    Typed typed = Typed.in(machine, "sweep", "wasm3", "--vary", "LIBX=y", "--vary", "ramMiB=8");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(machine.boots).isEmpty();
    assertThat(typed.err()).contains("LIBX=y is not in force: the build makes it n");
  }

  @Test
  void aCellThatDoesOtherThanTheOracleIsLeftOutAndTheOthersGoOn() {
    machine.guests.add(MadeStream.cleanRun("Hello from elsewhere!"));

    Typed typed = Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).contains("Left out: ramMiB=8: ").contains("ramMiB=64");
  }

  @Test
  void nothingMoreIsBegunWhenTheBudgetIsUsedUp() {
    Typed typed =
        Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64", "--max-time", "0.0000001");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(machine.builds).isEmpty();
    assertThat(typed.err()).contains("The budget of time is used up.");
  }

  @Test
  void writesAReportOfTheSweep() throws Exception {
    Path report = folder.resolve("sweep.md");

    Typed typed =
        Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64", "--report", report.toString());

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).contains("wrote " + report);
    assertThat(Files.readString(report)).contains("ramMiB=8", "ramMiB=64", "## Methods");
  }

  @Test
  void bootsNothingWhereTheReportCouldNotBeWritten() {
    for (String name : List.of("sweep.docx", "missing/sweep.pdf")) {
      String report = folder.resolve(name).toString();
      Typed typed =
          Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64", "--report", report);

      assertThat(typed.exitCode()).isEqualTo(1);
      assertThat(typed.err()).contains(report);
    }
    assertThat(
            Typed.in(
                    machine, "compare", "wasm3", "wamr-fast", "-n", "2", "--report", "compare.docx")
                .err())
        .contains("end its name in one of .pdf");
    assertThat(Typed.in(machine, "sweep", "wasm3", "--vary", "ramMiB=8,64", "--paper", "b5").err())
        .contains("give --paper a4 or letter");
    assertThat(machine.builds).isEmpty();
    assertThat(machine.boots).isEmpty();
  }

  @Test
  void withoutAnythingToVaryItSaysWhatToWrite() {
    Typed typed = Typed.in(machine, "sweep", "wasm3");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains("--vary NAME=VALUE,VALUE, or --ablate");
  }

  @Test
  void bisectFindsThePlantedBytesByBuildsAlone() {
    machine.moreBytes = profile -> profile.kconfig().containsKey("PLANTED") ? 70_000 : 0;
    String[] arguments = {"bisect", "wasm3", "wasm3", "--figure", "image"};

    Typed same = Typed.in(machine, arguments);

    assertThat(same.exitCode()).isEqualTo(1);
    assertThat(same.err()).contains("do not differ in what is built and booted");
  }

  @Test
  void bisectNamesTheChangeWithWhatItMakes() throws java.io.IOException {
    machine.moreBytes =
        profile ->
            (profile.kconfig().containsKey("PLANTED") ? 70_000 : 0) + profile.kconfig().size();
    Path to = folder.resolve("to.json");
    java.nio.file.Files.writeString(
        to,
        """
        {"krunlabProfile": 1, "runtime": "wasm3",
         "kconfig": {"A": "y", "B": "y", "PLANTED": "y", "Q": "n", "Z": "7"}}
        """);

    Typed typed = Typed.in(machine, "bisect", "wasm3", to.toString(), "--figure", "image");

    assertThat(typed.exitCode()).isZero();
    assertThat(machine.boots).isEmpty();
    assertThat(typed.out())
        .contains("All changes: +70,005 B (411,800 to 481,805)")
        .contains("PLANTED=y: +70,001 B (411,802 to 481,803), 100 % of the whole");
  }
}
