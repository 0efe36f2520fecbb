package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order in which variants are booted: in turns of one run of each, each turn in an order of its
 * own, so that whatever changes on the machine meanwhile falls on all alike.
 */
public final class Turns {
  /**
   * One run that is to be made.
   *
   * @param turn from 0; the first ones warm up and count for nothing
   * @param variant from 0
   */
  public record Cell(int turn, int variant) {}

  private Turns() {}

  /**
   * All runs in the order in which they are made; the same numbers give the same order.
   *
   * @param turns how many runs of each variant, those that warm up among them
   */
  public static List<Cell> order(int variants, int turns, long seed) {
    var random = new Random(seed);
    var cells = new ArrayList<Cell>();
    for (int turn = 0; turn < turns; turn++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, variants).boxed().toList());
      Collections.shuffle(order, random);
      for (int variant : order) {
        cells.add(new Cell(turn, variant));
      }
    }
    return List.copyOf(cells);
  }
}
