package org.krunlab.core.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the columns of a table that do not fit beside each other go below each other: each group
 * begins with the key columns again.
 */
public final class ColumnGroups {
  private ColumnGroups() {}

  /**
   * As few groups as it takes, each of as many columns as the others where that fits. A column that
   * fits nowhere stands alone.
   *
   * @param keys how many columns on the left each group has
   * @param least what each column needs
   * @param total what there is, in the same unit
   * @return the places of each group's columns, the keys' among them
   */
  public static List<List<Integer>> of(int keys, double[] least, double total) {
    double room = total - Arrays.stream(least, 0, keys).sum();
    var filled = new ArrayList<List<Integer>>();
    int next = keys;
    do {
      int first = next;
      double used = 0;
      while (next < least.length && (used + least[next] <= room || next == first)) {
        used += least[next];
        next++;
      }
      filled.add(group(keys, first, next));
    } while (next < least.length);
    List<List<Integer>> even = even(keys, least.length, filled.size());
    return even.stream().allMatch(group -> sum(group, least) <= total) ? even : filled;
  }

  private static List<List<Integer>> even(int keys, int columns, int groups) {
    return IntStream.range(0, groups)
        .mapToObj(
            i ->
                group(
                    keys,
                    keys + (columns - keys) * i / groups,
                    keys + (columns - keys) * (i + 1) / groups))
        .toList();
  }

  private static List<Integer> group(int keys, int from, int to) {
    return IntStream.concat(IntStream.range(0, keys), IntStream.range(from, to)).boxed().toList();
  }

  private static double sum(List<Integer> places, double[] widths) {
    return places.stream().mapToDouble(place -> widths[place]).sum();
  }
}
