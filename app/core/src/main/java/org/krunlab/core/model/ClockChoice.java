package org.krunlab.core.model;

import java.util.Locale;

/** How a unikernel comes to know how fast its time stamp counter counts. */
public enum ClockChoice {
  /** The guest measures it against the interval timer, which takes 100 ms of every boot. */
  CALIBRATED("measured by the guest"),
  /** The host measures it once and tells the guest. */
  GIVEN("told by the host");

  private final String label;

  ClockChoice(String label) {
    this.label = label;
  }

  /** The name used in profiles and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called where there is room for words. */
  public String label() {
    return label;
  }
}
