package org.krunlab.core.wasm;

/**
 * Something a module needs from outside.
 *
 * @param module the import's namespace, such as {@code wasi_snapshot_preview1}
 * @param name within the namespace
 * @param kind of what
 * @param type such as {@code (i32, i32) -> i32}
 */
public record Import(String module, String name, ExternalKind kind, String type) {
  @Override
  public String toString() {
    return module + "." + name;
  }
}
