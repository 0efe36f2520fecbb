package org.krunlab.core.experiment.sweep;

import java.util.List;

/**
 * One option the other way round.
 *
 * @param setting what the user would set
 * @param was what is in force without it
 * @param along what else would be in force differently, as {@code NAME: before -> after}
 */
public record Toggle(Setting setting, String was, List<String> along) {
  public Toggle {
    along = List.copyOf(along);
  }

  /** The option, without {@code CONFIG_}. */
  public String symbol() {
    return setting.name();
  }
}
