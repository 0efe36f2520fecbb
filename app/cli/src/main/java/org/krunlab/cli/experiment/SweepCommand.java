package org.krunlab.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.report.ReportOption;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.ProfileToRun;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.conduct.Series;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.experiment.sweep.Axis;
import org.krunlab.core.experiment.sweep.Layouts;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.experiment.sweep.SweepCell;
import org.krunlab.core.experiment.sweep.Toggle;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Boots every combination of some values, or each option the other way round. */
@Command(
    name = "sweep",
    description = {
      "Boot every combination of some values of a profile, or find out what each of its",
      "options costs by switching it. What cannot be built is told and left out."
    })
public final class SweepCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ProfileToRun asked = new ProfileToRun();

  @Option(
      names = "--vary",
      paramLabel = "NAME=A,B",
      description = "a key of the profile or a Kconfig symbol with its values; may be repeated")
  private List<String> vary = new ArrayList<>();

  @Option(
      names = "--ablate",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "SYM,SYM",
      description = "switch each of these options, or each that is on, and tell what it costs")
  private @Nullable String ablate;

  @Option(
      names = "--layouts",
      paramLabel = "N",
      description =
          "images of the base with the libraries in other orders, for the floor of --ablate"
              + " (default: ${DEFAULT-VALUE}, the least)")
  private int layouts = Layouts.LEAST;

  @Mixin private RepeatOptions repeat = new RepeatOptions();

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private SpendingOptions spending = new SpendingOptions();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public SweepCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    repeat.check();
    if (repeat.manner().memoryRun()) {
      throw LabException.input(
          "--memory-run holds the machine, and a sweep tells times: leave it out, or give the cells"
              + " of interest to krunlab compare -n 5 --memory-run.");
    }
    report.check(session);
    if (vary.isEmpty() == (ablate == null)) {
      throw LabException.input(
          "Say what to sweep: --vary NAME=VALUE,VALUE, or --ablate for what options cost.");
    }
    if (layouts < Layouts.LEAST) {
      throw LabException.input(
          "--layouts must be %d or more: fewer tell nothing.".formatted(Layouts.LEAST));
    }
    Profile base = asked.in(session);
    SweepBudget.Meter budget = spending.meter(session.lab().spending());
    return ablate == null ? combinations(base, budget) : prices(base, ablate, budget);
  }

  private int combinations(Profile base, SweepBudget.Meter budget) {
    List<Axis> axes = Axis.parse(vary);
    Series series = repeat.series(Narration.SILENT);
    Findings findings =
        made(
            budget,
            conductor -> conductor.sweep(base, axes, series, budget),
            begun ->
                begun.kind() == Experiment.Kind.SWEEP
                    && names(begun)
                        .equals(
                            SweepCell.all(base, axes).stream()
                                .map(cell -> cell.profile().name())
                                .collect(Collectors.toSet())));
    show(findings);
    return findings.comparison().isRight() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static Set<String> names(Experiment experiment) {
    return Stream.concat(
            experiment.plan().profiles().stream().map(Profile::name),
            experiment.leftOut().stream().map(Experiment.LeftOut::name))
        .collect(Collectors.toSet());
  }

  private int prices(Profile base, String names, SweepBudget.Meter budget) {
    List<String> asked = names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    List<Toggle> toggles = session.conduct(conductor -> conductor.toggles(base, asked));
    System.err.printf(
        "krunlab: %d options, and %d other layouts of the base%n", toggles.size(), layouts);
    Series series = repeat.series(Narration.SILENT);
    Findings findings =
        made(
            budget,
            conductor -> conductor.ablation(base, toggles, layouts, series, budget),
            begun ->
                begun.kind() == Experiment.Kind.ABLATION
                    && begun.layouts() == layouts
                    && begun.toggles().equals(toggles)
                    && begun.plan().profiles().getFirst().equals(base));
    findings.comparison().cautions().forEach(c -> System.err.println("krunlab: " + c));
    findings.prices().ifPresent(session.lab().prices()::keep);
    show(findings);
    return ExitCode.DONE;
  }

  private Findings made(
      SweepBudget.Meter budget, Function<Conductor, Experiment> asked, Predicate<Experiment> same) {
    return session.conduct(
        conductor ->
            repeat.made(
                session.lab(),
                conductor,
                () -> asked.apply(conductor),
                (begun, series) -> same.test(begun),
                budget));
  }

  private void show(Findings findings) {
    repeat
        .samples()
        .ifPresent(
            file -> {
              session.lab().texts().write(file, SampleTable.print(findings.comparison()));
              System.err.println("krunlab: wrote " + file);
            });
    new ExperimentView(findings).print(json, repeat.markdown());
    report.write(session, findings);
  }
}
