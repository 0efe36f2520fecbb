package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.tree.Numbers;

/**
 * A number read from the start of a text as C's strtoll and strtoull read it: leading blanks and a
 * sign are taken, base 16 takes {@code 0x}, base 0 tells the base from the prefix, and what does
 * not fit in 64 bits becomes the nearest value that does.
 *
 * @param value the value; for an unsigned one its 64 bits
 * @param end where the number ends; 0 when there is none
 * @param fits whether it fitted in 64 bits
 */
record CNumber(long value, int end, boolean fits) {
  private static final CNumber NONE = new CNumber(0, 0, true);

  static CNumber signed(String text, int base) {
    return read(text, base, true);
  }

  static CNumber unsigned(String text, int base) {
    return read(text, base, false);
  }

  /** Whether the whole text is this number. */
  boolean isWhole(String text) {
    return fits && end > 0 && end == text.length();
  }

  private static CNumber read(String text, int wantedBase, boolean signed) {
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    boolean zero = at < text.length() && text.charAt(at) == '0';
    boolean prefixed =
        zero
            && at + 2 < text.length()
            && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X')
            && Numbers.isHexDigit(text.charAt(at + 2));
    int base = wantedBase;
    if (base == 0) {
      base = zero ? 8 : 10;
      base = prefixed ? 16 : base;
    }
    if (prefixed && base == 16) {
      at += 2;
    }
    int start = at;
    long magnitude = 0;
    boolean fits = true;
    while (at < text.length()
        && Character.digit(text.charAt(at), base) >= 0
        && text.charAt(at) < 0x80) {
      int digit = Character.digit(text.charAt(at), base);
      fits &= Long.compareUnsigned(magnitude, Long.divideUnsigned(-1L - digit, base)) <= 0;
      magnitude = magnitude * base + digit;
      at++;
    }
    if (at == start) {
      return NONE;
    }
    if (!signed) {
      return new CNumber(fits ? (negative ? -magnitude : magnitude) : -1L, at, fits);
    }
    boolean inRange = fits && (magnitude >= 0 || (negative && magnitude == Long.MIN_VALUE));
    if (!inRange) {
      return new CNumber(negative ? Long.MIN_VALUE : Long.MAX_VALUE, at, false);
    }
    return new CNumber(negative ? -magnitude : magnitude, at, true);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
