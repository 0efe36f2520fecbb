package org.krunlab.core.experiment.repeat;

import java.util.Locale;
import java.util.Map;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.LabException;

/**
 * A figure as people name it: small or capital letters, with or without blanks, or a short name.
 *
 * @param plain in small letters without blanks
 */
public record FigureName(String plain) {
  private static final Map<String, String> SHORT =
      Map.of("image", "imagefile", "rss", "rsspeak", "private", "privatepeak", "pss", "psspeak");

  public static FigureName of(String text) {
    String plain = plain(text);
    return new FigureName(SHORT.getOrDefault(plain, plain));
  }

  /**
   * The row of that figure.
   *
   * @param text what named it, for the sentence where there is none
   * @throws LabException where there is none
   */
  public RepeatedComparison.Row in(RepeatedComparison comparison, String text) {
    return comparison.rows().stream()
        .filter(row -> names(row.cells().getFirst().median()))
        .findFirst()
        .orElseThrow(
            () ->
                LabException.input(
                    "'"
                        + text
                        + "' names no figure; there are: "
                        + String.join(
                            ", ", comparison.rows().stream().map(FigureName::name).toList())
                        + "."));
  }

  /** Whether it names that figure. */
  public boolean names(Figure figure) {
    return plain(figure.name()).equals(plain);
  }

  private static String name(RepeatedComparison.Row row) {
    return row.cells().getFirst().median().name();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ ,-]", "");
  }
}
