package org.krunlab.core.experiment;

import java.util.Optional;
import java.util.function.Predicate;
import org.krunlab.core.model.ByteSize;

/**
 * The least RAM that is enough, found by halving and proven on both sides.
 *
 * @param enough the least that was seen to be enough, in whole MiB
 * @param tooLittle one MiB less, which was seen to fail; empty where that would be none
 */
public record MinimumRam(ByteSize enough, Optional<ByteSize> tooLittle) {

  /**
   * Searches below what is known to be enough. Where less RAM works and more does not, as nothing
   * known does, what is found is one of the borders.
   *
   * @param runs whether a guest of that RAM did as it should; asked at most once for each size
   * @return empty where {@code from} itself is not enough
   */
  public static Optional<MinimumRam> search(ByteSize from, Predicate<ByteSize> runs) {
    if (!runs.test(from)) {
      return Optional.empty();
    }
    long good = (long) from.mib();
    long bad = 0;
    while (good - bad > 1) {
      long middle = (good + bad) / 2;
      if (runs.test(ByteSize.ofMib(middle))) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return Optional.of(
        new MinimumRam(
            ByteSize.ofMib(good), bad == 0 ? Optional.empty() : Optional.of(ByteSize.ofMib(bad))));
  }
}
