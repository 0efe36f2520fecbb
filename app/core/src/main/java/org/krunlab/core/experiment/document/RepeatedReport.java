package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Summary;

/** A report on profiles that were each booted several times. */
public final class RepeatedReport {
  /** What verdicts are given of first, and strips are drawn of. */
  static final List<String> HEADLINES = List.of("ready", "loaded, not zero", "RSS peak");

  private static final List<String> STRIPS =
      List.of("ready", "VMM", "guest", "run", "RSS peak", "private peak");

  /** Of so many the answers tell what each is beside the base. */
  static final int MOST_JUDGED = 4;

  private final RepeatedComparison comparison;
  private final Optional<RepeatPlan> plan;
  private final List<CompletedRun> typical;
  private final List<String> names;

  /** The names with the runs that stand for them. */
  private final List<String> shown;

  RepeatedReport(RepeatedComparison comparison, Optional<RepeatPlan> plan) {
    this.comparison = comparison;
    this.plan = plan;
    typical = comparison.columns().stream().map(TypicalRun::of).toList();
    names = comparison.columns().stream().map(RepeatedComparison.Column::name).toList();
    shown =
        IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " (" + typical.get(i).id() + ")")
            .toList();
  }

  /** A report on runs that were made in turns. */
  public static Report of(RepeatedComparison comparison, RepeatPlan plan) {
    return new RepeatedReport(comparison, Optional.of(plan)).report();
  }

  /** A report on runs that were made one after the other, whenever that was. */
  static Report ofStored(RepeatedComparison comparison) {
    return new RepeatedReport(comparison, Optional.empty()).report();
  }

  private Report report() {
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "Figures",
            Terms.headlines(),
            RepeatedTables.medians(comparison),
            new Points(comparison.cautions())));
    sections.add(new Section("Verdicts", verdicts()));
    sections.addAll(commonSections());
    return report(
        Report.Kind.REPEATED,
        Subjects.title(comparison.allRuns()),
        "Is there a difference between "
            + Subjects.listed(names, "profiles")
            + ", and how large is it?",
        answers(),
        sections);
  }

  /** Everything that does not depend on what the columns are. */
  List<Section> commonSections() {
    var sections = new ArrayList<Section>();
    sections.add(new Section("Every value", strips()));
    sections.add(
        Section.of(
            "Where the time went",
            new Prose(
                "Here and below each is shown by one run, the one whose time until ready is in the"
                    + " middle."),
            RunCharts.boot(typical, shown)));
    sections.add(Section.of("Image", RunCharts.image(typical, names)));
    sections.add(MemorySection.of(typical, shown));
    sections.add(ConfigurationSection.difference(typical, names));
    sections.add(BootLogSection.of(typical, shown));
    sections.add(OutcomeSection.ofColumns(comparison.booted()));
    sections.add(
        MethodsSection.ofRepeats(
            comparison.allRuns(),
            plan,
            counts(),
            MethodsSection.statistics(!comparison.verdicts().isEmpty())));
    sections.add(ProvenanceSection.of(typical, names));
    return sections;
  }

  Report report(
      Report.Kind kind,
      String title,
      String question,
      List<String> answers,
      List<Section> sections) {
    return new Report(
        kind,
        title,
        question,
        answers,
        Subjects.asOf(comparison.allRuns()),
        sections,
        SampleTable.rows(comparison),
        summaries());
  }

  private List<Summary> summaries() {
    return comparison.booted().stream()
        .flatMap(column -> RepeatedTables.summaries(column.name(), column.runs()).stream())
        .toList();
  }

  private String counts() {
    return comparison.booted().stream()
            .collect(
                Collectors.groupingBy(
                    column -> column.runs().size(),
                    java.util.TreeMap::new,
                    Collectors.mapping(RepeatedComparison.Column::name, Collectors.toList())))
            .entrySet()
            .stream()
            .map(
                group ->
                    group.getKey()
                        + (group.getKey() == 1 ? " run" : " runs")
                        + (group.getValue().size() > 1 ? " each" : "")
                        + " of "
                        + Subjects.listed(group.getValue(), "variants"))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private List<Block> strips() {
    var blocks = new ArrayList<Block>();
    for (String figure : STRIPS) {
      StripChart chart =
          RepeatedTables.strip(comparison, FigureName.of(figure).in(comparison, figure));
      if (chart.strips().stream().anyMatch(strip -> strip.low() < strip.high())) {
        blocks.add(chart);
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(new Prose("All runs of each gave the same, or there is one of each."));
    }
    return blocks;
  }

  private List<Block> verdicts() {
    if (comparison.columns().size() < 2) {
      return List.of(new Prose("There is one profile, and nothing beside it."));
    }
    if (comparison.verdicts().isEmpty()) {
      return List.of(new Prose(whyNone()));
    }
    return List.of(RepeatedTables.verdicts(comparison));
  }

  private String whyNone() {
    return plan.isEmpty()
        ? "No verdicts: the runs were not made in turns."
        : "No verdicts: they need at least " + VerdictRow.LEAST_RUNS + " runs of each.";
  }

  /** A sentence for each profile beside the base; where there are many, one for each headline. */
  List<String> answers() {
    var answers = new ArrayList<String>();
    int others = comparison.columns().size() - 1;
    if (comparison.verdicts().isEmpty() || others > MOST_JUDGED) {
      HEADLINES.forEach(figure -> answers.add(least(figure)));
      if (comparison.verdicts().isEmpty() && others > 0) {
        answers.add(whyNone());
      }
      return answers;
    }
    IntStream.rangeClosed(1, others).mapToObj(this::besideBase).forEach(answers::add);
    return answers;
  }

  /** What is told of a column beside the base, for which there are verdicts. */
  String besideBase(int column) {
    return names.get(column)
        + " beside "
        + names.getFirst()
        + ": "
        + HEADLINES.stream()
            .map(figure -> Terms.headline(figure) + ": " + verdict(figure, column - 1))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private String verdict(String figure, int cell) {
    int row =
        IntStream.range(0, comparison.rows().size())
            .filter(
                i ->
                    FigureName.of(figure)
                        .names(comparison.rows().get(i).cells().getFirst().median()))
            .findFirst()
            .orElseThrow();
    return comparison.verdicts().get(row).cells().get(cell).text();
  }

  private String least(String figure) {
    RepeatedComparison.Row row = FigureName.of(figure).in(comparison, figure);
    OptionalDouble least =
        row.cells().stream().flatMapToDouble(cell -> cell.median().value().stream()).min();
    if (least.isEmpty()) {
      return "No run has " + row.label() + ".";
    }
    List<Integer> having =
        IntStream.range(0, row.cells().size())
            .filter(i -> row.cells().get(i).median().value().equals(least))
            .boxed()
            .toList();
    return "Least %s: %s, %s %s."
        .formatted(
            Terms.headline(figure),
            Subjects.listed(having.stream().map(names::get).toList(), "of them"),
            row.cells().get(having.getFirst()).text(),
            row.unit());
  }
}
