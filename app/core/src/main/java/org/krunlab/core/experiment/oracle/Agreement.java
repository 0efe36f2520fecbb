package org.krunlab.core.experiment.oracle;

import java.util.List;

/**
 * Whether a guest did what the oracle did.
 *
 * @param kind in a word
 * @param sentence the same as a whole sentence, with the difference where there is one
 */
public record Agreement(Kind kind, String sentence) {

  /** In a word. */
  public enum Kind {
    EQUAL("equal"),
    /** The same ending; the output was not compared, or not whole. */
    SAME_END("same end"),
    DIFFERS("differs"),
    UNKNOWN("unknown");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The agreement of what is known of a guest with what was expected of it. */
  static Agreement of(Expectation expected, GuestEnding ending, List<String> output) {
    return new Comparing(expected, ending, output).agreement();
  }
}
