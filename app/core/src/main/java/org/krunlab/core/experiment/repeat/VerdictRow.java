package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.measure.verdict.Shift;
import org.krunlab.core.measure.verdict.Verdict;
import org.krunlab.core.measure.verdict.VerdictRule;

/**
 * What one figure tells of each profile beside the base.
 *
 * @param label name and definition of the figure
 * @param floor how far the same thing lay from itself: the far end of the widest interval between
 *     the base and what is the base over again, relative; empty where nothing was
 * @param cells a sentence for each profile but the base
 */
public record VerdictRow(String label, OptionalDouble floor, List<Cell> cells) {
  /** Below that no test can tell a difference. */
  public static final int LEAST_RUNS = 5;

  /** What would be shown as 0.0 %. */
  private static final double LEAST_TOLD = 0.0005;

  /**
   * One profile beside the base.
   *
   * @param verdict empty where the figure is the same in every run, or was not observed
   * @param text what is shown
   */
  public record Cell(Optional<Verdict> verdict, String text) {}

  public VerdictRow {
    cells = List.copyOf(cells);
  }

  /** One figure of one profile beside the base's, before all are judged together. */
  private record Pair(Samples base, Samples other, String unit) {
    boolean isExact() {
      return base.isConstant() && other.isConstant();
    }
  }

  static List<VerdictRow> of(List<RepeatedComparison.Row> rows, List<List<Spread>> same) {
    var floors = new ArrayList<OptionalDouble>();
    var pairs = new ArrayList<List<Optional<Pair>>>();
    for (int i = 0; i < rows.size(); i++) {
      List<Spread> cells = rows.get(i).cells();
      int row = i;
      floors.add(floor(cells.getFirst(), same.stream().map(all -> all.get(row)).toList()));
      pairs.add(cells.stream().skip(1).map(cell -> pair(cells.getFirst(), cell)).toList());
    }
    boolean tested =
        pairs.stream().flatMap(List::stream).flatMap(Optional::stream).anyMatch(p -> !p.isExact());
    if (!tested) {
      return List.of();
    }
    List<Verdict> verdicts = judged(pairs, floors);
    var result = new ArrayList<VerdictRow>();
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      var cells = new ArrayList<Cell>();
      for (Optional<Pair> pair : pairs.get(i)) {
        if (pair.isEmpty()) {
          cells.add(new Cell(Optional.empty(), "-"));
        } else if (pair.get().isExact()) {
          cells.add(new Cell(Optional.empty(), exact(pair.get())));
        } else {
          Verdict verdict = verdicts.get(next++);
          cells.add(
              new Cell(Optional.of(verdict), VerdictText.sentence(verdict, pair.get().unit())));
        }
      }
      result.add(new VerdictRow(rows.get(i).label(), floors.get(i), cells));
    }
    return List.copyOf(result);
  }

  /** All that are tested are corrected together; each figure has a floor of its own. */
  private static List<Verdict> judged(
      List<List<Optional<Pair>>> pairs, List<OptionalDouble> floors) {
    var tests = new ArrayList<VerdictRule.Test>();
    for (int i = 0; i < pairs.size(); i++) {
      double floor = floors.get(i).orElse(0);
      pairs.get(i).stream()
          .flatMap(Optional::stream)
          .filter(pair -> !pair.isExact())
          .map(pair -> new VerdictRule.Test(pair.base(), pair.other(), floor))
          .forEach(tests::add);
    }
    return VerdictRule.judge(tests);
  }

  private static OptionalDouble floor(Spread base, List<Spread> same) {
    return same.stream()
        .map(other -> pair(base, other))
        .flatMap(Optional::stream)
        .filter(pair -> !pair.isExact())
        .map(pair -> Shift.of(pair.base(), pair.other()).range())
        .mapToDouble(range -> Math.max(-range.low(), range.high()))
        .max();
  }

  private static Optional<Pair> pair(Spread base, Spread other) {
    Optional<Samples> a = base.samples().filter(VerdictRow::isEnough);
    Optional<Samples> b = other.samples().filter(VerdictRow::isEnough);
    return a.isPresent() && b.isPresent()
        ? Optional.of(new Pair(a.get(), b.get(), base.median().unit()))
        : Optional.empty();
  }

  private static boolean isEnough(Samples samples) {
    return samples.size() >= LEAST_RUNS && samples.isPositive();
  }

  private static String exact(Pair pair) {
    double change = pair.other().median() / pair.base().median() - 1;
    if (change == 0) {
      return "the same";
    }
    String direction = VerdictText.direction(change, pair.unit());
    return Math.abs(change) < LEAST_TOLD
        ? direction + " by less than 0.1 %"
        : direction + " by " + VerdictText.percent(change) + " %";
  }
}
