package org.krunlab.core.measure.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction: of all differences told together, at most one in so many is by chance. */
final class Holm {
  private Holm() {}

  /** Corrected probabilities, in the order given. */
  static double[] corrected(double[] probabilities) {
    List<Integer> ascending =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .toList();
    double[] corrected = new double[probabilities.length];
    double largest = 0;
    for (int rank = 0; rank < corrected.length; rank++) {
      int i = ascending.get(rank);
      largest = Math.max(largest, Math.min(1, probabilities[i] * (corrected.length - rank)));
      corrected[i] = largest;
    }
    return corrected;
  }
}
