package org.krunlab.desktop.capsule;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.core.experiment.replay.StepPace;
import org.krunlab.desktop.session.CapsuleBench;

/** What can be done with the runs that are selected, and with capsules. */
public final class CapsuleViewModel {
  private final CapsuleBench bench;
  private final Supplier<List<RunId>> selected;
  private final Supplier<List<ExperimentId>> experiments;
  private final Consumer<? super List<RunId>> compare;
  private final BooleanBinding stepping;

  /**
   * @param selected the runs that are meant
   * @param experiments those that are meant; their runs go into capsules with them
   * @param compare opens the comparison of the runs it is given
   */
  public CapsuleViewModel(
      CapsuleBench bench,
      Supplier<List<RunId>> selected,
      Supplier<List<ExperimentId>> experiments,
      Consumer<? super List<RunId>> compare) {
    this.bench = bench;
    this.selected = selected;
    this.experiments = experiments;
    this.compare = compare;
    stepping = Bindings.isNotNull(bench.stepsProperty());
  }

  /** Whether nothing is under way that these would have to wait for. */
  public BooleanBinding idleProperty() {
    return bench.idleProperty();
  }

  /** How many runs are meant. */
  public int selectedCount() {
    return selected.get().size();
  }

  /** Whether anything is meant that could go into a capsule. */
  public boolean isAnySelected() {
    return !selected.get().isEmpty() || !experiments.get().isEmpty();
  }

  /** Such as {@code E1.krunlab} for one experiment. */
  public String suggestedFileName() {
    List<ExperimentId> chosen = experiments.get();
    return chosen.isEmpty()
        ? "runs.krunlab"
        : chosen.stream().map(ExperimentId::toString).collect(Collectors.joining("-")) + ".krunlab";
  }

  /** Tells the first selected run anew. */
  public void replay(ReplaySpeed speed) {
    selected.get().stream().findFirst().ifPresent(run -> bench.replay(run, speed));
  }

  /** Makes the first selected run again and compares both. */
  public void rerun() {
    selected.get().stream().findFirst().ifPresent(run -> bench.rerun(run, compare));
  }

  /** Writes what is selected into a capsule. */
  public void export(Path file, ExportRuns.Along along) {
    List<RunId> runs =
        selected.get().stream().sorted(java.util.Comparator.comparingLong(RunId::number)).toList();
    bench.export(runs, experiments.get(), along, file);
  }

  /** Takes a capsule into the list of runs. */
  public void take(Path file) {
    bench.take(file);
  }

  /** Whether a replay waits for {@link #step}. */
  public BooleanBinding steppingProperty() {
    return stepping;
  }

  /** Lets the next event of the replay pass. */
  public void step() {
    StepPace pace = bench.stepsProperty().get();
    if (pace != null) {
      pace.step();
    }
  }

  /** Lets all that is left of the replay pass. */
  public void runOn() {
    StepPace pace = bench.stepsProperty().get();
    if (pace != null) {
      pace.run();
    }
  }
}
