package org.krunlab.desktop.kconfig.pending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.desktop.kconfig.cascade.CascadeText;
import org.krunlab.desktop.support.Workshop;

class PendingViewModelTest {
  private final Workshop workshop = new Workshop();
  private final PendingViewModel model = workshop.models().pending();

  @Test
  void nothingIsPendingAtFirst() {
    assertThat(pending().changes()).isEmpty();
    assertThat(model.undoableProperty().getValue()).isEmpty();
  }

  @Test
  void everyChangeIsNamedAndItsConsequencesAreCounted() {
    workshop.set("NET", "y");
    workshop.set("TCP", "y");
    workshop.set("FAST", "y");
    assertThat(pending().changes())
        .extracting(PendingViewModel::inWords)
        .containsExactlyInAnyOrder(
            "NET unset → y", "TCP unset → y", "the choice 'Speed' unset → FAST");
    assertThat(CascadeText.summary(pending().cascade())).contains("follow").contains("appear");
    assertThat(CascadeText.lines(pending().cascade()))
        .extracting(CascadeText.Line::symbol)
        .contains(workshop.symbol("CHECKSUM"), workshop.symbol("INNER"));
  }

  @Test
  void oneChangeIsTakenBackAndTheOthersStay() {
    workshop.set("NET", "y");
    workshop.set("FAST", "y");
    model.takeBack(pending().changes().getFirst());
    assertThat(pending().changes()).hasSize(1);
    assertThat(workshop.value("NET")).isEqualTo("n");
    assertThat(workshop.value("FAST")).isEqualTo("y");
    model.undo();
    assertThat(pending().changes()).hasSize(2);
  }

  @Test
  void aLostValueOfTheUserIsSaidFirst() {
    workshop.set("NET", "y");
    workshop.set("PORT", "7");
    workshop.models().editor().settle(workshop.snapshot().now());
    workshop.set("NET", "n");
    assertThat(CascadeText.lines(pending().cascade()).getFirst().kind()).isEqualTo("lost");
  }

  @Test
  void whatWasBuiltOrSavedIsNoLongerPending() {
    workshop.set("NET", "y");
    workshop.models().editor().settle(workshop.snapshot().now());
    assertThat(pending().changes()).isEmpty();
    assertThat(model.undoableProperty().getValue()).isEqualTo("NET=y");
    model.undo();
    assertThat(pending().changes())
        .extracting(PendingViewModel::inWords)
        .containsExactly("NET y → unset");
  }

  private Pending pending() {
    return Objects.requireNonNull(model.pendingProperty().get());
  }
}
