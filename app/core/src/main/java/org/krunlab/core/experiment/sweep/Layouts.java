package org.krunlab.core.experiment.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.krunlab.core.model.Profile;

/**
 * The same image with its libraries in other orders. How far such images differ is what comes of
 * addresses alone, and a change that differs no more has shown nothing (Mytkowicz et al.,
 * 'Producing wrong data without doing anything obviously wrong', ASPLOS 2009).
 */
public final class Layouts {
  /** The Kconfig symbol that draws the order. */
  public static final String SYMBOL = "KRUNLAB_LAYOUT";

  /** Fewer would tell a floor that is mostly chance. */
  public static final int LEAST = 5;

  private Layouts() {}

  /** So many layouts of a profile besides its own. */
  public static List<SweepCell> of(Profile base, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number -> SweepCell.of(base, List.of(new Setting(SYMBOL, Integer.toString(number)))))
        .toList();
  }
}
