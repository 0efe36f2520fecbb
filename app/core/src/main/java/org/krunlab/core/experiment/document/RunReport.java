package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.krunlab.core.experiment.Comparability;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** A report on one run. */
final class RunReport {
  private static final int MOST_LIBRARIES = 15;

  private RunReport() {}

  static Report of(CompletedRun run) {
    var header = run.header();
    String runtime = header.profile().runtime().label();
    var sections = new ArrayList<Section>();
    sections.add(Section.of("What was booted", RunTables.conditions(List.of(run)), cautions(run)));
    sections.add(
        Section.of("Figures", Terms.headlines(), RunTables.figures(Comparison.of(List.of(run)))));
    sections.add(
        Section.of("Where the time went", RunCharts.waterfall(run), RunTables.milestones(run)));
    sections.add(MemorySection.of(List.of(run)));
    sections.add(Section.of("Image", RunCharts.image(List.of(run)), libraries(run)));
    sections.add(BootLogSection.of(List.of(run)));
    sections.add(OutcomeSection.of(List.of(run)));
    sections.add(MethodsSection.ofRuns(List.of(run)));
    sections.add(ProvenanceSection.of(List.of(run), List.of(run.title())));
    sections.add(ConfigurationSection.of(run));
    return new Report(
        Report.Kind.RUN,
        runtime + " with " + header.moduleName(),
        "How does %s boot and run %s in %s?"
            .formatted(runtime, header.moduleName(), header.profile().engine().label()),
        verdict(run),
        header.startedAt(),
        sections,
        SampleTable.rows(run.title(), List.of(run)),
        RepeatedTables.summaries(run.title(), List.of(run)));
  }

  private static List<String> verdict(CompletedRun run) {
    return Stream.of(
            Stream.of(run.result().outcome().sentence()),
            run.agreement().map(Agreement::sentence).stream(),
            Stream.of(Terms.capital(figures(run))),
            run.header().consoleCost().stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  /** The headlines of a run in a sentence. */
  static String figures(CompletedRun run) {
    Figures figures = Figures.of(run);
    Figure ready = run.headline();
    return "%s: %s; %s: %s; %s: %s."
        .formatted(
            ready.label(),
            ready.text(),
            Terms.headline("loaded, not zero"),
            figures.image().get(2).text(),
            Terms.headline("RSS peak"),
            figures.peakRss().text());
  }

  private static Points cautions(CompletedRun run) {
    return new Points(Comparability.cautions(List.of(run)));
  }

  private static Table libraries(CompletedRun run) {
    List<ImageAnatomy.Part> parts = run.header().image().anatomy().libraries();
    var rows = new ArrayList<List<String>>();
    parts.stream().limit(MOST_LIBRARIES).map(RunReport::row).forEach(rows::add);
    List<ImageAnatomy.Part> rest = parts.stream().skip(MOST_LIBRARIES).toList();
    if (!rest.isEmpty()) {
      long bytes = rest.stream().mapToLong(part -> part.size().bytes()).sum();
      rows.add(List.of(rest.size() + " smaller ones", "%,d".formatted(bytes)));
    }
    return new Table(
        "What each library brings into memory",
        1,
        List.of(Table.Column.code("Library"), Table.Column.figures("B")),
        rows);
  }

  private static List<String> row(ImageAnatomy.Part part) {
    return List.of(part.name(), "%,d".formatted(part.size().bytes()));
  }
}
