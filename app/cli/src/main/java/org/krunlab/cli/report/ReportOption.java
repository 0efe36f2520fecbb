package org.krunlab.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.document.FindingsReport;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.report.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The report of what a command makes, where one is asked for. */
public final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "OUT.pdf",
      description = "write a report there: .pdf, .html, .md, .csv, .json or .tex")
  private @Nullable Path report;

  @Mixin private PaperOption paper = new PaperOption();

  /**
   * To be called before anything is booted.
   *
   * @throws LabException where no report can be written as it is asked for
   */
  public void check(Session session) {
    paper.paper();
    if (report != null) {
      session.lab().reports().check(report);
    }
  }

  /** Writes it where one was asked for. */
  public void write(Session session, Findings findings) {
    write(session, () -> FindingsReport.of(findings), findings.comparison().allRuns());
  }

  /**
   * The same of something else.
   *
   * @param runs that it is made of
   */
  public void write(Session session, Supplier<Report> made, List<CompletedRun> runs) {
    if (report != null) {
      session.reports().write(made.get(), report, paper.paper(), runs);
      System.err.println("krunlab: wrote " + report);
    }
  }
}
