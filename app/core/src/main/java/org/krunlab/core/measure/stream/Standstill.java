package org.krunlab.core.measure.stream;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * That the VMM process stood still while its memory was read.
 *
 * @param moment the moment that the memory is of
 * @param within how long after that moment it certainly stood still, by which the sample may be
 *     late; zero at the end
 */
public record Standstill(Moment moment, Duration within) {

  /** Where a launcher holds a machine. */
  public enum Moment {
    T5("T5", 5),
    T6("T6", 6),
    /** T8, before the kernel frees anything. */
    END("end", 8);

    private final String label;
    private final int number;

    Moment(String label, int number) {
      this.label = label;
      this.number = number;
    }

    /** As in tables. */
    public String label() {
      return label;
    }

    int number() {
      return number;
    }

    static @Nullable Moment of(long number) {
      return Arrays.stream(values()).filter(m -> m.number == number).findFirst().orElse(null);
    }
  }
}
