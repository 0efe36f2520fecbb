package org.krunlab.core.model;

import java.util.Arrays;
import java.util.Optional;

/** A Wasm runtime in one of its modes: what a unikernel is built around. */
public enum WasmRuntime {
  WASM3("wasm3", RuntimeFamily.WASM3, "interpreter", false),
  WAMR_FAST("wamr-fast", RuntimeFamily.WAMR, "fast interpreter", false),
  WAMR_CLASSIC("wamr-classic", RuntimeFamily.WAMR, "classic interpreter", false),
  WAMR_AOT("wamr-aot", RuntimeFamily.WAMR, "AOT", true);

  private final String id;
  private final RuntimeFamily family;
  private final String mode;
  private final boolean runsAot;

  WasmRuntime(String id, RuntimeFamily family, String mode, boolean runsAot) {
    this.id = id;
    this.family = family;
    this.mode = mode;
    this.runsAot = runsAot;
  }

  /** The name used in profiles, on the command line and in file names. */
  public String id() {
    return id;
  }

  public RuntimeFamily family() {
    return family;
  }

  /** How it runs a module, in words. */
  public String mode() {
    return mode;
  }

  /** Whether it runs modules compiled by wamrc instead of .wasm files. */
  public boolean runsAot() {
    return runsAot;
  }

  /** Such as {@code WAMR (AOT)}. */
  public String label() {
    return family.modes().size() == 1 ? family.label() : family.label() + " (" + mode + ")";
  }

  public static Optional<WasmRuntime> byId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
  }
}
