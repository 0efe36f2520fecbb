package org.krunlab.core.kconfig;

/** A command of a tree that was not run, or did not end. */
public final class ShellRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason why, to stand after the command in a sentence
   */
  public ShellRefusedException(String reason) {
    super(reason);
  }
}
