package org.krunlab.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final List<Batches.Batch<Integer>> received = new ArrayList<>();
  private final Batches<Integer> batches = new Batches<>(3, later::add, received::add);

  @Test
  void collectsWhatComesBetweenTwoDeliveries() {
    batches.offer(1);
    batches.offer(2);
    assertThat(later).hasSize(1);
    later.remove().run();
    assertThat(received).containsExactly(new Batches.Batch<>(false, 0, List.of(1, 2)));
  }

  @Test
  void dropsTheOldestBeyondItsCapacityAndCountsThem() {
    for (int i = 1; i <= 5; i++) {
      batches.offer(i);
    }
    later.remove().run();
    assertThat(received).containsExactly(new Batches.Batch<>(false, 2, List.of(3, 4, 5)));
  }

  @Test
  void aRestartForgetsWhatWaitedBeforeItAndKeepsWhatComesAfter() {
    batches.offer(1);
    batches.restart();
    batches.offer(2);
    later.remove().run();
    assertThat(received).containsExactly(new Batches.Batch<>(true, 0, List.of(2)));
    assertThat(later).isEmpty();
  }
}
