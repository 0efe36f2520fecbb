package org.krunlab.core.model;

/** Whether the unikernel runs in ring 0 or, by the ring-3 shim, in ring 3. */
public enum RingChoice {
  /** The shim where the probe guest says that ring 0 is emulated, ring 0 elsewhere. */
  AUTO,
  /** Always ring 0; refused where ring 0 is only emulated. */
  NATIVE,
  /** Always the shim. */
  SHIM;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
