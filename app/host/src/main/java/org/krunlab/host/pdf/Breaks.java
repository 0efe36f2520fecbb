package org.krunlab.host.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where lines may end: at spaces, but neither between a number and its unit nor within an interval.
 */
final class Breaks implements SplitCharacter {
  private static final Pattern UNIT = Pattern.compile("^(%|B|KiB|MiB|GiB|ms|us|ns|s)(?![\\w/]).*");

  /** A longer one, such as a list, is none. */
  private static final int LONGEST_INTERVAL = 28;

  @Override
  public boolean isSplitCharacter(
      int start, int current, int end, char[] cc, PdfChunk @Nullable [] ck) {
    return isBreak(new String(cc), current);
  }

  /** The pieces of a text that stay on one line each. */
  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text, i)) {
        pieces.add(text.substring(from, i));
        from = i + 1;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static boolean isBreak(String text, int at) {
    return text.charAt(at) == ' ' && !isBeforeUnit(text, at) && !isWithinInterval(text, at);
  }

  private static boolean isBeforeUnit(String text, int space) {
    return space > 0
        && Character.isDigit(text.charAt(space - 1))
        && UNIT.matcher(text.substring(space + 1)).matches();
  }

  private static boolean isWithinInterval(String text, int space) {
    int open = text.lastIndexOf('[', space);
    int close = text.indexOf(']', space);
    return open >= 0
        && close >= 0
        && close - open < LONGEST_INTERVAL
        && text.lastIndexOf(']', space) < open
        && text.substring(open + 1, close).matches("[-+.,0-9 ]+");
  }
}
