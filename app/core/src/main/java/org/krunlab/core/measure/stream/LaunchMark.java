package org.krunlab.core.measure.stream;

import org.jspecify.annotations.Nullable;

/** The moments the launcher itself stamps. */
public enum LaunchMark {
  /** The supervisor is about to fork the VMM child. */
  T0(0),
  /** The child's first instruction of ours. */
  T1(1),
  /** Just before the VMM enters the guest. */
  T2(2),
  /**
   * A virtual processor was first entered: the launcher does not see it, KVM's trace points told
   * it. It comes after the end of the run.
   */
  FIRST_ENTRY(3),
  /** The VMM process has ended. */
  T8(8);

  private final int number;

  LaunchMark(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static @Nullable LaunchMark of(long number) {
    for (LaunchMark mark : values()) {
      if (mark.number == number) {
        return mark;
      }
    }
    return null;
  }
}
