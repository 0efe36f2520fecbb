package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.Tristate;

/**
 * How likely values are when they are set at random, in percent.
 *
 * @param bool of y for a bool
 * @param yes of y for a tristate
 * @param module of m for a tristate; with {@code yes} at most 100
 */
public record Probabilities(int bool, int yes, int module) {
  private static final int PERCENT = 100;
  private static final int MOST = 3;

  /** Those of the C tools: one half, and a third each. */
  public static final Probabilities DEFAULT = new Probabilities(50, 33, 33);

  /**
   * Reads {@code KCONFIG_PROBABILITY}: one number for bools, of which a tristate gets half each; or
   * two for y and m of a tristate; or three for all.
   *
   * @return empty when a number is not from 0 to 100 or those of a tristate exceed 100 together
   */
  public static Optional<Probabilities> parse(String text) {
    List<Integer> numbers = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && numbers.size() < MOST) {
      CNumber number = CNumber.signed(rest, 10);
      if (number.value() < 0 || number.value() > PERCENT) {
        return Optional.empty();
      }
      numbers.add((int) number.value());
      rest = rest.substring(number.end());
      if (rest.startsWith(":")) {
        rest = rest.substring(1);
      }
    }
    Probabilities read =
        switch (numbers.size()) {
          case 1 -> {
            int module = numbers.get(0) / 2;
            yield new Probabilities(numbers.get(0), numbers.get(0) - module, module);
          }
          case 2 ->
              new Probabilities(numbers.get(0) + numbers.get(1), numbers.get(0), numbers.get(1));
          case 3 -> new Probabilities(numbers.get(0), numbers.get(1), numbers.get(2));
          default -> DEFAULT;
        };
    return read.yes + read.module > PERCENT ? Optional.empty() : Optional.of(read);
  }

  /** The value that the next number of {@code random} stands for. */
  Tristate pick(GlibcRandom random, boolean tristate) {
    int number = random.next() % PERCENT;
    if (!tristate) {
      return number < bool ? Tristate.YES : Tristate.NO;
    }
    if (number < yes) {
      return Tristate.YES;
    }
    return number < yes + module ? Tristate.MODULE : Tristate.NO;
  }
}
