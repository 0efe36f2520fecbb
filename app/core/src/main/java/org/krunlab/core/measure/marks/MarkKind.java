package org.krunlab.core.measure.marks;

import org.jspecify.annotations.Nullable;

/** What a mark tells. */
public enum MarkKind {
  /** T3: the guest was entered. */
  GUEST_ENTRY(1),
  /** T5: the application's main began. */
  MAIN(2),
  /** T6: the module wrote its first byte; the value is the file descriptor. */
  FIRST_OUTPUT(3),
  /** T7: main returned; the value is the exit code, or one of {@link Mark}'s negative values. */
  MAIN_RETURNED(4),
  /** Cycles for each 100 iterations of a short loop in ring 0. */
  RING_0_LOOP(5),
  /** The same loop in ring 3. */
  RING_3_LOOP(6),
  /** The console was kept in RAM; the value is how many bytes its frame on COM1 has. */
  BUFFERED_CONSOLE(7);

  private final int number;

  MarkKind(int number) {
    this.number = number;
  }

  static @Nullable MarkKind of(int number) {
    for (MarkKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    return null;
  }
}
