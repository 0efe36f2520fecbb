package org.krunlab.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.capsule.CapsuleRuns;
import org.krunlab.core.experiment.capsule.ImportRun;
import org.krunlab.core.experiment.document.FindingsReport;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes stored runs or capsules down. */
@Command(
    name = "report",
    description = {
      "Write stored runs, an experiment or capsules as a report; the end of the file's name says as"
          + " what:",
      ".pdf, .html, .md, .csv (every value), .json or .tex (tables for papers)."
    })
public final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "RUN|EXPERIMENT|X.krunlab")
  private List<String> subjects = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "X.pdf")
  private Path out = Path.of("");

  @Mixin private PaperOption paper = new PaperOption();

  public ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<ExperimentId> experiment = ExperimentId.parse(subjects.getFirst());
    if (experiment.isPresent()) {
      Findings findings = findings(experiment.get());
      return write(FindingsReport.of(findings), findings.comparison().allRuns());
    }
    if (subjects.stream().allMatch(ReportCommand::isCapsule)) {
      return write(
          Reports.of(
              CapsuleRuns.open(
                  subjects.stream()
                      .flatMap(file -> session.lab().capsules().read(Path.of(file)).stream())
                      .toList())),
          List.of());
    }
    List<CompletedRun> runs = runs();
    return write(Reports.of(runs), runs);
  }

  /**
   * @param runs of the store that it is made of
   */
  private int write(Report report, List<CompletedRun> runs) {
    session.reports().write(report, out, paper.paper(), runs);
    System.err.println("krunlab: wrote " + out);
    return ExitCode.DONE;
  }

  private Findings findings(ExperimentId experiment) {
    if (subjects.size() > 1) {
      throw LabException.input("A report is of one experiment, or of runs and capsules.");
    }
    return Findings.of(
        session.lab().experiments().open(experiment), new RunLibrary(session.lab().store()));
  }

  private List<CompletedRun> runs() {
    var runs = new ArrayList<CompletedRun>();
    for (String subject : subjects) {
      if (isCapsule(subject)) {
        runs.addAll(imported(Path.of(subject)));
      } else {
        runs.add(session.open(subject));
      }
    }
    return runs;
  }

  private static boolean isCapsule(String subject) {
    return subject.endsWith(".krunlab");
  }

  /** Beside runs of the store those of a capsule need numbers of their own. */
  private List<CompletedRun> imported(Path capsule) {
    var importer = new ImportRun(session.lab().store());
    return session.lab().capsules().read(capsule).stream()
        .map(run -> importer.take(run, RunListener.NONE))
        .toList();
  }
}
