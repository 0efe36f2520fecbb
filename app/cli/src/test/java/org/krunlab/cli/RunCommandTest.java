package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Narration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));

  @BeforeEach
  void freshMachine() {
    machine = new StandInMachine(folder);
  }

  @Test
  void printsTheModulesOutputTheOutcomeAndTheFigures() {
    Typed run = Typed.in(machine, "run", "wasm3", "--silent");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Hello from Wasm!\n\n")
        .contains("libkrun on KVM", "(ring-3 shim)", "silent")
        .containsPattern("image[^\\n]* +411,800|image[^\\n]* +40[0-9.]+ KiB");
    assertThat(run.err()).contains("krunlab: building libmusl 50 %, 0:01, 0:01 left");
    assertThat(machine.builds.getFirst().narration()).isEqualTo(Narration.SILENT);
  }

  @Test
  void tellsWhenEachMarkWasPassedAndHowThatIsKnown() {
    Typed run = Typed.in(machine, "run", "wasm3", "--silent");

    assertThat(run.out())
        .containsPattern("T0 +0\\.00 .*launcher about to fork the VMM +stamped by the launcher")
        .containsPattern("T3 +\\d+\\.\\d\\d +\\d+\\.\\d\\d .*guest entry +stamp of a mark")
        .containsPattern("T8 .*VMM process ended +stamped by the launcher");
  }

  @Test
  void tellsHowFastTheGuestsCounterRunsAndHowSureThatIs() {
    assertThat(Typed.in(machine, "run", "wasm3").out())
        .contains(
            "Guest's counter: 1000.00 MHz by its marks, to within 826 ppm; on the host's clock to"
                + " within 0.10 ms.");
  }

  @Test
  void saysThatANarratedRunGivesNoHeadline() {
    assertThat(Typed.in(machine, "run", "wasm3").out())
        .contains("Narrated: what the kernel printed took its share of every time above");
    assertThat(Typed.in(machine, "run", "wasm3", "--silent").out()).doesNotContain("Narrated");
  }

  @Test
  void aMemoryRunTellsTheMemoryAtItsMomentsAndNoTimes() {
    machine.guest = MadeStream.memoryRun("Hello from Wasm!");

    Typed run = Typed.in(machine, "run", "wasm3", "--silent", "--memory-run");

    assertThat(machine.boots.getFirst().manner()).isEqualTo(BootManner.USUAL.asMemoryRun());
    assertThat(run.out())
        .contains("silent, memory run")
        .containsPattern("part +definition +T5 +T6 +end +peak")
        .containsPattern("RSS +resident, what is shared counted whole +4,000 +5,000 +5,100 +5,120")
        .containsPattern("guest RAM +resident part of the guest's RAM +1,050 +2,050 +2,150 +2,150")
        .contains("T5: the machine stood still within 0.18 ms of the mark.")
        .contains("Memory run: the machine was held at T5 and T6")
        .containsPattern("ready \\(T0 to T6\\) +-")
        .contains("Beyond the empty probe guest")
        .containsPattern("RSS +resident, what is shared counted whole +1,000 +2,000 +2,100 +2,100");
  }

  @Test
  void aMemoryRunsJsonHasItsTables() {
    machine.guest = MadeStream.memoryRun("Hello from Wasm!");

    JsonNode json =
        JsonMapper.shared()
            .readTree(
                Typed.in(machine, "run", "wasm3", "--silent", "--memory-run", "--json").out());

    assertThat(json.at("/memoryRun/parts/0/name").asString()).isEqualTo("RSS");
    assertThat(json.at("/memoryRun/parts/0/T5").asDouble()).isEqualTo(4000);
    assertThat(json.at("/memoryRun/beyondEmptyGuest/0/peak").asDouble()).isEqualTo(2100);
  }

  @Test
  void anUsualRunIsNotHeld() {
    Typed run = Typed.in(machine, "run", "wasm3", "--silent");

    assertThat(machine.boots.getFirst().manner()).isEqualTo(BootManner.USUAL);
    assertThat(run.out()).doesNotContain("emory run").doesNotContain("probe guest");
  }

  @Test
  void aColdRunSaysSoOrWhyItIsNone() {
    machine.guest = MadeStream.cold("Hello from Wasm!", 0);
    assertThat(Typed.in(machine, "run", "wasm3", "--cold").out())
        .contains("page cache cold (0 of 5,000 B in memory)")
        .doesNotContain("not available");
    assertThat(machine.boots.getFirst().manner())
        .isEqualTo(new BootManner(false, true, false, false));

    machine.guest = MadeStream.cold("Hello from Wasm!", 4096);
    assertThat(Typed.in(machine, "run", "wasm3", "--cold").out())
        .contains(
            "page cache partly (4,096 of 5,000 B in memory)", "Cold not available: /k is in use.");
  }

  @Test
  void memoryRunsAndColdOnesAreNotComparedWithOthers() {
    machine.guests.add(MadeStream.memoryRun("Hello from Wasm!"));
    machine.guests.add(MadeStream.cold("Hello from Wasm!", 0));
    for (int i = 0; i < 3; i++) {
      Typed.in(machine, "run", "wasm3", "--silent");
    }

    Typed held = Typed.in(machine, "compare", "1", "3");
    assertThat(held.exitCode()).isEqualTo(1);
    assertThat(held.err()).contains("Memory runs beside others (memory run; undisturbed)");
    Typed cold = Typed.in(machine, "compare", "2", "3");
    assertThat(cold.exitCode()).isEqualTo(1);
    assertThat(cold.err()).contains("Different page caches (cold; not cold)");
    assertThat(Typed.in(machine, "compare", "3", "3").exitCode()).isZero();
    assertThat(Typed.in(machine, "compare", "1", "3", "--force").out())
        .contains("Memory runs beside others");
  }

  @Test
  void keepsEveryRunInTheStore() {
    Typed run = Typed.in(machine, "run", "wasm3", "-n", "3");

    assertThat(run.exitCode()).isZero();
    assertThat(machine.builds).hasSize(1);
    assertThat(machine.store().list()).hasSize(3);
    assertThat(Typed.in(machine, "history").out().lines().skip(2)).hasSize(3);
    assertThat(Typed.in(machine, "show", "2").out()).startsWith("Hello from Wasm!\n");
  }

  @Test
  void handsOptionsAndArgumentsOn() {
    Typed run =
        Typed.in(
            machine,
            "run",
            "wamr-fast",
            "--module=args-env",
            "--ram=96",
            "--time-limit=2.5",
            "--env=K=v w",
            "--set=CONFIG_LIBUKDEBUG_PRINT_TIME=n",
            "--",
            "-n",
            "b c");

    assertThat(run.exitCode()).isZero();
    assertThat(machine.boots.getFirst().ram()).isEqualTo(ByteSize.ofMib(96));
    assertThat(machine.boots.getFirst().timeLimit().toMillis()).isEqualTo(2500);
    var profile = machine.builds.getFirst().profile();
    assertThat(profile.arguments()).isEqualTo(List.of("-n", "b c"));
    assertThat(profile.environment()).isEqualTo(Map.of("K", "v w"));
    assertThat(profile.kconfig()).isEqualTo(Map.of("LIBUKDEBUG_PRINT_TIME", "n"));
  }

  @Test
  void writesOneJsonObject() {
    Typed run = Typed.in(machine, "run", "wasm3", "--silent", "--json");

    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.path("runtime").asString()).isEqualTo("wasm3");
    assertThat(json.path("outcome").path("clean").asBoolean()).isTrue();
    assertThat(json.path("output").get(0).asString()).isEqualTo("Hello from Wasm!");
    assertThat(json.path("milestones").size()).isPositive();
  }

  @Test
  void saysThatTheGuestDidAsExpected() {
    Typed run = Typed.in(machine, "run", "wasm3", "--json");

    JsonNode expected = JsonMapper.builder().build().readTree(run.out()).path("expected");
    assertThat(expected.path("agreement").asString()).isEqualTo("equal");
    assertThat(expected.path("output").get(0).asString()).isEqualTo("Hello from Wasm!");
  }

  @Test
  void marksARunThatDidNotAsExpected() {
    machine.guest = MadeStream.ended("Hello from Wasn!", 0);

    Typed run = Typed.in(machine, "run", "wasm3");
    Typed shown = Typed.in(machine, "show", "1");

    String difference =
        "Not as expected: line 1 of the output is 'Hello from Wasn!' and should be 'Hello from"
            + " Wasm!'.";
    assertThat(run.out()).contains(difference);
    assertThat(shown.out()).contains(difference);
  }

  @Test
  void bootsAModuleThatIsKnownNotToRunOnlyWhenTold() {
    Typed judged = Typed.in(machine, "run", "wasm3", "--module=unknown-import");
    Typed asIs = Typed.in(machine, "run", "wasm3", "--module=unknown-import", "--as-is");

    assertThat(judged.err()).contains("it imports env.mystery");
    assertThat(machine.boots).hasSize(1);
    assertThat(asIs.out()).contains("the module should have been refused: it imports env.mystery");
  }

  @Test
  void expectsNothingWhereTheOracleIsNotToBeAsked() {
    Typed run = Typed.in(machine, "run", "wasm3", "--no-oracle", "--json");

    assertThat(JsonMapper.builder().build().readTree(run.out()).path("expected").isNull()).isTrue();
  }

  @Test
  void failsWithTheModule() {
    machine.guest = MadeStream.ended("bye", 42);

    Typed run = Typed.in(machine, "run", "wasm3");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("42");
  }

  @Test
  void callsARunPastItsTimeLimitAHang() {
    machine.guest = MadeStream.hang();

    Typed run = Typed.in(machine, "run", "wasm3", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("\"hang\"");
  }

  @Test
  void saysWhichValuesTheBuildDidNotTake() {
    machine.refused = List.of(new BuiltImage.RefusedValue("PAGING", "y", ""));

    Typed run = Typed.in(machine, "run", "wasm3", "--set=PAGING=y");

    assertThat(run.err())
        .contains(
            "krunlab: PAGING=y was not taken; in force is nothing. The rule cannot be looked up: ");
  }

  @Test
  void withoutKvmItSaysWhyAndBuildsNothing() {
    machine.hasKvm = false;

    Typed run = Typed.in(machine, "run", "wasm3");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("krunlab: libkrun on KVM cannot be used here: /dev/kvm: there is none.")
        .contains("krunlab doctor");
    assertThat(machine.builds).isEmpty();
  }

  @Test
  void cancelledItExitsAsAShellExpects() {
    var cancel = new CancelToken();
    cancel.cancel();

    Typed run = Typed.in(machine, cancel, "run", "wasm3");

    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(run.err()).isEqualTo("krunlab: cancelled\n");
  }

  @Test
  void readsAProfilesFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"krunlabProfile": 1, "runtime": "wamr-fast", "ramMiB": 48, "module": "exit-code"}
            """);

    assertThat(Typed.in(machine, "run", file.toString()).exitCode()).isZero();

    assertThat(machine.boots.getFirst().ram()).isEqualTo(ByteSize.ofMib(48));
    assertThat(machine.builds.getFirst().profile().runtime().id()).isEqualTo("wamr-fast");
  }

  @Test
  void refusesADamagedProfileWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"krunlabProfile\": 1,\n  x");

    Typed run = Typed.in(machine, "run", file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("krunlab: " + file + ", line 3, is no JSON: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nosuch              | neither a profile's file nor one of the runtimes wasm3,
          wasm3 --module=nix  | There is no module 'nix'
          wasm3 --ram=0       | A guest cannot have 0 MiB of RAM
          wasm3 --ram=3329    | A guest in libkrun on KVM can have 3328 MiB of RAM at most, not 3329
          wasm3 --engine=xen  | There is no engine 'xen'
          wasm3 --ring=2      | There is no ring '2'
          wasm3 --set=FOO     | 'FOO' is no Kconfig value
          wasm3 --env==x      | '=x' is no environment entry
          wasm3 --time-limit=0 | --time-limit must be from
          wasm3 -n=0          | -n must be 1 or more
          """)
  void refusesBadInputWithASentence(String arguments, String sentence) {
    Typed run = Typed.in(machine, ("run " + arguments).split(" "));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("krunlab: ").contains(sentence).hasLineCount(1);
    assertThat(machine.builds).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"run", "run wasm3 --ram=x", "run wasm3 --frob", "qqq", "compare", "report 1"})
  void calledWronglyItShowsItsUse(String arguments) {
    Typed run = Typed.in(machine, arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: krunlab");
    assertThat(run.out()).isEmpty();
  }
}
