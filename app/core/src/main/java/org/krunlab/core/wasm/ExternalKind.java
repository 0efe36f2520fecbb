package org.krunlab.core.wasm;

import java.util.List;
import java.util.Optional;

/** What can be imported and exported, by its code in the binary format. */
public enum ExternalKind {
  FUNCTION("function"),
  TABLE("table"),
  MEMORY("memory"),
  GLOBAL("global"),
  TAG("tag");

  /** Their codes in the binary format are their places here. */
  private static final List<ExternalKind> BY_CODE = List.of(FUNCTION, TABLE, MEMORY, GLOBAL, TAG);

  private final String label;

  ExternalKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The kind of a code in the binary format; empty where there is none. */
  public static Optional<ExternalKind> byCode(int code) {
    return code < BY_CODE.size() ? Optional.of(BY_CODE.get(code)) : Optional.empty();
  }
}
