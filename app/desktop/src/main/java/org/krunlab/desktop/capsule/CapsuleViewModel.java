package org.krunlab.desktop.capsule;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.core.experiment.replay.StepPace;
import org.krunlab.desktop.session.CapsuleBench;
import org.krunlab.desktop.session.CapsuleBench.ImageChoice;

/** What can be done with the runs that are selected, and with capsules. */
public final class CapsuleViewModel {
  private final CapsuleBench bench;
  private final Supplier<List<RunId>> selected;
  private final Supplier<List<ExperimentId>> experiments;
  private final Consumer<? super List<RunId>> compare;
  private final BooleanBinding stepping;
  private final ReadOnlyObjectWrapper<@Nullable RunId> asked = new ReadOnlyObjectWrapper<>();

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

  /** Makes the first selected run again with its own image, once that was asked about. */
  public void askForRecordedImage() {
    asked.set(selected.get().stream().findFirst().orElse(null));
  }

  /** The run whose own image is to be booted if the user says so; null where none is. */
  public ReadOnlyObjectProperty<@Nullable RunId> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /**
   * The answer.
   *
   * @param boot whether to boot it
   */
  public void answer(boolean boot) {
    RunId run = asked.get();
    asked.set(null);
    if (boot && run != null) {
      bench.rerun(run, ImageChoice.AS_RECORDED, compare);
    }
  }

  /** What is to be known about what was done last; blank where nothing is. */
  public StringProperty noteProperty() {
    return bench.noteProperty();
  }

  /** Makes the first selected run again and compares both. */
  public void rerun() {
    selected.get().stream()
        .findFirst()
        .ifPresent(run -> bench.rerun(run, ImageChoice.BUILT_HERE, compare));
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
