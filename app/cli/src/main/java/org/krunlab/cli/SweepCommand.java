package org.krunlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RingDecision;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.SampleTable;
import org.krunlab.core.experiment.sweep.Ablation;
import org.krunlab.core.experiment.sweep.Axis;
import org.krunlab.core.experiment.sweep.BuildCells;
import org.krunlab.core.experiment.sweep.BuiltCell;
import org.krunlab.core.experiment.sweep.Layouts;
import org.krunlab.core.experiment.sweep.PriceList;
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
final class SweepCommand implements Callable<Integer> {
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

  @Mixin private SpendingOptions spending = new SpendingOptions();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  SweepCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    repeat.check();
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
    List<BuiltCell> cells = built(SweepCell.all(base, Axis.parse(vary)), budget);
    List<BuiltCell> whole = cells.stream().filter(cell -> cell.image().isPresent()).toList();
    if (whole.isEmpty()) {
      cells.forEach(cell -> System.err.println("krunlab: " + refusal(cell)));
      return ExitCode.FAILED;
    }
    var columns = booted(whole, budget);
    var comparison =
        RepeatedComparison.of(
            columns.subList(0, whole.size()), columns.subList(whole.size(), columns.size()));
    keepSamples(comparison);
    var view = new SweepView(comparison, whole, cells);
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(repeat.markdown() ? view.markdown() : view.text());
    }
    return comparison.isRight() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int prices(Profile base, String names, SweepBudget.Meter budget) {
    List<Toggle> toggles = toggles(base, names);
    if (toggles.isEmpty()) {
      throw LabException.input("No option of this profile can be switched by itself.");
    }
    System.err.printf(
        "krunlab: %d options, and %d other layouts of the base%n", toggles.size(), layouts);
    var all = new ArrayList<SweepCell>();
    all.add(SweepCell.of(base, List.of()));
    all.addAll(Layouts.of(base, layouts));
    toggles.forEach(toggle -> all.add(SweepCell.of(base, List.of(toggle.setting()))));
    List<BuiltCell> cells = built(all, budget);
    int first = 1 + layouts;
    cells.stream()
        .limit(first)
        .filter(cell -> cell.image().isEmpty())
        .findFirst()
        .ifPresent(
            cell -> {
              throw LabException.input(refusal(cell));
            });
    List<BuiltCell> whole = cells.stream().filter(cell -> cell.image().isPresent()).toList();
    PriceList list = charged(base, toggles, cells, booted(whole, budget), whole);
    session.lab().prices().keep(list);
    var view = new PricesView(list);
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(repeat.markdown() ? view.markdown() : view.text());
    }
    return ExitCode.DONE;
  }

  private PriceList charged(
      Profile base,
      List<Toggle> toggles,
      List<BuiltCell> cells,
      List<RepeatedComparison.Column> columns,
      List<BuiltCell> whole) {
    int first = 1 + layouts;
    var compared = new ArrayList<RepeatedComparison.Column>();
    compared.add(columns.getFirst());
    compared.addAll(columns.subList(first, whole.size()));
    var same = new ArrayList<>(columns.subList(1, first));
    same.addAll(columns.subList(whole.size(), columns.size()));
    var comparison = RepeatedComparison.of(compared, same);
    keepSamples(comparison);
    comparison.cautions().forEach(caution -> System.err.println("krunlab: " + caution));
    var charged = new ArrayList<PriceList.Charged>();
    int column = 1;
    for (int i = 0; i < toggles.size(); i++) {
      BuiltCell cell = cells.get(first + i);
      charged.add(
          cell.image().isPresent()
              ? PriceList.Charged.at(toggles.get(i), column++)
              : PriceList.Charged.refused(toggles.get(i), cell.refusal()));
    }
    return PriceList.of(base, layouts, comparison, charged);
  }

  private List<Toggle> toggles(Profile base, String names) {
    try (var progress = session.progress()) {
      boolean shim = RingDecision.needsShim(base, session.machine().ringZero());
      var ablation =
          new Ablation(
              base,
              profile ->
                  session
                      .lab()
                      .kconfig()
                      .whole(
                          new BuildRequest(profile, Narration.SILENT, shim),
                          progress,
                          session.cancel()));
      return names.isEmpty() ? ablation.ofWhatIsOn() : ablation.of(List.of(names.split(",", -1)));
    }
  }

  private List<BuiltCell> built(List<SweepCell> cells, SweepBudget.Meter budget) {
    try (var progress = session.progress()) {
      return new BuildCells(
              profile -> session.build(profile, Narration.SILENT), this::tryOnce, budget)
          .build(cells, progress, session.cancel());
    }
  }

  private void tryOnce(Profile profile, BuiltImage image) {
    CompletedRun run =
        session.boot(profile, image, Optional.of(session.expect(profile, Bounds.USUAL)));
    if (!run.result().outcome().isClean()) {
      throw LabException.input(run.result().outcome().sentence());
    }
    if (RepeatedComparison.differs(run)) {
      throw LabException.input(run.agreement().map(Agreement::sentence).orElse(""));
    }
  }

  /** A column for each cell, and one for the first again. */
  private List<RepeatedComparison.Column> booted(List<BuiltCell> whole, SweepBudget.Meter budget) {
    List<Profile> profiles = whole.stream().map(cell -> cell.cell().profile()).toList();
    List<BuiltImage> images = whole.stream().map(cell -> cell.image().orElseThrow()).toList();
    RepeatOptions.Begun begun =
        repeat.begin(repeat.plan(profiles, Narration.SILENT), session.lab().journals());
    RepeatPlan plan = begun.plan();
    System.err.printf(
        "krunlab: %d turns of %d, the order of each drawn with --seed %d%n",
        plan.warmUps() + plan.times(), plan.variants().size(), plan.seed());
    return new RepeatedBoots(session, plan, images).columns(begun.journal(), budget);
  }

  private void keepSamples(RepeatedComparison comparison) {
    repeat
        .samples()
        .ifPresent(
            file -> {
              session.lab().texts().write(file, SampleTable.print(comparison));
              System.err.println("krunlab: wrote " + file);
            });
  }

  private static String refusal(BuiltCell cell) {
    return cell.cell().profile().name() + ": " + cell.refusal();
  }
}
