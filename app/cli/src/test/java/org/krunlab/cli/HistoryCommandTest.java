package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.cli.shell.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finding runs again, noting things beside them, and cleaning up. */
class HistoryCommandTest {
  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));

  @BeforeEach
  void threeRuns() {
    machine = new StandInMachine(folder);
    typed("run", "wasm3", "--silent");
    machine.guest = MadeStream.ended("Hello from WAMR!", 7);
    typed("run", "wamr-fast", "--silent");
    machine.guest = MadeStream.cleanRun("Hello from Wasm!");
    typed("run", "wasm3", "--silent", "--set", "LIBUKDEBUG=y");
  }

  @Test
  void listsTheNewestFirstWithWhatWasNoted() {
    typed("tag", "1", "#3", "+slow", "+first");
    typed("note", "3", "after", "the", "fix");

    Typed listed = typed("history");

    assertThat(listed.exitCode()).isZero();
    assertThat(runs(listed.out())).containsExactly("#3", "#2", "#1");
    assertThat(listed.out()).contains("+first +slow after the fix");
  }

  @Test
  void filtersByWhatIsKnownOfARun() {
    typed("tag", "3", "+slow");
    typed("note", "1", "the baseline of everything");

    assertThat(found("--runtime", "wasm3")).containsExactly("#3", "#1");
    assertThat(found("--outcome", "clean")).containsExactly("#3", "#1");
    assertThat(found("--outcome", "unclean")).containsExactly("#2");
    assertThat(found("--outcome", "guest-error")).containsExactly("#2");
    assertThat(found("--module", "HELL")).containsExactly("#3", "#2", "#1");
    assertThat(found("--tag", "slow")).containsExactly("#3");
    assertThat(found("--search", "baseline wasm3")).containsExactly("#1");
    assertThat(found("--config", "bbbb")).containsExactly("#2");
    assertThat(found("--since", "1h")).hasSize(3);
    assertThat(found("--until", "2026-01-01")).isEmpty();
    assertThat(found("--runtime", "wasm3", "--limit", "1")).containsExactly("#3");
  }

  @Test
  void saysWhatCannotBeUnderstood() {
    assertThat(typed("history", "--since", "yesterday").err())
        .contains("'yesterday' is no moment: write a date such as 2026-11-23");
    assertThat(typed("history", "--runtime", "v8").err())
        .contains("'v8' is no runtime; there are: wasm3, wamr-fast");
    assertThat(typed("tag", "1", "+no blanks").err()).contains("'no blanks' cannot be a tag");
    assertThat(typed("tag", "99", "+a").err()).contains("There is no run #99");
    assertThat(typed("note", "E9", "x").err()).contains("There is no experiment E9");
    assertThat(typed("note", "last", "x").err()).contains("neither a run nor an experiment");
    assertThat(typed("history", "--search", "nothing like it").err())
        .contains("none of the 3 runs is like that");
  }

  @Test
  void takesTagsOffAgain() {
    typed("tag", "1", "+a", "+b");

    assertThat(typed("tag", "1", "-a", "+c").out()).isEqualTo("#1 +b +c\n");
    assertThat(typed("note", "1", "").out()).isEqualTo("#1 +b +c\n");
    assertThat(typed("tag", "1", "-b", "-c").out()).isEqualTo("#1 has no tags and no note\n");
  }

  @Test
  void tellsAllOfItAsJson() {
    typed("tag", "3", "+slow");

    JsonNode json = json(typed("history", "--json").out());

    JsonNode newest = json.required("runs").required(0);
    assertThat(newest.required("run").asLong()).isEqualTo(3);
    assertThat(newest.required("tags").required(0).asString()).isEqualTo("slow");
    assertThat(newest.required("outcome").required("clean").asBoolean()).isTrue();
    assertThat(newest.required("figures").required(0).required("name").asString())
        .isEqualTo("ready");
    assertThat(json.required("experiments")).isEmpty();
  }

  @Test
  void drawsATrendAndMarksWhereTheConfigurationChanged() {
    Typed trend = typed("history", "trend", "image");

    assertThat(trend.exitCode()).isZero();
    assertThat(trend.out())
        .startsWith("image file (stripped ELF), B\n")
        .contains("Wasm3 hello.wasm, libkrun, silent, ring 0 emulated, Stand-in CPU, Linux 6.1.0")
        .contains("configuration changed: LIBUKDEBUG default → y")
        .contains("median 411,800 B of 1 run, then 411,800 B of 1 run")
        .contains("1 run that did not end clean: left out.");
    assertThat(typed("history", "trend", "beauty").err())
        .contains("'beauty' names no figure; there are: ready, to main");
  }

  @Test
  void runsThatMustNotBeComparedAreInLinesOfTheirOwn() {
    typed("run", "wasm3");

    JsonNode lines = json(typed("history", "trend", "ready", "--json").out()).required("lines");

    assertThat(lines).hasSize(2);
    assertThat(lines.required(0).required("points")).hasSize(2);
    assertThat(lines.required(1).required("title").asString()).contains("narrated");
    JsonNode second = lines.required(0).required("points").required(1);
    assertThat(second.required("change").asString()).isEqualTo("configuration");
    assertThat(second.required("changed").required(0).required("symbol").asString())
        .isEqualTo("LIBUKDEBUG");
    assertThat(second.required("changed").required(0).required("byUser").asBoolean()).isTrue();
  }

  @Test
  void cleaningUpTellsWhatWouldGoAndDoesItWhenTold() {
    Typed dry = typed("history", "clean", "--keep", "1");

    assertThat(dry.out()).contains("2 runs with streams of", "give --yes to do it");
    assertThat(found()).hasSize(3);

    typed("history", "clean", "--keep", "1", "--yes");
    assertThat(found()).containsExactly("#3");
    assertThat(runs(typed("history", "trash").out())).containsExactly("#2", "#1");
    assertThat(typed("history", "restore", "1").out()).isEqualTo("1 run is back\n");
    assertThat(typed("history", "empty").out()).startsWith("1 run of ").contains("would be");
    assertThat(typed("history", "empty", "--yes").out()).endsWith(" freed\n");
    assertThat(found()).containsExactly("#3", "#1");
    assertThat(typed("show", "2").err()).contains("There is no run #2");
    assertThat(typed("history", "restore", "2").err()).contains("#2 is not in the trash");
  }

  @Test
  void whatAReportOrACapsuleHoldsGoesOnlyWhenItIsNamed() {
    Path pdf = folder.resolve("out.pdf");
    Path capsule = folder.resolve("one.krunlab");
    typed("report", "1", "--out", pdf.toString());
    typed("export", "2", capsule.toString());
    typed("tag", "3", "+keep");

    Typed dry = typed("history", "clean", "--older-than", "0m");

    assertThat(dry.out())
        .contains("report " + pdf, "capsule " + capsule, "tagged or noted")
        .contains("0 runs with streams of 0 B");
    typed("history", "clean", "1", "--yes");
    assertThat(found()).containsExactly("#3", "#2");
  }

  @Test
  void checksTheWholeStoreAndMendsWhatThereIsACopyOf() throws Exception {
    Typed sound = typed("history", "check");
    assertThat(sound.exitCode()).isZero();
    assertThat(sound.out()).contains("checked  Headers: 3, each").endsWith("as it was stored.\n");
    Path copy = folder.resolve("data/krunlab/headers/2.json");
    Files.writeString(copy, Files.readString(copy).replace("\"cores\":", "\"cores\":1"));

    Typed damaged = typed("history", "check");

    assertThat(damaged.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(damaged.out())
        .contains("WRONG    The copy of run #2 is not what was stored; the database is.")
        .contains("in " + copy)
        .contains("Mending (krunlab history check --mend) puts it aside and writes it anew.");
    JsonNode json = json(typed("history", "check", "--mend", "--json").out());
    assertThat(json.required("mended")).hasSize(1);
    assertThat(json.required("flaws")).isEmpty();
    assertThat(typed("history", "check").exitCode()).isZero();
  }

  @Test
  void tellsWhatIsOnTheDisk() {
    Typed storage = typed("history", "storage");

    assertThat(storage.out()).contains("database", "streams", "images", "in all ");
    JsonNode json = json(typed("history", "storage", "--json").out());
    assertThat(json.required("items").required(1).required("name").asString()).isEqualTo("streams");
    assertThat(json.required("items").required(1).required("files").asInt()).isEqualTo(3);
  }

  private Typed typed(String... words) {
    return Typed.in(machine, words);
  }

  private List<String> found(String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "history";
    System.arraycopy(options, 0, words, 1, options.length);
    return runs(typed(words).out());
  }

  /** The numbers at the beginnings of lines. */
  private static List<String> runs(String table) {
    return table
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.split(" ")[0])
        .toList();
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
