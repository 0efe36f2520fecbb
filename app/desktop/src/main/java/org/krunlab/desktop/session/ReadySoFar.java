package org.krunlab.desktop.session;

import java.util.List;

/**
 * What the runs of an experiment have shown before it ended.
 *
 * @param variants in the order of the plan
 * @param runs how many runs count so far
 */
public record ReadySoFar(List<Variant> variants, int runs) {
  public ReadySoFar {
    variants = List.copyOf(variants);
  }

  /**
   * A variant.
   *
   * @param name of its profile
   * @param millis ready (T0 to T6) of its runs, in ms; none of those that did not come so far
   */
  public record Variant(String name, List<Double> millis) {
    public Variant {
      millis = List.copyOf(millis);
    }
  }
}
