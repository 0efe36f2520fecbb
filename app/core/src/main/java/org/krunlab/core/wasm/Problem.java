package org.krunlab.core.wasm;

/**
 * Something that is wrong with a module's file.
 *
 * @param offset where, in bytes from the file's beginning
 * @param words what, no sentence yet, such as {@code type mismatch}
 */
public record Problem(int offset, String words) {
  /** Such as {@code at offset 0x1c (28): type mismatch}. */
  public String text() {
    return "at offset 0x%x (%d): %s".formatted(offset, offset, words);
  }
}
