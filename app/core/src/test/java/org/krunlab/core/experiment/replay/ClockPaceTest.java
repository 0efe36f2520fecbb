package org.krunlab.core.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.measure.stream.HostInstant;

class ClockPaceTest {
  private final CancelToken cancel = new CancelToken();
  private final MadeClock clock = new MadeClock();

  /** A clock that goes on when somebody sleeps, and when it is told to. */
  private static final class MadeClock implements ClockPace.Clock {
    private long now = 77;
    private final List<Long> slept = new ArrayList<>();

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(long nanos, CancelToken cancel) {
      slept.add(nanos);
      now += nanos;
    }
  }

  @Test
  void waitsAsLongAsTheRunTook() {
    var pace = new ClockPace(1, cancel, clock);

    tell(pace, 1000, 1000, 4000, 4500);

    assertThat(clock.slept).containsExactly(3000L, 500L);
  }

  @Test
  void waitsByAFactorLessOrMore() {
    tell(new ClockPace(10, cancel, clock), 0, 5000);
    tell(new ClockPace(0.5, cancel, clock), 0, 5000);

    assertThat(clock.slept).containsExactly(500L, 10_000L);
  }

  @Test
  void makesUpForWhatTheListenerTook() {
    var pace = new ClockPace(1, cancel, clock);

    pace.await(new HostInstant(0));
    clock.now += 2500;
    tell(pace, 1000, 2000, 3000);

    assertThat(clock.slept).containsExactly(500L);
  }

  @Test
  void neverWaitsForWhatCameEarlier() {
    tell(new ClockPace(1, cancel, clock), 9000, 1000);

    assertThat(clock.slept).isEmpty();
  }

  @Test
  void cancelEndsARealWaitAtOnce() {
    var pace = new ClockPace(1, cancel);
    pace.await(new HostInstant(0));
    Thread.ofVirtual().start(cancel::cancel);

    assertThatThrownBy(() -> pace.await(new HostInstant(3_600_000_000_000L)))
        .isInstanceOf(CancelledException.class);
  }

  private static void tell(Pace pace, long... moments) {
    for (long moment : moments) {
      pace.await(new HostInstant(moment));
    }
  }
}
