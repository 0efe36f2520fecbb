package org.krunlab.core.experiment.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.Profile;

/**
 * Builds the images of cells and tries each. One that cannot be built, or does not do what it ought
 * to, is kept with the reason, and the others go on.
 */
public final class BuildCells {
  private final Build build;
  private final Trial trial;
  private final SweepBudget.Meter budget;

  /** Builds the image of a profile, or finds it in the cache. */
  @FunctionalInterface
  public interface Build {
    /**
     * @throws LabException where it cannot be built
     */
    BuiltImage build(Profile profile);
  }

  /**
   * Boots an image once. Figures of one that does not do what it ought to would mean nothing, and
   * one cell must not end the others.
   */
  @FunctionalInterface
  public interface Trial {
    /**
     * @throws LabException where it did other than it ought to
     */
    void boot(Profile profile, BuiltImage image);
  }

  public BuildCells(Build build, Trial trial, SweepBudget.Meter budget) {
    this.build = build;
    this.trial = trial;
    this.budget = budget;
  }

  /**
   * @return all cells in their order
   * @throws org.krunlab.core.experiment.CancelledException on cancel; what was built stays in the
   *     cache
   */
  public List<BuiltCell> build(
      List<SweepCell> cells, Progress.Listener listener, CancelToken cancel) {
    var built = new ArrayList<BuiltCell>();
    long started = System.nanoTime();
    for (SweepCell cell : cells) {
      cancel.throwIfCancelled();
      listener.on(
          progress(
              cell, built.size(), cells.size(), Duration.ofNanos(System.nanoTime() - started)));
      built.add(
          budget
              .spent()
              .map(spent -> new BuiltCell(cell, Optional.empty(), spent))
              .orElseGet(() -> one(cell)));
    }
    return List.copyOf(built);
  }

  private BuiltCell one(SweepCell cell) {
    try {
      BuiltImage image = build.build(cell.profile());
      List<String> refused = refusedSettings(cell, image);
      if (!refused.isEmpty()) {
        return new BuiltCell(cell, Optional.empty(), String.join(" ", refused));
      }
      trial.boot(cell.profile(), image);
      return new BuiltCell(cell, Optional.of(image), "");
    } catch (LabException e) {
      return new BuiltCell(cell, Optional.empty(), e.sentence());
    }
  }

  /** A cell whose own value is not in force would be shown as what it is not. */
  private static List<String> refusedSettings(SweepCell cell, BuiltImage image) {
    List<String> names = cell.settings().stream().map(Setting::name).toList();
    return image.refused().stream()
        .filter(value -> names.contains(value.symbol()))
        .map(
            value ->
                "%s=%s is not in force: the build makes it %s; krunlab config fix finds a way."
                    .formatted(value.symbol(), value.wanted(), value.inForce()))
        .toList();
  }

  private static Progress progress(SweepCell cell, int made, int all, Duration spent) {
    return Progress.of(
        "image %d of %d: %s".formatted(made + 1, all, cell.profile().name()),
        spent,
        (double) made / all);
  }
}
