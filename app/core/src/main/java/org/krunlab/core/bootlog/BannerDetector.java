package org.krunlab.core.bootlog;

import java.util.regex.Pattern;

/**
 * Tells the lines of Unikraft's banner, line by line and without looking ahead. The banner is
 * printed once, before the application's main. The larger ones are a line of words, some lines of
 * art and a right-aligned line of code name and version; the minimal one is a single line.
 *
 * <p>The art is told by what it has in all its variants (ASCII, CP437, UTF-8, with or without
 * colours): it holds underscores and no letters or digits but {@code o} and {@code O}.
 */
final class BannerDetector {
  private static final Pattern MINIMAL = Pattern.compile("Powered by Unikraft \\S+ \\(\\S+\\)");
  private static final Pattern VERSION = Pattern.compile(" *[A-Za-z]+ \\d+\\.\\d+\\S*");
  private static final String POWERED_BY = "Powered by";
  private static final String WELCOME_TO = "Welcome to ";
  private static final int ART_LINES_MAX = 5;

  private enum State {
    AWAITED,
    ART,
    OVER
  }

  private State state = State.AWAITED;
  private int artLines;

  /** A message ends a banner; the call of main ends the wait for one. */
  void message(String text) {
    if (state == State.ART || text.startsWith("Calling main(")) {
      state = State.OVER;
    }
  }

  /** Whether a line that is no message belongs to the banner. */
  boolean isBanner(String text) {
    return switch (state) {
      case AWAITED -> opens(text);
      case ART -> continues(text);
      case OVER -> false;
    };
  }

  private boolean opens(String text) {
    if (text.equals(POWERED_BY)
        || (text.startsWith(WELCOME_TO) && isArt(text, WELCOME_TO.length()))) {
      state = State.ART;
      return true;
    }
    if (text.startsWith(POWERED_BY) && MINIMAL.matcher(text).matches()) {
      state = State.OVER;
      return true;
    }
    return false;
  }

  private boolean continues(String text) {
    if (artLines < ART_LINES_MAX && isArt(text, 0)) {
      artLines++;
      return true;
    }
    state = State.OVER;
    return artLines > 0 && VERSION.matcher(text).matches();
  }

  private static boolean isArt(String text, int from) {
    boolean underscore = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      underscore |= c == '_';
      if (c < 0x80 && Character.isLetterOrDigit(c) && c != 'o' && c != 'O') {
        return false;
      }
    }
    return underscore;
  }
}
