package org.krunlab.core.experiment;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Runs side by side.
 *
 * @param runs in the order they were chosen; at least one
 * @param figures a row for each figure, a cell for each run
 * @param configuration the Kconfig symbols whose values differ
 * @param refusals why the runs must not be compared unless someone insists, one sentence each
 * @param cautions why some figures must not be compared, one sentence each, the refusals among them
 */
public record Comparison(
    List<CompletedRun> runs,
    List<FigureRow> figures,
    List<ConfigRow> configuration,
    List<String> refusals,
    List<String> cautions) {

  /**
   * One figure of every run.
   *
   * @param group {@code boot}, {@code image} or {@code memory}
   * @param cells a figure for each run
   */
  public record FigureRow(String group, List<Figure> cells) {
    public FigureRow {
      cells = List.copyOf(cells);
    }

    /** The definition that all cells share, or that of the first one where they differ. */
    public String label() {
      return cells.getFirst().label();
    }
  }

  /**
   * A symbol that is not the same in all runs.
   *
   * @param symbol without {@code CONFIG_}
   * @param setByUser whether a user set it in one of the profiles; else it followed from others
   * @param values for each run; {@code default} where the image has what Unikraft's Kconfig gives
   *     by itself
   */
  public record ConfigRow(String symbol, boolean setByUser, List<String> values) {
    public ConfigRow {
      values = List.copyOf(values);
    }
  }

  public Comparison {
    runs = List.copyOf(runs);
    figures = List.copyOf(figures);
    configuration = List.copyOf(configuration);
    refusals = List.copyOf(refusals);
    cautions = List.copyOf(cautions);
  }

  public static Comparison of(List<CompletedRun> runs) {
    if (runs.isEmpty()) {
      throw LabException.input("There is nothing to compare: choose at least one run.");
    }
    return new Comparison(
        runs,
        figures(runs),
        configuration(runs),
        Comparability.refusals(runs),
        Comparability.cautions(runs));
  }

  private static List<FigureRow> figures(List<CompletedRun> runs) {
    List<Figures> all = runs.stream().map(Figures::of).toList();
    return java.util.stream.Stream.of(
            rows("boot", all.stream().map(Figures::boot).toList()),
            rows("image", all.stream().map(Figures::image).toList()),
            rows("memory", all.stream().map(Figures::memory).toList()),
            moments(all.stream().map(Figures::moments).toList()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<FigureRow> moments(List<List<Figure>> columns) {
    return columns.stream().anyMatch(List::isEmpty) ? List.of() : rows("memory", columns);
  }

  private static List<FigureRow> rows(String group, List<List<Figure>> columns) {
    return IntStream.range(0, columns.getFirst().size())
        .mapToObj(
            row -> new FigureRow(group, columns.stream().map(column -> column.get(row)).toList()))
        .toList();
  }

  private static List<ConfigRow> configuration(List<CompletedRun> runs) {
    var symbols = new TreeSet<String>();
    runs.forEach(run -> symbols.addAll(run.header().image().assignments().keySet()));
    return symbols.stream()
        .map(symbol -> row(symbol, runs))
        .filter(row -> row.values().stream().distinct().count() > 1)
        .toList();
  }

  private static ConfigRow row(String symbol, List<CompletedRun> runs) {
    return new ConfigRow(
        symbol,
        runs.stream().anyMatch(run -> run.header().profile().kconfig().containsKey(symbol)),
        runs.stream()
            .map(run -> run.header().image().assignments().getOrDefault(symbol, "default"))
            .toList());
  }
}
