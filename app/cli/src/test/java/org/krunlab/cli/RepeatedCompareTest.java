package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.ByteSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepeatedCompareTest {
  @TempDir private Path folder;
  private StandInMachine machine;

  @BeforeEach
  void makeMachine() {
    machine = new StandInMachine(folder);
  }

  private void readyAfter(int... millis) {
    for (int each : millis) {
      machine.guests.add(MadeStream.readyAfter(each, "Hello from Wasm!"));
    }
  }

  private Typed compare(String... more) {
    var arguments = new java.util.ArrayList<>(List.of("compare", "wasm3", "wamr-fast"));
    arguments.addAll(List.of(more));
    return Typed.in(machine, arguments.toArray(String[]::new));
  }

  @Test
  void tellsTheMedianOfEachProfileWithItsInterval() {
    readyAfter(140, 140, 100, 100, 120, 120);

    Typed typed = compare("-n", "3", "--seed", "7", "--warm-up", "0", "--no-floor", "--markdown");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains("| figure | unit | wasm3 | wamr-fast |", "| --- | --- | ---: | ---: |")
        .contains("| ready (T0 to T6) | ms | 120.00 [100.00, 140.00] | 120.00 [100.00, 140.00] |");
    assertThat(machine.boots).hasSize(6);
    assertThat(typed.err())
        .contains("experiment E1: 3 turns of 2, the order of each drawn with --seed 7");
  }

  @Test
  void memoryRunsAreASeriesOfTheirOwnWithoutTimes() {
    machine.guest = MadeStream.memoryRun("Hello from Wasm!");

    Typed typed = compare("-n", "2", "--memory-run", "--markdown");

    assertThat(machine.boots).allMatch(boot -> boot.manner().memoryRun());
    assertThat(typed.out())
        .contains("| RSS at T5 (resident, what is shared counted whole) | KiB | 4,000 | 4,000 |")
        .contains("| ready (T0 to T6) | ms | - | - |");
  }

  @Test
  void aSeriesOfColdBootsEndsWithTheFirstThatIsNone() {
    machine.guests.add(MadeStream.cold("Hello from Wasm!", 0));
    machine.guests.add(MadeStream.cold("Hello from Wasm!", 4096));

    Typed typed = compare("-n", "2", "--cold");

    assertThat(machine.boots).hasSize(2).allMatch(boot -> boot.manner().cold());
    assertThat(typed.exitCode()).isEqualTo(3);
    assertThat(typed.err()).contains("Cold not available: /k is in use.");
  }

  @Test
  void aSessionIsGoneOnWithOnlyInTheSameWay() {
    String session = folder.resolve("session").toString();
    compare("-n", "2", "--seed", "7", "--session", session);

    Typed typed = compare("-n", "2", "--seed", "7", "--pin", "--session", session);

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains("is the session of another experiment");
  }

  @Test
  void warmUpsAreBootedAndCountForNothing() {
    readyAfter(900, 900, 100, 100, 100, 100);

    Typed typed = compare("-n", "2", "--warm-up", "1", "--no-floor", "--markdown");

    assertThat(machine.boots).hasSize(6);
    assertThat(typed.out()).contains("| ready (T0 to T6) | ms | 100.00 | 100.00 |");
  }

  @Test
  void tellsVerdictsBesideHowFarTheSameThingLiesFromItself() {
    for (int turn = 0; turn < 6; turn++) {
      readyAfter(100 + turn, 101 + turn, 102 + turn);
    }

    Typed typed = compare("-n", "6", "--warm-up", "0", "--seed", "3");

    assertThat(machine.boots).as("the base twice in each turn").hasSize(18);
    assertThat(typed.out())
        .contains("Beside wasm3, 6 runs each")
        .containsPattern("ready \\(T0 to T6\\) +within \\d+\\.\\d % +no difference above");
  }

  @Test
  void aRunThatDoesOtherThanTheOracleFailsTheWhole() {
    machine.guests.add(MadeStream.cleanRun("Hello from elsewhere!"));

    Typed typed = compare("-n", "2", "--warm-up", "0");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).contains("Hello from elsewhere!");
  }

  @Test
  void findsTheLeastRamOfEach() {
    machine.leastRam = ByteSize.ofMib(7);

    Typed typed = compare("--minimum-ram");

    assertThat(typed.out().lines().filter(line -> line.startsWith("least RAM")))
        .singleElement()
        .asString()
        .matches(".* MiB +7 +7");
    assertThat(machine.boots.stream().map(BootRequest::ram)).contains(ByteSize.ofMib(6));
  }

  @Test
  void budgetsThatAreNotMetFailTheWholeAndAreReported() throws Exception {
    readyAfter(20, 20, 20, 20);
    Path junit = folder.resolve("budgets.xml");

    Typed met = compare("-n", "2", "--warm-up", "0", "--no-floor", "--assert", "ready<=25ms");
    assertThat(met.err()).contains("asked was ready<=25ms: met.");
    assertThat(met.exitCode()).isZero();

    readyAfter(20, 20, 30, 30);
    Typed unsure =
        compare(
            "-n",
            "2",
            "--warm-up",
            "0",
            "--no-floor",
            "--assert",
            "ready<=25ms",
            "--assert",
            "ready<=10 ms",
            "--junit",
            junit.toString());

    assertThat(unsure.exitCode()).isEqualTo(1);
    assertThat(unsure.err())
        .contains("ready (T0 to T6) is 25.00 [20.00, 30.00] ms over 2 runs")
        .contains("asked was ready<=25ms: unsure.")
        .contains("asked was ready<=10 ms: broken.");
    assertThat(Files.readString(junit))
        .contains("<testsuite name=\"krunlab compare\" tests=\"4\" failures=\"4\">")
        .contains("<testcase classname=\"wasm3\" name=\"ready&lt;=25ms\"><failure type=\"UNSURE\"");
  }

  @Test
  void budgetsNameAFigureInAUnitOfItsKind() {
    assertThat(compare("--assert", "speed<=1ms").err())
        .contains("names no figure; there are: ready");
    assertThat(compare("--assert", "image<=1ms").err())
        .contains("compares a size with another unit");
  }

  @Test
  void givesEveryValueAsTableAndAsJson() throws Exception {
    readyAfter(20, 20, 30, 30);
    Path samples = folder.resolve("samples.csv");

    Typed typed =
        compare(
            "-n", "2", "--warm-up", "0", "--no-floor", "--samples", samples.toString(), "--json");

    assertThat(Files.readAllLines(samples))
        .startsWith("variant,turn,run,figure,definition,unit,value")
        .anyMatch(line -> line.matches("wasm3,1,\\d,ready,T0 to T6,ms,20\\.0"))
        .anyMatch(line -> line.matches("wamr-fast,2,\\d,ready,T0 to T6,ms,30\\.0"));
    JsonNode ready = JsonMapper.builder().build().readTree(typed.out()).path("figures").get(0);
    assertThat(ready.path("figure").asString()).isEqualTo("ready");
    assertThat(ready.path("profiles").get(1).path("values").toString()).isEqualTo("[20.0,30.0]");
  }

  @Test
  void aSessionThatWasCancelledGoesOnWhereItEnded() throws Exception {
    Path file = folder.resolve("session");
    String[] command = {
      "compare", "wasm3", "wamr-fast", "-n", "3", "--warm-up", "0", "--session", file.toString()
    };
    var cancel = new CancelToken();
    machine.afterBoot =
        () -> {
          if (machine.boots.size() == 4) {
            cancel.cancel();
          }
        };
    assertThat(Typed.in(machine, cancel, command).exitCode()).isEqualTo(130);
    int done = machine.experiments().list().getFirst().journal().done().size();
    assertThat(done).as("the run that the cancel met counts for nothing").isEqualTo(3);
    machine.boots.clear();
    machine.afterBoot = () -> {};

    Typed typed = Typed.in(machine, command);

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).contains("going on after " + done + " of 9 runs");
    assertThat(machine.boots).hasSize(9 - done);
    assertThat(
            Typed.in(
                    machine,
                    "compare",
                    "wasm3",
                    "wamr-aot",
                    "-n",
                    "3",
                    "--session",
                    file.toString())
                .err())
        .contains("is the session of another experiment");
  }

  @Test
  void doesNotTakeWhatItWouldLeaveOut() {
    assertThat(Typed.in(machine, "compare", "wasm3", "1", "-n", "2").err())
        .contains("takes no numbers of runs");
    assertThat(compare("-n", "0").err()).contains("-n must be 1 or more");
    assertThat(compare("-n", "2", "--warm-up", "-1").err()).contains("--warm-up must be 0 or more");
  }

  @Test
  void anExperimentIsGoneOnWithAndShownByItsNumber() {
    var cancel = new CancelToken();
    machine.afterBoot =
        () -> {
          if (machine.boots.size() == 3) {
            cancel.cancel();
          }
        };
    String[] command = {"compare", "wasm3", "wamr-fast", "-n", "2", "--warm-up", "0", "--no-floor"};
    assertThat(Typed.in(machine, cancel, command).exitCode()).isEqualTo(130);
    machine.afterBoot = () -> {};
    machine.boots.clear();
    assertThat(Typed.in(machine, "history").out())
        .containsPattern("E1 .* wasm3 and wamr-fast +2 +2 of 4 +unfinished");

    Typed resumed = Typed.in(machine, "resume", "E1");

    assertThat(resumed.exitCode()).isZero();
    assertThat(machine.boots).hasSize(2);
    assertThat(Typed.in(machine, "show", "e1").out())
        .isEqualTo(resumed.out())
        .contains("ready (T0 to T6)");
    assertThat(Typed.in(machine, "resume", "E9").err()).contains("There is no experiment E9");
    assertThat(Typed.in(machine, "resume", "9").err()).contains("'9' is no experiment");
  }

  @Test
  void whatCannotBeBuiltLeavesNoExperiment() {
    Path file = folder.resolve("mine.session");
    machine.hasKvm = false;

    Typed failed = compare("-n", "2", "--session", file.toString());

    assertThat(failed.exitCode()).isNotZero();
    assertThat(machine.experiments().list()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsNoSessionIsLeftAsItIs() throws Exception {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "my notes");

    assertThat(compare("-n", "2", "--session", file.toString()).err())
        .contains("is no session of an experiment");
    assertThat(file).hasContent("my notes");
  }
}
