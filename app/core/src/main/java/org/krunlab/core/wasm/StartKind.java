package org.krunlab.core.wasm;

/** How a module begins, told by what it exports. */
public enum StartKind {
  /** Exports the function {@code _start}: a program. */
  COMMAND("command: _start runs once"),
  /** Exports the function {@code _initialize}: a library that is set up before it is called. */
  REACTOR("reactor: _initialize, then whatever a host calls"),
  /** Has a start function and exports neither: all it does happens while it is instantiated. */
  START_FUNCTION("start function only: runs while the module is instantiated"),
  NONE("nothing: a host has to call one of its exports");

  private final String label;

  StartKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
