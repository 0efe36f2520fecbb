package org.krunlab.core.model;

/** How guest ring 0 runs; on KVM told apart by timing a loop in the probe guest. */
public enum RingZero {
  NATIVE("ring 0 native"),
  EMULATED("ring 0 emulated"),
  /** By a translator, which treats all rings alike. */
  TRANSLATED("ring 0 translated"),
  /** There is no guest. */
  NONE("no guest"),
  UNKNOWN("ring 0 not probed");

  private final String label;

  RingZero(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
