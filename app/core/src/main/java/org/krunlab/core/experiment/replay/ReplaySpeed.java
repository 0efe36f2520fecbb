package org.krunlab.core.experiment.replay;

import java.util.Locale;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;

/**
 * How fast a recorded run is told.
 *
 * @param kind which of the three ways
 * @param factor how much faster than it went; 1 where that has no meaning
 */
public record ReplaySpeed(Kind kind, double factor) {
  private static final double SLOWEST = 0.001;
  private static final double FASTEST = 1_000_000;

  /** The ways of telling. */
  public enum Kind {
    /** By the clock of the run. */
    TIMED,
    /** Without any wait. */
    AT_ONCE,
    /** Event by event. */
    STEP
  }

  public static final ReplaySpeed AS_RECORDED = new ReplaySpeed(Kind.TIMED, 1);
  public static final ReplaySpeed AT_ONCE = new ReplaySpeed(Kind.AT_ONCE, 1);
  public static final ReplaySpeed STEP = new ReplaySpeed(Kind.STEP, 1);

  /** By a factor. */
  public static ReplaySpeed times(double factor) {
    return new ReplaySpeed(Kind.TIMED, factor);
  }

  /**
   * Reads {@code max}, {@code step} or a factor.
   *
   * @throws LabException where it is none of them
   */
  public static ReplaySpeed parse(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "max":
        return AT_ONCE;
      case "step":
        return STEP;
      default:
        break;
    }
    if (text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
      double factor = Double.parseDouble(text);
      if (factor >= SLOWEST && factor <= FASTEST) {
        return times(factor);
      }
    }
    throw LabException.input(
        "'%s' is no speed: give 1 for as it was recorded, a factor such as 10 or 0.1, max, or step."
            .formatted(text));
  }

  /** A pace for one telling; that of steps waits for {@link StepPace#step}. */
  public Pace pace(CancelToken cancel) {
    return switch (kind) {
      case TIMED -> new ClockPace(factor, cancel);
      case AT_ONCE -> at -> cancel.throwIfCancelled();
      case STEP -> new StepPace(cancel);
    };
  }
}
