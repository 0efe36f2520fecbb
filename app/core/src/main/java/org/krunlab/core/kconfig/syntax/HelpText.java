package org.krunlab.core.kconfig.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A help text in the file it is written in. It is cut out when it is first asked for: help makes up
 * most of a tree, and few readers look at more than one text of it.
 */
public final class HelpText {
  /** Where there is no help. */
  public static final HelpText NONE = new HelpText("", 0, 0);

  private final String file;
  private final int from;
  private final int to;
  private volatile @Nullable String text;

  /**
   * @param to where it ends for sure, with the character that ends it
   */
  HelpText(String file, int from, int to) {
    this.file = file;
    this.from = from;
    this.to = to;
  }

  /** The text without its indentation, with the blank lines at its end. */
  public String whole() {
    return HelpReader.text(file.substring(from, to));
  }

  /** The text without its indentation and without blank lines at the end. */
  public String text() {
    String known = text;
    if (known == null) {
      known = HelpReader.text(file.substring(from, to)).stripTrailing();
      text = known;
    }
    return known;
  }
}
