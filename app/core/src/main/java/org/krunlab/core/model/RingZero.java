package org.krunlab.core.model;

/** How KVM on a host runs guest ring 0; told apart by timing a loop in the probe guest. */
public enum RingZero {
  NATIVE("ring 0 native"),
  EMULATED("ring 0 emulated"),
  UNKNOWN("ring 0 not probed");

  private final String label;

  RingZero(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
