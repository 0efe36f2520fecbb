package org.krunlab.core.experiment.conduct;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.Ablation;
import org.krunlab.core.experiment.sweep.Axis;
import org.krunlab.core.experiment.sweep.BuildCells;
import org.krunlab.core.experiment.sweep.BuiltCell;
import org.krunlab.core.experiment.sweep.Layouts;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.experiment.sweep.SweepCell;
import org.krunlab.core.experiment.sweep.Toggle;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Profile;

/**
 * Carries experiments out. Each is in the store from its first boot on; what ended before its time
 * is gone on with by {@link #finish}.
 */
public final class Conductor {
  private final Bench bench;
  private final Experiments experiments;
  private final RunLibrary library;
  private final InstantSource clock;
  private final Watch watch;
  private final CancelToken cancel;

  /**
   * @param library opens the runs that an experiment has already
   */
  public Conductor(
      Bench bench,
      Experiments experiments,
      RunLibrary library,
      InstantSource clock,
      Watch watch,
      CancelToken cancel) {
    this.bench = bench;
    this.experiments = experiments;
    this.library = library;
    this.clock = clock;
    this.watch = watch;
    this.cancel = cancel;
  }

  /** Profiles held against the first one. */
  public Experiment comparison(RepeatPlan plan) {
    return Experiment.comparison(clock.instant(), plan);
  }

  /**
   * Every combination of some values. Each is built and booted once here, and those that do not do
   * what they ought to are left out.
   *
   * @throws LabException where none is left
   */
  public Experiment sweep(Profile base, List<Axis> axes, Series series, SweepBudget.Meter budget) {
    List<SweepCell> cells = SweepCell.all(base, axes);
    List<BuiltCell> built = built(cells, series, budget);
    if (whole(built).isEmpty()) {
      throw LabException.input(String.join("\n", built.stream().map(Conductor::refusal).toList()));
    }
    return new Experiment(
        Experiment.Kind.SWEEP,
        clock.instant(),
        series.of(whole(built)),
        0,
        List.of(),
        built.stream()
            .filter(cell -> cell.image().isPresent())
            .map(cell -> cell.cell().settings())
            .toList(),
        leftOut(built));
  }

  /**
   * The options of a profile that can be switched one by one.
   *
   * @param names those that are asked for; empty for all that are on
   * @throws LabException where one that was asked for cannot be switched, or there is none
   */
  public List<Toggle> toggles(Profile base, List<String> names) {
    var ablation =
        new Ablation(
            base,
            profile -> {
              cancel.throwIfCancelled();
              return bench.whole(profile);
            });
    List<Toggle> toggles = names.isEmpty() ? ablation.ofWhatIsOn() : ablation.of(names);
    if (toggles.isEmpty()) {
      throw LabException.input("No option of this profile can be switched by itself.");
    }
    return toggles;
  }

  /**
   * What options of a profile cost, beside the same image in other layouts. Each is built and
   * booted once here, and those that do not do what they ought to are left out.
   *
   * @param toggles at least one
   * @param layouts how many other layouts of the base
   * @throws LabException where the base or one of its layouts cannot be booted
   */
  public Experiment ablation(
      Profile base, List<Toggle> toggles, int layouts, Series series, SweepBudget.Meter budget) {
    var cells = new ArrayList<SweepCell>();
    cells.add(SweepCell.of(base, List.of()));
    cells.addAll(Layouts.of(base, layouts));
    toggles.forEach(toggle -> cells.add(SweepCell.of(base, List.of(toggle.setting()))));
    List<BuiltCell> built = built(cells, series, budget);
    built.stream()
        .limit(1 + layouts)
        .filter(cell -> cell.image().isEmpty())
        .findFirst()
        .ifPresent(
            cell -> {
              throw LabException.input(refusal(cell));
            });
    return new Experiment(
        Experiment.Kind.ABLATION,
        clock.instant(),
        series.of(whole(built)),
        layouts,
        toggles,
        List.of(),
        leftOut(built));
  }

  private List<BuiltCell> built(List<SweepCell> cells, Series series, SweepBudget.Meter budget) {
    return new BuildCells(
            profile -> bench.build(profile, series.narration()), this::tryOnce, budget)
        .build(cells, watch, cancel);
  }

  private void tryOnce(Profile profile, BuiltImage image) {
    CompletedRun run = bench.boot(profile, image, bench.expect(profile), BootManner.USUAL);
    if (!run.result().outcome().isClean()) {
      throw LabException.input(run.result().outcome().sentence());
    }
    if (RepeatedComparison.differs(run)) {
      throw LabException.input(run.agreement().map(Agreement::sentence).orElse(""));
    }
  }

  private static List<Profile> whole(List<BuiltCell> built) {
    return built.stream()
        .filter(cell -> cell.image().isPresent())
        .map(cell -> cell.cell().profile())
        .toList();
  }

  private static List<Experiment.LeftOut> leftOut(List<BuiltCell> built) {
    return built.stream()
        .filter(cell -> cell.image().isEmpty())
        .map(cell -> new Experiment.LeftOut(cell.cell().profile().name(), cell.refusal()))
        .toList();
  }

  private static String refusal(BuiltCell cell) {
    return cell.cell().profile().name() + ": " + cell.refusal();
  }

  /**
   * Makes the runs of an experiment, while the budget lasts. It is kept once all that it asks for
   * is built: of one that cannot be booted nothing is left but the sentence.
   */
  public Findings make(Experiment experiment, SweepBudget.Meter budget) {
    return make(experiment, experiments::begin, budget);
  }

  /**
   * The same for who has to know which one is kept.
   *
   * @param begin keeps the experiment
   */
  public Findings make(
      Experiment experiment,
      Function<Experiment, Experiments.Kept> begin,
      SweepBudget.Meter budget) {
    List<Variant> variants = ready(experiment.plan());
    return finish(begin.apply(experiment), variants, budget);
  }

  /**
   * Makes the runs that an experiment does not have yet, while the budget lasts.
   *
   * @throws org.krunlab.core.experiment.CancelledException on cancel; the runs so far are kept
   */
  public Findings finish(Experiments.Kept kept, SweepBudget.Meter budget) {
    return finish(kept, ready(kept.experiment().plan()), budget);
  }

  private Findings finish(Experiments.Kept kept, List<Variant> variants, SweepBudget.Meter budget) {
    RepeatPlan plan = kept.experiment().plan();
    watch.begun(kept.id(), plan);
    List<List<CompletedRun>> runs =
        new RepeatRuns(plan.rounds(), kept.journal())
            .make(
                variant -> boot(variants.get(variant % variants.size()), plan.manner()),
                library::open,
                () -> budget.spent().isPresent(),
                watch,
                watch::made,
                cancel);
    return Findings.of(kept.experiment(), runs);
  }

  /** What a profile needs to be booted again and again. */
  private record Variant(Profile profile, BuiltImage image, Expectation expected) {}

  private List<Variant> ready(RepeatPlan plan) {
    var variants = new ArrayList<Variant>();
    for (Profile profile : plan.profiles()) {
      cancel.throwIfCancelled();
      BuiltImage image = bench.build(profile, plan.narration());
      variants.add(new Variant(profile, image, bench.expect(profile)));
    }
    return variants;
  }

  /** A series of what was asked for has no run of anything else in it. */
  private CompletedRun boot(Variant variant, BootManner manner) {
    CompletedRun run = bench.boot(variant.profile(), variant.image(), variant.expected(), manner);
    List<String> missing = RunConditions.of(run.result()).unavailable();
    if (!missing.isEmpty()) {
      throw LabException.machine(String.join(" ", missing));
    }
    return run;
  }
}
