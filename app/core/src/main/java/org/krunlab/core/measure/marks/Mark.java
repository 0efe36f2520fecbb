package org.krunlab.core.measure.marks;

import org.krunlab.core.measure.stream.HostInstant;

/**
 * One mark of the guest.
 *
 * @param kind what it tells
 * @param tsc the guest's time stamp counter just before the first byte went out
 * @param value depends on the kind
 * @param at the moment of its first byte
 */
public record Mark(MarkKind kind, long tsc, int value, HostInstant at) {
  /** T7's value for a module that trapped. */
  public static final int TRAPPED = -1;

  /** T7's value for a module that could not be loaded or instantiated. */
  public static final int NOT_LOADED = -2;

  /** T7's value for a run description that is missing or broken. */
  public static final int NO_RUN_DESCRIPTION = -3;
}
