package org.krunlab.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krunlab.cli.report.ReportOption;
import org.krunlab.cli.run.RunView;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TwinOption;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparability;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.Budget;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Boots profiles, or takes stored runs, and puts them side by side. */
@Command(
    name = "compare",
    description = "Boot profiles, or take stored runs by number, and put them side by side.")
public final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROFILE|RUN",
      description = "a runtime, a profile's file, or the number of a stored run")
  private List<String> subjects = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Mixin private TwinOption twin = new TwinOption();

  @Mixin private RepeatOptions repeat = new RepeatOptions();

  @Mixin private BudgetOptions budget = new BudgetOptions();

  @Option(
      names = "--force",
      description = "compare what must not be compared all the same; the result says so")
  private boolean force;

  @Mixin private ReportOption report = new ReportOption();

  @Option(
      names = "--json",
      description = "one JSON array of runs; with -n an object of figures and verdicts")
  private boolean json;

  public CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (subjects.size() < 2) {
      throw LabException.input("A comparison needs at least two profiles or runs.");
    }
    repeat.check();
    report.check(session);
    if (repeat.areAsked() || budget.areAsked()) {
      return repeated();
    }
    refuse(Comparability.refusal(profiles().stream().map(Profile::engine).toList()).stream());
    List<CompletedRun> runs = subjects.stream().map(this::run).toList();
    var comparison = Comparison.of(runs);
    refuse(comparison.refusals().stream());
    if (json) {
      Json.print(runs.stream().map(run -> new RunView(run).json()).toList());
    } else {
      System.out.print(ComparisonView.text(comparison));
    }
    report.write(session, () -> Reports.of(comparison, List.of()), comparison.runs());
    return runs.stream().allMatch(run -> run.result().outcome().isClean())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  /** What is to be booted, as opposed to taken from the store. */
  private List<Profile> profiles() {
    return subjects.stream()
        .filter(subject -> Session.runNumber(subject).isEmpty())
        .map(subject -> session.profile(subject, options, List.of()))
        .toList();
  }

  private void refuse(Stream<String> reasons) {
    List<String> all = reasons.toList();
    if (!all.isEmpty() && !force) {
      throw LabException.input(
          String.join(" ", all) + " Give --force to see them side by side all the same.");
    }
  }

  private int repeated() {
    if (subjects.stream().anyMatch(s -> Session.runNumber(s).isPresent())) {
      throw LabException.input("What boots profiles several times takes no numbers of runs.");
    }
    List<Budget> budgets = budget.budgets();
    List<Profile> profiles = profiles();
    refuse(Comparability.refusal(profiles.stream().map(Profile::engine).toList()).stream());
    Findings findings = inTurns(profiles);
    RepeatedComparison comparison = findings.comparison();
    if (budget.minimumRam()) {
      comparison = comparison.with(new LeastRamRow(session, narration()).of(profiles));
    }
    List<Budget.Result> results = results(comparison, budgets);
    show(comparison, results);
    report.write(session, new Findings(findings.experiment(), comparison, findings.prices()));
    results.forEach(result -> System.err.println("krunlab: " + result.sentence()));
    return comparison.isRight() && results.stream().noneMatch(BudgetReport::failed)
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private Findings inTurns(List<Profile> profiles) {
    return session.conduct(
        conductor ->
            repeat.made(
                session.lab(),
                conductor,
                () -> conductor.comparison(repeat.series(narration()).of(profiles)),
                (begun, series) -> begun.plan().equals(series.of(profiles)),
                SweepBudget.Meter.unbounded()));
  }

  private static List<Budget.Result> results(RepeatedComparison comparison, List<Budget> budgets) {
    return IntStream.range(0, comparison.columns().size())
        .boxed()
        .flatMap(column -> budgets.stream().map(budget -> budget.judge(comparison, column)))
        .toList();
  }

  private void show(RepeatedComparison comparison, List<Budget.Result> results) {
    repeat.samples().ifPresent(file -> write(file, SampleTable.print(comparison)));
    budget.junit().ifPresent(file -> write(file, BudgetReport.xml(results)));
    if (json) {
      Json.print(RepeatedJson.of(comparison, results));
    } else {
      var view = new RepeatedView(comparison);
      System.out.print(repeat.markdown() ? view.markdown() : view.text());
    }
  }

  private void write(Path file, String text) {
    session.lab().texts().write(file, text);
    System.err.println("krunlab: wrote " + file);
  }

  private Narration narration() {
    return twin.or(Narration.SILENT);
  }

  private CompletedRun run(String subject) {
    if (Session.runNumber(subject).isPresent()) {
      return session.open(subject);
    }
    Profile profile = session.profile(subject, options, List.of());
    BuiltImage image = session.buildAndWarn(profile, narration());
    return session.boot(profile, image, Optional.empty(), repeat.manner(), session.lab().modules());
  }
}
