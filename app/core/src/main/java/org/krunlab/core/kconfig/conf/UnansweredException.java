package org.krunlab.core.kconfig.conf;

/** The input ended at a question that has no answer to fall back on. */
public final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param question what was asked for
   */
  UnansweredException(String question) {
    super("the input ended, and '" + question + "' has no value that could be taken instead");
  }
}
