package org.krunlab.core.measure;

import java.time.Duration;

/**
 * A stretch between two milestones.
 *
 * @param name such as {@code ready}
 * @param from where it begins
 * @param to where it ends
 * @param duration on the host's clock
 */
public record Interval(String name, Milestone from, Milestone to, Duration duration) {

  /**
   * The name with the definition, such as {@code ready (T0 to T6)}; what stands beside a figure.
   */
  public String label() {
    return name + " (" + from + " to " + to + ")";
  }
}
