package org.krunlab.core.kconfig.conf;

/** Where questions are asked. */
public interface Terminal {
  /** Writes a text, which may be a part of a line. */
  void print(String text);

  /**
   * The next line with its end, which the last one may lack. A line of more than 4095 characters
   * comes in parts.
   *
   * @param atEnd what counts as the line where the input has ended
   */
  String readLine(String atEnd);

  /** Whether the input has ended, so that each further line is what counts as one. */
  boolean hasEnded();
}
