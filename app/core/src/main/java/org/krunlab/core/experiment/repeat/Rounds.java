package org.krunlab.core.experiment.repeat;

import java.util.List;

/**
 * How often variants are booted in turns.
 *
 * @param variants how many there are
 * @param times how often each counts
 * @param warmUps how many turns come before those, and count for nothing
 * @param seed of the order
 */
public record Rounds(int variants, int times, int warmUps, long seed) {

  /** All runs in their order. */
  public List<Turns.Cell> cells() {
    return Turns.order(variants, warmUps + times, seed);
  }
}
