package org.krunlab.cli.experiment;

import java.util.concurrent.Callable;
import org.krunlab.cli.report.ReportOption;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.sweep.SweepBudget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the runs that an experiment does not have yet. */
@Command(
    name = "resume",
    description = "Go on with an experiment that ended before its time, such as by a cancel.")
public final class ResumeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "EXPERIMENT", description = "such as E3; krunlab history lists them")
  private String named = "";

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private SpendingOptions spending = new SpendingOptions();

  @Option(names = "--markdown", description = "as a Markdown table")
  private boolean markdown;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ResumeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    report.check(session);
    Experiments.Kept kept = session.experiment(named);
    System.err.printf(
        "krunlab: going on after %d of %d runs%n",
        kept.journal().done().size(), kept.experiment().plan().rounds().cells().size());
    SweepBudget.Meter budget = spending.meter(session.lab().spending());
    Findings findings = session.conduct(conductor -> conductor.finish(kept, budget));
    findings.prices().ifPresent(session.lab().prices()::keep);
    new ExperimentView(findings).print(json, markdown);
    report.write(session, findings);
    return findings.comparison().isRight() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
