package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Comparability;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.measure.RunConditions;

/**
 * Profiles side by side, each booted several times in turns.
 *
 * @param columns the runs of each profile; the first is the base of all verdicts
 * @param same what is the base over again: further runs of its image, and of images that differ
 *     from it in nothing but their layout. How far these lie from the base is the floor of each
 *     verdict
 * @param rows every figure, a spread for each column
 * @param verdicts what the figures tell; none where there are too few runs
 * @param cautions why some figures must not be compared, and which runs were odd, one sentence each
 */
public record RepeatedComparison(
    List<Column> columns,
    List<Column> same,
    List<Row> rows,
    List<VerdictRow> verdicts,
    List<String> cautions) {
  private static final int MOST_NAMED = 5;

  /**
   * The runs of one profile.
   *
   * @param name as the profile is called
   * @param runs at least one, all of the same image, in the order of their turns
   */
  public record Column(String name, List<CompletedRun> runs) {
    public Column {
      runs = List.copyOf(runs);
    }

    /** Each figure over all runs. */
    List<Spread> spreads() {
      List<List<Figure>> all = runs.stream().map(run -> Figures.of(run).all()).toList();
      return IntStream.range(0, all.getFirst().size())
          .mapToObj(i -> Spread.of(all.stream().map(figures -> figures.get(i)).toList()))
          .toList();
    }
  }

  /**
   * One figure of every profile.
   *
   * @param cells a spread for each column
   */
  public record Row(List<Spread> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Name and definition, which all cells share. */
    public String label() {
      return cells.getFirst().median().label();
    }

    public String unit() {
      return cells.getFirst().median().unit();
    }
  }

  public RepeatedComparison {
    columns = List.copyOf(columns);
    same = List.copyOf(same);
    rows = List.copyOf(rows);
    verdicts = List.copyOf(verdicts);
    cautions = List.copyOf(cautions);
  }

  /** All of them, whatever became of their runs; one that was not clean is told. */
  public static RepeatedComparison of(List<Column> columns, List<Column> same) {
    List<List<Spread>> all = columns.stream().map(Column::spreads).toList();
    List<Row> rows =
        IntStream.range(0, all.getFirst().size())
            .mapToObj(i -> new Row(all.stream().map(spreads -> spreads.get(i)).toList()))
            .toList();
    return new RepeatedComparison(
        columns,
        same,
        rows,
        VerdictRow.of(rows, same.stream().map(Column::spreads).toList()),
        cautions(Stream.concat(columns.stream(), same.stream()).toList()));
  }

  /**
   * The runs of a plan, as {@link RepeatRuns#make} gives them.
   *
   * @param runs at least one of each variant
   */
  public static RepeatedComparison of(RepeatPlan plan, List<List<CompletedRun>> runs) {
    List<Column> columns = columns(plan, runs);
    int profiles = plan.profiles().size();
    return of(columns.subList(0, profiles), columns.subList(profiles, columns.size()));
  }

  /** A column for each profile of a plan, and one for the base again where the plan says so. */
  public static List<Column> columns(RepeatPlan plan, List<List<CompletedRun>> runs) {
    List<String> names = plan.variantNames();
    return IntStream.range(0, runs.size())
        .mapToObj(i -> new Column(names.get(i), runs.get(i)))
        .toList();
  }

  private static List<String> cautions(List<Column> columns) {
    List<CompletedRun> runs = columns.stream().flatMap(column -> column.runs().stream()).toList();
    var cautions = new ArrayList<>(Comparability.cautions(runs));
    runs.stream()
        .filter(RepeatedComparison::differs)
        .map(run -> run.title() + ": " + run.agreement().map(Agreement::sentence).orElse(""))
        .forEach(cautions::add);
    cautions.addAll(noisy(columns));
    List<String> odd = columns.stream().map(RepeatedComparison::odd).flatMap(List::stream).toList();
    if (!odd.isEmpty()) {
      cautions.add(
          "Values that lie far off their medians, and are kept in every figure: "
              + odd.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
              + (odd.size() > MOST_NAMED
                  ? "; and in %d figures more, which CSV and JSON have."
                      .formatted(odd.size() - MOST_NAMED)
                  : "."));
    }
    return cautions;
  }

  private static List<String> noisy(List<Column> columns) {
    return columns.size() > MOST_NAMED
        ? noisy("all", columns).stream().toList()
        : columns.stream()
            .map(column -> noisy(column.name(), List.of(column)))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<String> noisy(String name, List<Column> columns) {
    List<CompletedRun> runs = columns.stream().flatMap(column -> column.runs().stream()).toList();
    long noisy = runs.stream().filter(run -> RunConditions.of(run.result()).isNoisy()).count();
    return noisy == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d runs of %s are noisy: others had waited for a processor in more than %.0f %% of the ten seconds before. They are kept in every figure."
                .formatted(noisy, runs.size(), name, RunConditions.NOISY_PRESSURE));
  }

  private static List<String> odd(Column column) {
    var odd = new ArrayList<String>();
    for (Spread spread : column.spreads()) {
      List<Integer> outliers =
          spread.samples().map(samples -> samples.outliers()).orElse(List.of());
      if (!outliers.isEmpty() && spread.samples().get().size() == column.runs().size()) {
        odd.add(
            "%s of %s in %s"
                .formatted(spread.median().name(), column.name(), named(column, outliers)));
      }
    }
    return odd;
  }

  private static String named(Column column, List<Integer> places) {
    String first =
        String.join(
            ", ",
            places.stream()
                .limit(MOST_NAMED)
                .map(i -> column.runs().get(i).id().toString())
                .toList());
    return places.size() <= MOST_NAMED
        ? first
        : places.size() + " of " + column.runs().size() + " runs (" + first + ", ...)";
  }

  /** Whether a run did other than the oracle, where that was asked. */
  public static boolean differs(CompletedRun run) {
    return run.agreement().filter(a -> a.kind() == Agreement.Kind.DIFFERS).isPresent();
  }

  /** Everything that was booted: the columns, then the base over again. */
  public List<Column> booted() {
    return Stream.concat(columns.stream(), same.stream()).toList();
  }

  /** The runs of everything that was booted. */
  public List<CompletedRun> allRuns() {
    return booted().stream().flatMap(column -> column.runs().stream()).toList();
  }

  /** Whether every run that counts came to a clean end and did what the oracle did. */
  public boolean isRight() {
    return allRuns().stream().allMatch(run -> run.result().outcome().isClean() && !differs(run));
  }

  /** The same without verdicts, for runs that were not made in turns. */
  public RepeatedComparison unjudged() {
    return new RepeatedComparison(columns, same, rows, List.of(), cautions);
  }

  /** The same with one more row. */
  public RepeatedComparison with(Row row) {
    var more = new ArrayList<>(rows);
    more.add(row);
    return new RepeatedComparison(columns, same, more, verdicts, cautions);
  }
}
