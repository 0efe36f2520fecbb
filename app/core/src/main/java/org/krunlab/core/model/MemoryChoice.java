package org.krunlab.core.model;

import java.util.Locale;

/** How a guest comes to its RAM. */
public enum MemoryChoice {
  /** The host gives a page when the guest first touches it. */
  ON_DEMAND("on demand"),
  /** All of it is there, and stays, before the machine starts, as in a confidential VM. */
  LOCKED("locked");

  private final String label;

  MemoryChoice(String label) {
    this.label = label;
  }

  /** The name used in profiles and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How it is called where there is room for words. */
  public String label() {
    return label;
  }
}
