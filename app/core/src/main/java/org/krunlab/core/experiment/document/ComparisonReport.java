package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;

/** A report on a few single runs side by side. */
final class ComparisonReport {
  private static final String ONE_EACH =
      "One run each: sizes are exact, but a difference in times or memory may be chance. Booted in"
          + " turns (krunlab compare -n 30) they get verdicts.";

  private ComparisonReport() {}

  /**
   * @param narrated runs of the same profiles whose console was on; their times are not headlines
   */
  static Report of(Comparison comparison, List<CompletedRun> narrated) {
    List<CompletedRun> runs = comparison.runs();
    List<String> titles = runs.stream().map(CompletedRun::title).toList();
    List<CompletedRun> told = narrated.isEmpty() ? runs : narrated;
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            "What was booted", RunTables.conditions(runs), new Points(comparison.cautions())));
    sections.add(Section.of("Figures", Terms.headlines(), RunTables.figures(comparison)));
    sections.add(new Section("Where the time went", time(runs, narrated)));
    sections.add(Section.of("Image", RunCharts.image(runs)));
    sections.add(MemorySection.of(runs));
    sections.add(ConfigurationSection.difference(runs, titles));
    sections.add(BootLogSection.of(told));
    sections.add(OutcomeSection.of(runs));
    sections.add(MethodsSection.ofRuns(runs));
    sections.add(ProvenanceSection.of(runs, titles));
    return new Report(
        Report.Kind.COMPARISON,
        Subjects.title(runs),
        Subjects.question(runs),
        verdict(runs),
        Subjects.asOf(runs),
        sections,
        runs.stream().flatMap(run -> SampleTable.rows(run.title(), List.of(run)).stream()).toList(),
        runs.stream()
            .flatMap(run -> RepeatedTables.summaries(run.title(), List.of(run)).stream())
            .toList());
  }

  private static List<String> verdict(List<CompletedRun> runs) {
    return Stream.concat(
            runs.stream().map(run -> run.title() + ": " + told(run)), Stream.of(ONE_EACH))
        .toList();
  }

  private static String told(CompletedRun run) {
    return run.result().outcome().isClean()
        ? RunReport.figures(run)
        : run.result().outcome().sentence();
  }

  private static List<Block> time(List<CompletedRun> runs, List<CompletedRun> narrated) {
    var blocks = new ArrayList<Block>();
    blocks.add(RunCharts.boot(runs));
    blocks.add(RunCharts.phases(narrated.isEmpty() ? runs : narrated));
    if (!narrated.isEmpty()) {
      blocks.add(
          new Prose(
              "The phases are those of the narrated twins "
                  + narrated.stream().map(CompletedRun::title).collect(Collectors.joining(", "))
                  + ": the console itself takes time, so they are longer than the silent boots"
                  + " above."));
    }
    return blocks;
  }
}
