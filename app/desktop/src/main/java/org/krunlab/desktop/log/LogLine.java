package org.krunlab.desktop.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.LogEvent;

/**
 * A line as it is shown: never longer than {@link #CLIP} characters, without control characters.
 *
 * @param category what it is filtered by
 * @param hostClock milliseconds since the launcher was asked, or blank
 * @param guestClock seconds on the guest's clock, or blank
 * @param library who printed it, or blank
 * @param text the message
 */
public record LogLine(
    Category category, String hostClock, String guestClock, String library, String text) {

  /** Longer lines stall the text control; the whole line is in the store and in exports. */
  static final int CLIP = 400;

  /**
   * @param originNanos the host's CLOCK_MONOTONIC that counts as zero
   */
  static LogLine of(LogEvent event, long originNanos) {
    Long host = event.hostNanos();
    Long guest = event.timeMicros();
    String library = event.lib();
    return new LogLine(
        Category.of(event),
        host == null ? "" : millis(host - originNanos),
        guest == null ? "" : String.format(Locale.ROOT, "%.4f", guest / 1e6),
        library == null ? "" : library,
        clip(event.text()));
  }

  /** A line of the build's output, which has only the host's clock. */
  static LogLine ofBuild(String line, long nanosSinceStart) {
    return new LogLine(buildCategory(line), millis(nanosSinceStart), "", "", clip(line));
  }

  private static Category buildCategory(String line) {
    if (line.contains("error:") || line.contains("*** ")) {
      return Category.ERROR;
    }
    return line.contains("warning:") ? Category.WARN : Category.TEXT;
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
  }

  private static String clip(String text) {
    String shown = text.length() <= CLIP ? text : text.substring(0, CLIP);
    String visible = visible(shown);
    int clipped = text.length() - shown.length();
    return clipped == 0
        ? visible
        : visible + String.format(Locale.ROOT, " … (%,d more characters are kept)", clipped);
  }

  /** Control characters would break the line or turn its direction; show them instead. */
  private static String visible(String text) {
    @Nullable StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char shown = visible(c);
      if (shown != c && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        out.append(shown);
      }
    }
    return out == null ? text : out.toString();
  }

  private static char visible(char c) {
    if (c == '\t') {
      return ' ';
    }
    if (c < ' ') {
      return (char) ('\u2400' + c); // the Unicode block of control pictures
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> c;
    };
  }

  /** Whether the text or library holds the words, in any case of letters. */
  boolean contains(String lowerCaseWords) {
    return text.toLowerCase(Locale.ROOT).contains(lowerCaseWords)
        || library.toLowerCase(Locale.ROOT).contains(lowerCaseWords);
  }
}
