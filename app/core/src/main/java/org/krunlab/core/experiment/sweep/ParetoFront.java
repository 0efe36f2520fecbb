package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Which of several things nothing else is at least as good as in everything and better in one. */
public final class ParetoFront {
  private ParetoFront() {}

  /**
   * @param figures of each thing the same ones, the less the better; a thing that lacks one is on
   *     no front
   * @return the places of those on the front
   */
  public static List<Integer> of(List<List<OptionalDouble>> figures) {
    List<Integer> whole =
        IntStream.range(0, figures.size())
            .filter(i -> figures.get(i).stream().allMatch(OptionalDouble::isPresent))
            .boxed()
            .toList();
    var front = new ArrayList<Integer>();
    for (int one : whole) {
      if (whole.stream().noneMatch(other -> dominates(figures.get(other), figures.get(one)))) {
        front.add(one);
      }
    }
    return List.copyOf(front);
  }

  private static boolean dominates(List<OptionalDouble> a, List<OptionalDouble> b) {
    boolean better = false;
    for (int i = 0; i < a.size(); i++) {
      double mine = a.get(i).orElseThrow();
      double its = b.get(i).orElseThrow();
      if (mine > its) {
        return false;
      }
      better |= mine < its;
    }
    return better;
  }
}
