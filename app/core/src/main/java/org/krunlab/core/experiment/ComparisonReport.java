package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krunlab.core.bootlog.LineKind;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.report.Report;

/** Writes a comparison down: what was run, the figures, where they come from, what differs. */
public final class ComparisonReport {
  private static final int OUTPUT_LINES = 20;

  private ComparisonReport() {}

  /** A report on the runs of a comparison. */
  public static Report of(Comparison comparison) {
    return of(comparison, List.of());
  }

  /**
   * A report on the runs of a comparison, with the phases that their narrated twins told of.
   *
   * @param narrated runs of the same profiles whose console was on; their times are not headlines
   */
  public static Report of(Comparison comparison, List<CompletedRun> narrated) {
    var blocks = new ArrayList<Report.Block>();
    blocks.add(new Report.Heading("What was run"));
    blocks.add(runs(comparison.runs()));
    comparison.cautions().forEach(caution -> blocks.add(new Report.Paragraph(caution)));
    blocks.add(new Report.Heading("Figures"));
    blocks.add(figures(comparison));
    blocks.add(new Report.Heading("Boot"));
    blocks.add(RunCharts.boot(comparison.runs()));
    blocks.add(RunCharts.phases(narrated.isEmpty() ? comparison.runs() : narrated));
    if (!narrated.isEmpty()) {
      blocks.add(
          new Report.Paragraph(
              "The phases are those of the narrated twins "
                  + narrated.stream().map(CompletedRun::title).collect(Collectors.joining(", "))
                  + ": the console itself takes time, so they are longer than the silent boots"
                  + " above."));
    }
    blocks.add(new Report.Heading("Image"));
    blocks.add(RunCharts.image(comparison.runs()));
    blocks.add(new Report.Heading("Memory"));
    blocks.add(RunCharts.memory(comparison.runs()));
    blocks.add(new Report.Heading("Configuration"));
    configuration(comparison, blocks);
    blocks.add(new Report.Heading("How each run ended, and what its module wrote"));
    comparison.runs().forEach(run -> ending(run, blocks));
    blocks.add(new Report.Heading("Where the figures come from"));
    blocks.add(provenance(comparison.runs()));
    definitions().stream().map(Report.Paragraph::new).forEach(blocks::add);
    return new Report(title(comparison.runs()), subtitle(comparison.runs()), blocks);
  }

  private static String title(List<CompletedRun> runs) {
    return runs.stream()
        .map(run -> run.header().profile().runtime().label())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String subtitle(List<CompletedRun> runs) {
    String modules =
        runs.stream()
            .map(run -> run.header().moduleTitle())
            .distinct()
            .collect(Collectors.joining(", "));
    boolean recorded = runs.stream().anyMatch(run -> run.header().recorded());
    return "Krunlab comparison of "
        + runs.size()
        + (runs.size() == 1 ? " run, " : " runs, ")
        + modules
        + (recorded ? " (with recorded runs)" : "");
  }

  private static Report.Table runs(List<CompletedRun> runs) {
    return new Report.Table(
        "Runs",
        List.of("Run", "Runtime", "Module", "Engine", "Ring 0", "Console", "RAM", "Started"),
        runs.stream()
            .map(
                run -> {
                  RunHeader header = run.header();
                  return List.of(
                      run.id() + (header.recorded() ? " rec." : ""),
                      header.profile().runtime().label(),
                      header.moduleTitle(),
                      header.profile().engine().label(),
                      ring(header),
                      console(header),
                      header.profile().ram().toString(),
                      header.startedAt().toString().substring(0, 19).replace('T', ' ') + " UTC");
                })
            .toList(),
        Collections.nCopies(8, false));
  }

  private static String console(RunHeader header) {
    String narration = header.image().narration().id();
    String more = header.peculiarities();
    return more.isEmpty() ? narration : narration + ", " + more;
  }

  private static String ring(RunHeader header) {
    String how = header.host().ringZero().label().replaceFirst("^ring 0 ", "");
    return header.image().ringShim() ? how + ", shim" : how;
  }

  private static Report.Table figures(Comparison comparison) {
    var columns = new ArrayList<String>(List.of("Figure", "Unit"));
    comparison.runs().forEach(run -> columns.add(run.title()));
    var numeric = new ArrayList<Boolean>(List.of(false, false));
    comparison.runs().forEach(run -> numeric.add(true));
    List<List<String>> rows =
        comparison.figures().stream()
            .map(
                row -> {
                  var cells = new ArrayList<String>();
                  cells.add(row.label());
                  cells.add(row.cells().getFirst().unit());
                  row.cells().forEach(cell -> cells.add(cell.number()));
                  return (List<String>) cells;
                })
            .toList();
    return new Report.Table("Figures of each run", columns, rows, numeric);
  }

  private static void configuration(Comparison comparison, List<Report.Block> blocks) {
    if (comparison.configuration().isEmpty()) {
      blocks.add(new Report.Paragraph("All runs have the same Kconfig values in force."));
      return;
    }
    var columns = new ArrayList<String>(List.of("Symbol", "Set by the user"));
    comparison.runs().forEach(run -> columns.add(run.title()));
    blocks.add(
        new Report.Table(
            "Kconfig symbols whose values differ",
            columns,
            comparison.configuration().stream()
                .map(
                    row -> {
                      var cells = new ArrayList<String>();
                      cells.add(row.symbol());
                      cells.add(row.setByUser() ? "yes" : "");
                      cells.addAll(row.values());
                      return (List<String>) cells;
                    })
                .toList(),
            Collections.nCopies(columns.size(), false)));
  }

  private static void ending(CompletedRun run, List<Report.Block> blocks) {
    blocks.add(new Report.Paragraph(run.title() + ": " + run.result().outcome().sentence()));
    List<String> output =
        run.result().log().lines().stream()
            .filter(event -> event.kind() == LineKind.TEXT)
            .map(LogEvent::text)
            .limit(OUTPUT_LINES)
            .toList();
    if (!output.isEmpty()) {
      blocks.add(new Report.Listing(output));
    }
  }

  private static Report.Table provenance(List<CompletedRun> runs) {
    var columns = new ArrayList<String>(List.of("What"));
    runs.forEach(run -> columns.add(run.title()));
    var rows = new ArrayList<List<String>>();
    rows.add(row("image key", runs, run -> run.header().image().key().abbreviated()));
    rows.add(row("CPU", runs, run -> host(run).cpu()));
    rows.add(row("CPUs", runs, run -> Integer.toString(host(run).cores())));
    rows.add(row("host kernel", runs, run -> "Linux " + host(run).kernel()));
    rows.add(row("VMM", runs, run -> host(run).engineVersion()));
    var sources = new TreeSet<String>();
    runs.forEach(run -> sources.addAll(run.header().image().revisions().keySet()));
    for (String source : sources) {
      rows.add(row(source, runs, run -> shortened(run.header().image().revisions().get(source))));
    }
    return new Report.Table(
        "Origin of the figures", columns, rows, Collections.nCopies(columns.size(), false));
  }

  private static HostFacts host(CompletedRun run) {
    return run.header().host();
  }

  /** Twelve digits tell a commit; anything else is shown whole. */
  private static String shortened(@org.jspecify.annotations.Nullable String revision) {
    if (revision == null) {
      return "-";
    }
    return revision.matches("(sha256:)?[0-9a-f]{40,64}")
        ? revision.substring(0, revision.indexOf(':') + 13)
        : revision;
  }

  private static List<String> row(
      String name, List<CompletedRun> runs, Function<CompletedRun, String> cell) {
    var cells = new ArrayList<String>();
    cells.add(name);
    runs.forEach(run -> cells.add(cell.apply(run)));
    return cells;
  }

  private static List<String> definitions() {
    return List.of(
        "All times are taken by the launcher on the host's CLOCK_MONOTONIC, one run each. T0: the"
            + " launcher is about to fork the VMM. T3: guest entry. T4: first console byte. T5: the"
            + " application's main. T6: first byte written by the Wasm module. T7: main returned."
            + " T8: the VMM process ended. T3 and T5 to T7 are marks on the guest's second serial"
            + " port.",
        "Memory is that of the VMM process alone. RSS peak is the kernel's high-water mark (VmHWM);"
            + " private, PSS and guest RAM are the largest of the samples taken. 1 KiB is 1,024"
            + " bytes.");
  }
}
