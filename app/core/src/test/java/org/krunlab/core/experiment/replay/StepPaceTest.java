package org.krunlab.core.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.measure.stream.HostInstant;

class StepPaceTest {
  private final CancelToken cancel = new CancelToken();
  private final StepPace pace = new StepPace(cancel);

  @Test
  void tellsOneEventForEachStep() throws Exception {
    var told = new SynchronousQueue<Integer>();
    CompletableFuture<Void> replay =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 1; i <= 4; i++) {
                pace.await(new HostInstant(i));
                put(told, i);
              }
            });

    assertThat(told.poll(50, TimeUnit.MILLISECONDS)).isNull();
    pace.step();
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(told.poll(50, TimeUnit.MILLISECONDS)).isNull();
    pace.run();
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(4);
    replay.get(10, TimeUnit.SECONDS);
  }

  @Test
  void cancelEndsTheWaitForAStep() {
    Thread.ofVirtual().start(cancel::cancel);

    assertThatThrownBy(() -> pace.await(new HostInstant(1))).isInstanceOf(CancelledException.class);
  }

  private static void put(SynchronousQueue<Integer> queue, int value) {
    try {
      queue.put(value);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
