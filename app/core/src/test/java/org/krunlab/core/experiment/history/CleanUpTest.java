package org.krunlab.core.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;

class CleanUpTest {
  private static final List<HistoryEntry> ENTRIES =
      List.of(
          Entries.run(5).entry(),
          Entries.run(4).noted(Annotation.NONE.withTag("paper")).entry(),
          Entries.run(3).referredToBy("report /a.pdf", "experiment E1").entry(),
          Entries.run(2).entry(),
          Entries.run(1).entry());

  @Test
  void byAgeNothingGoesThatSomethingSpeaksFor() {
    CleanUp plan = CleanUp.olderThan(Entries.FIRST.plusSeconds(4 * 3600), ENTRIES);

    assertThat(plan.runs()).containsExactly(new RunId(2), new RunId(1));
    assertThat(plan.size()).isEqualTo(ByteSize.ofKib(2));
    assertThat(plan.staying())
        .extracting(CleanUp.Staying::reason)
        .containsExactly("tagged or noted", "report /a.pdf, experiment E1");
  }

  @Test
  void byCountTheNewestStay() {
    assertThat(CleanUp.keeping(4, ENTRIES).runs()).containsExactly(new RunId(1));
    assertThat(CleanUp.keeping(100, ENTRIES).runs()).isEmpty();
  }

  @Test
  void whatIsNamedGoesWhateverSpeaksForIt() {
    CleanUp plan = CleanUp.named(List.of(new RunId(3), new RunId(4)), ENTRIES);

    assertThat(plan.runs()).containsExactly(new RunId(4), new RunId(3));
    assertThat(plan.staying()).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeNamed() {
    assertThatThrownBy(() -> CleanUp.named(List.of(new RunId(9)), ENTRIES))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no run #9");
  }

  /** Its age is not known, so it is not older than anything. */
  @Test
  void aRunThatCannotBeReadDoesNotGoByAge() {
    assertThat(
            CleanUp.olderThan(
                    Entries.FIRST.plusSeconds(1_000_000), List.of(Entries.run(1).unreadable()))
                .runs())
        .isEmpty();
  }
}
