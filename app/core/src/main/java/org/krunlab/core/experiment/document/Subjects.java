package org.krunlab.core.experiment.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CompletedRun;

/** What several runs are about, in words. */
final class Subjects {
  private static final int MOST_NAMED = 4;

  private Subjects() {}

  /** Such as {@code Wasm3 and WAMR (AOT) with hello.wasm}. */
  static String title(List<CompletedRun> runs) {
    return named(runs, run -> run.header().profile().runtime().label(), "runtimes")
        + " with "
        + named(runs, run -> run.header().moduleName(), "modules");
  }

  /** What someone who put these runs side by side wanted to know. */
  static String question(List<CompletedRun> runs) {
    String runtimes = named(runs, run -> run.header().profile().runtime().label(), "runtimes");
    boolean several =
        runs.stream().map(run -> run.header().profile().runtime()).distinct().count() > 1;
    return several
        ? "How do "
            + runtimes
            + " compare: how soon are they ready, in how many bytes, with how"
            + " much memory?"
        : "How do "
            + runs.size()
            + " runs of "
            + runtimes
            + " compare: how soon are they ready, in how many bytes, with how much memory?";
  }

  /** When the last of them began. */
  static Instant asOf(List<CompletedRun> runs) {
    return runs.stream()
        .map(run -> run.header().startedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** Names as a sentence lists them, or how many there are. */
  static String listed(List<String> names, String many) {
    if (names.size() > MOST_NAMED) {
      return names.size() + " " + many;
    }
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private static String named(
      List<CompletedRun> runs, Function<CompletedRun, String> what, String many) {
    return listed(runs.stream().map(what).distinct().collect(Collectors.toList()), many);
  }
}
