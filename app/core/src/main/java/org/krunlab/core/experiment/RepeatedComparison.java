package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.oracle.Agreement;

/**
 * Profiles side by side, each booted several times: the median of each figure, and how far the runs
 * lie apart. It tells no verdict.
 *
 * @param columns the runs of each profile
 * @param figures median, least and most of what differs from run to run, and the sizes of the
 *     images; a cell for each column
 * @param cautions why some figures must not be compared, one sentence each
 */
public record RepeatedComparison(
    List<Column> columns, List<Comparison.FigureRow> figures, List<String> cautions) {

  /**
   * The runs of one profile.
   *
   * @param name as the profile is called
   * @param runs at least one, all of the same image
   */
  public record Column(String name, List<CompletedRun> runs) {
    public Column {
      runs = List.copyOf(runs);
    }

    private List<Figures> figures() {
      return runs.stream().map(Figures::of).toList();
    }
  }

  public RepeatedComparison {
    columns = List.copyOf(columns);
    figures = List.copyOf(figures);
    cautions = List.copyOf(cautions);
  }

  /** All of them, whatever became of their runs; one that was not clean is told. */
  public static RepeatedComparison of(List<Column> columns) {
    var rows = new ArrayList<Comparison.FigureRow>();
    spread("boot", columns, Figures::boot, rows);
    List<List<Figure>> images =
        columns.stream().map(column -> column.figures().getFirst().image()).toList();
    IntStream.range(0, images.getFirst().size())
        .mapToObj(i -> images.stream().map(image -> image.get(i)).toList())
        .map(cells -> new Comparison.FigureRow("image", cells))
        .forEach(rows::add);
    spread("memory", columns, Figures::memory, rows);
    List<CompletedRun> runs = columns.stream().flatMap(column -> column.runs().stream()).toList();
    var cautions = new ArrayList<>(Comparability.cautions(runs));
    runs.stream()
        .filter(RepeatedComparison::differs)
        .map(RepeatedComparison::told)
        .forEach(cautions::add);
    return new RepeatedComparison(columns, rows, cautions);
  }

  /** Whether a run did other than the oracle, where that was asked. */
  public static boolean differs(CompletedRun run) {
    return run.agreement().filter(a -> a.kind() == Agreement.Kind.DIFFERS).isPresent();
  }

  private static String told(CompletedRun run) {
    return run.title() + ": " + run.agreement().map(Agreement::sentence).orElse("");
  }

  /** The same with one more row. */
  public RepeatedComparison with(Comparison.FigureRow row) {
    var rows = new ArrayList<>(figures);
    rows.add(row);
    return new RepeatedComparison(columns, rows, cautions);
  }

  private static void spread(
      String group,
      List<Column> columns,
      Function<Figures, List<Figure>> part,
      List<Comparison.FigureRow> rows) {
    List<List<List<Figure>>> all =
        columns.stream().map(column -> column.figures().stream().map(part).toList()).toList();
    for (int i = 0; i < all.getFirst().getFirst().size(); i++) {
      int figure = i;
      List<List<Figure>> cells =
          all.stream()
              .map(runs -> runs.stream().map(figures -> figures.get(figure)).toList())
              .toList();
      rows.add(row(group, "median", cells, RepeatedComparison::median));
      rows.add(row(group, "least", cells, sorted -> sorted[0]));
      rows.add(row(group, "most", cells, sorted -> sorted[sorted.length - 1]));
    }
  }

  private static Comparison.FigureRow row(
      String group, String what, List<List<Figure>> cells, ToDoubleFunction<double[]> of) {
    return new Comparison.FigureRow(
        group, cells.stream().map(runs -> figure(what, runs, of)).toList());
  }

  private static Figure figure(String what, List<Figure> runs, ToDoubleFunction<double[]> of) {
    double[] sorted =
        runs.stream()
            .map(Figure::value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    Figure first = runs.getFirst();
    return new Figure(
        first.name(),
        first.definition() + ", " + what + " of " + runs.size(),
        first.unit(),
        sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(of.applyAsDouble(sorted)),
        first.decimals());
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
