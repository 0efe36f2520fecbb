package org.krunlab.core.measure.stream;

import org.jspecify.annotations.Nullable;

/** Where the bytes of a chunk came from. */
public enum Channel {
  /** COM1 of the guest. */
  CONSOLE(1),
  /** COM2 of the guest, which carries nothing but marks. */
  MARKS(2),
  /** The VMM's own standard error. */
  VMM_ERRORS(3);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static @Nullable Channel of(int number) {
    for (Channel channel : values()) {
      if (channel.number == number) {
        return channel;
      }
    }
    return null;
  }
}
