package org.krunlab.core.kconfig.answer;

import java.util.regex.Matcher;

/**
 * Keeps a regular expression from taking for ever: it looks at texts through this, which counts. A
 * few words typed half way can ask for more looks than there are atoms.
 */
final class Effort {
  private static final int LOOKS = 50_000_000;
  private static final int LOOKS_AT_ONE_TEXT = 1_000_000;

  private int left = LOOKS;
  private int leftForText;

  /** The text, counted. */
  CharSequence on(String text) {
    return new Counted(text);
  }

  /** Whether it is found; false where that took too many looks. */
  boolean finds(Matcher matcher) {
    leftForText = Math.min(left, LOOKS_AT_ONE_TEXT);
    int before = leftForText;
    try {
      return matcher.find();
    } catch (TooMuchException e) {
      return false;
    } finally {
      left -= before - leftForText;
    }
  }

  private static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("too many looks", null, false, false);
    }
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--leftForText < 0) {
        throw new TooMuchException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
