package org.krunlab.core.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.record.ExperimentId;

class HistoryFilterTest {
  private static final List<HistoryEntry> RUNS =
      List.of(
          Entries.run(3).image("b", "ba9876543210").unclean().entry(),
          Entries.run(2).entry(),
          Entries.run(1).entry());
  private static final List<ExperimentEntry> EXPERIMENTS =
      List.of(experiment(2, 3), experiment(1, 1, 2));

  private static ExperimentEntry experiment(long number, long... runs) {
    return new ExperimentEntry(
        new ExperimentId(number),
        Entries.FIRST.plusSeconds(3600 * (number - 1)),
        "comparison",
        "small and 1 other",
        List.of("small", number == 1 ? "large" : "middling"),
        2,
        LongStream.of(runs).mapToObj(RunId::new).toList(),
        number == 1
            ? new Annotation(new TreeSet<>(List.of("paper")), "of the talk")
            : Annotation.NONE);
  }

  @Test
  void anExperimentIsFoundByWhatOneOfItsRunsIs() {
    assertThat(found(asking("clean", ""))).containsExactly("E1");
    assertThat(found(asking(HistoryFilter.UNCLEAN, ""))).containsExactly("E2");
    assertThat(found(asking("", "ba98"))).containsExactly("E2");
    assertThat(found(asking("", "cccc"))).isEmpty();
    assertThat(found(HistoryFilter.ALL)).containsExactly("E2", "E1");
  }

  @Test
  void anExperimentIsFoundByItsOwnWordsAndByWhatWasNoted() {
    assertThat(found(HistoryFilter.ALL.withSearch("LARGE small"))).containsExactly("E1");
    assertThat(found(HistoryFilter.ALL.withSearch("e2"))).containsExactly("E2");
    assertThat(found(HistoryFilter.ALL.withSearch("pap talk"))).containsExactly("E1");
  }

  @Test
  void aRunIsFoundByTheExperimentThatHasIt() {
    HistoryEntry run = Entries.run(7).referredToBy("report out.pdf", "experiment E12").entry();

    assertThat(HistoryFilter.ALL.withSearch("e12 wasm3").accepts(run)).isTrue();
    assertThat(HistoryFilter.ALL.withSearch("e1").accepts(run)).isFalse();
  }

  @Test
  void aRunThatCannotBeReadIsNoCleanOne() {
    HistoryEntry unreadable = Entries.run(4).unreadable();

    assertThat(HistoryFilter.ALL.accepts(unreadable)).isTrue();
    assertThat(asking(HistoryFilter.UNCLEAN, "").accepts(unreadable)).isTrue();
    assertThat(asking("clean", "").accepts(unreadable)).isFalse();
    assertThat(asking("", "ba98").accepts(unreadable)).isFalse();
  }

  @Test
  void anExperimentThatLacksRunsIsNotDone() {
    assertThat(experiment(1, 1, 2).state()).isEqualTo(ExperimentEntry.State.DONE);
    assertThat(experiment(1, 1, 2).progress()).isEqualTo("2");
    assertThat(experiment(1, 1).state()).isEqualTo(ExperimentEntry.State.UNFINISHED);
    assertThat(experiment(1, 1).progress()).isEqualTo("1 of 2");
    assertThat(experiment(1).state()).isEqualTo(ExperimentEntry.State.NOT_BEGUN);
  }

  private static HistoryFilter asking(String outcome, String configuration) {
    HistoryFilter all = HistoryFilter.ALL;
    return new HistoryFilter(
        all.runtime(),
        all.module(),
        outcome,
        all.tags(),
        all.since(),
        all.until(),
        configuration,
        all.words());
  }

  private static List<String> found(HistoryFilter filter) {
    return filter.ofExperiments(EXPERIMENTS, RUNS).stream()
        .map(entry -> entry.experiment().toString())
        .toList();
  }
}
