package org.krunlab.core.model;

import java.util.Arrays;
import java.util.List;

/** A Wasm runtime as its authors publish it. */
public enum RuntimeFamily {
  WASM3("Wasm3"),
  WAMR("WAMR");

  private final String label;

  RuntimeFamily(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The ways this runtime can run a module, the default first. */
  public List<WasmRuntime> modes() {
    return Arrays.stream(WasmRuntime.values()).filter(r -> r.family() == this).toList();
  }
}
