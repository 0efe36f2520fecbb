package org.krunlab.core.experiment.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void eachTurnHasEachVariantOnceInAnOrderOfItsOwn() {
    List<Turns.Cell> cells = Turns.order(4, 50, 1);
    Set<List<Integer>> orders = new HashSet<>();

    for (int turn = 0; turn < 50; turn++) {
      List<Turns.Cell> own = cells.subList(turn * 4, turn * 4 + 4);
      int number = turn;
      assertThat(own).allMatch(cell -> cell.turn() == number);
      List<Integer> order = own.stream().map(Turns.Cell::variant).toList();
      assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
      orders.add(order);
    }
    assertThat(orders).as("24 orders there are").hasSizeGreaterThan(12);
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    assertThat(Turns.order(3, 20, 5)).isEqualTo(Turns.order(3, 20, 5));
    assertThat(Turns.order(3, 20, 5)).isNotEqualTo(Turns.order(3, 20, 6));
  }
}
