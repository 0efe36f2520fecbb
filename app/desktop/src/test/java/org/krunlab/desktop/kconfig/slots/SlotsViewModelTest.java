package org.krunlab.desktop.kconfig.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.kconfig.edit.Slots.Slot;
import org.krunlab.desktop.support.Workshop;

class SlotsViewModelTest {
  private final Workshop workshop = new Workshop();
  private final SlotsViewModel model = workshop.models().slots();

  @Test
  void whatIsKeptIsComparedWithNowAndThenWithTheOtherSlot() {
    model.keep(Slot.A);
    model.comparingProperty().set(true);
    assertThat(comparison().difference().isEmpty()).isTrue();
    workshop.set("FAST", "y");
    assertThat(comparison().right()).isEqualTo("now");
    assertThat(comparison().difference().set())
        .extracting(Difference.Row::symbol)
        .contains(workshop.symbol("FAST"));
    assertThat(comparison().difference().followed())
        .extracting(Difference.Row::symbol)
        .contains(workshop.symbol("INNER"));
    model.keep(Slot.B);
    workshop.set("SLOW", "y");
    assertThat(comparison().right()).isEqualTo("B");
    assertThat(comparison().difference().isEmpty()).isFalse();
  }

  @Test
  void comingBackToASlotIsAStepThatCanBeTakenBack() {
    model.keep(Slot.A);
    workshop.set("NET", "y");
    model.restore(Slot.A);
    assertThat(workshop.value("NET")).isEqualTo("n");
    workshop.models().editor().undo();
    assertThat(workshop.value("NET")).isEqualTo("y");
  }

  private SlotComparison comparison() {
    return Objects.requireNonNull(model.comparisonProperty().get());
  }
}
