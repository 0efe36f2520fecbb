package org.krunlab.core.wasm.binary;

import java.io.Serial;

/** The bytes are not those of a module from some place on. */
public final class MalformedModuleException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int offset;

  /**
   * @param offset bytes from the file's beginning
   * @param words what is wrong there, no sentence yet
   */
  MalformedModuleException(int offset, String words) {
    super(words);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }

  /** What is wrong, no sentence yet. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
