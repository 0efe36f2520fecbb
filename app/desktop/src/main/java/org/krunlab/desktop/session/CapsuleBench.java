package org.krunlab.desktop.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.capsule.ImageBytes;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.replay.Pace;
import org.krunlab.core.experiment.replay.PacedListener;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.core.experiment.replay.StepPace;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.task.TaskRunner;

/** What can be done with runs that are there: told anew, made again, carried away, brought in. */
public final class CapsuleBench {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final SoleTask sole;
  private final Console console;
  private final Panes panes;
  private final BooleanBinding idle;
  private final ReadOnlyObjectWrapper<@Nullable StepPace> steps = new ReadOnlyObjectWrapper<>();
  private final StringProperty note = new SimpleStringProperty("");
  private @Nullable RunPicture replaced;

  /** What the workbench does for runs wherever they come from. */
  interface Panes {
    /** Shows a run while it goes on. */
    RunListener follow(String title, CancelToken cancel);

    /** Shows a run that is whole. */
    void shown(CompletedRun run);

    /**
     * Boots what was recorded; on a background thread.
     *
     * @param profile of the record, as it can be booted here
     * @param given whether to boot the image of the record instead of one that is built here
     */
    Repeated repeat(
        RunHeader recorded,
        Profile profile,
        boolean given,
        Progress.Listener progress,
        CancelToken cancel);
  }

  /** A recorded run made again, and whether by the same image. */
  record Repeated(CompletedRun run, ImageBytes image) {}

  /** Which image a recorded run is made again with. */
  public enum ImageChoice {
    BUILT_HERE,
    AS_RECORDED
  }

  CapsuleBench(
      Session session,
      UseCases cases,
      TaskRunner tasks,
      SoleTask sole,
      Console console,
      Panes panes) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.sole = sole;
    this.console = console;
    this.panes = panes;
    idle = session.activityProperty().isEqualTo(Activity.IDLE);
    session
        .activityProperty()
        .subscribe(
            activity -> {
              if (activity != Activity.IDLE) {
                note.set("");
              } else {
                steps.set(null);
                putBack();
              }
            });
  }

  /** What was on show before a replay that did not come to its end. */
  private void putBack() {
    RunPicture before = replaced;
    RunPicture now = session.pictureProperty().get();
    if (before != null && now != null && now.completed() == null) {
      session.show(before);
    }
    replaced = null;
  }

  /** Whether nothing is under way. */
  public BooleanBinding idleProperty() {
    return idle;
  }

  /** The replay that waits to be asked for each event; null where none does. */
  public ReadOnlyObjectProperty<@Nullable StepPace> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /** What is to be known about what was done last, in a sentence; blank where nothing is. */
  public StringProperty noteProperty() {
    return note;
  }

  /** Tells a run of the store anew in the panes of a live one. */
  public void replay(RunId run, ReplaySpeed speed) {
    if (session.begin(Activity.REPLAYING)) {
      console.clear();
      String title = "run " + run + ", replayed";
      replaced = session.pictureProperty().get();
      // Nothing of it has happened yet, even where the first step is a while away.
      session.show(new RunPicture(title, Map.of(), List.of(), List.of(), null));
      sole.start(
          "Replaying run " + run,
          (progress, cancel) -> {
            Pace pace = speed.pace(cancel);
            if (pace instanceof StepPace stepping) {
              tasks.ui().execute(() -> steps.set(stepping));
            }
            return cases.library().open(run, new PacedListener(panes.follow(title, cancel), pace));
          },
          panes::shown);
    }
  }

  /**
   * Boots here what a run was made of.
   *
   * @param compare takes the record and the new run, in this order
   */
  public void rerun(RunId recorded, ImageChoice image, Consumer<? super List<RunId>> compare) {
    if (session.begin(Activity.BUILDING)) {
      sole.start(
          "Making run " + recorded + " again",
          (progress, cancel) -> {
            RunHeader header = cases.store().find(recorded).header();
            Profile profile = cases.rerun().profile(header, cancel);
            return panes.repeat(
                header, profile, image == ImageChoice.AS_RECORDED, progress, cancel);
          },
          repeated -> {
            panes.shown(repeated.run());
            note.set(repeated.image().sentence());
            compare.accept(List.of(recorded, repeated.run().id()));
          });
    }
  }

  /** Writes runs and experiments into a capsule, and says what could not go along. */
  public void export(
      List<RunId> runs, List<ExperimentId> experiments, ExportRuns.Along along, Path file) {
    if (session.begin(Activity.SAVING)) {
      sole.start(
          "Writing " + file.getFileName(),
          (progress, cancel) -> cases.exports().write(runs, experiments, along, file),
          missing -> {
            session.troubleProperty().set(String.join("\n", missing));
            session.tell("Written to " + file + ".");
          });
    }
  }

  private static String taken(Path file, ImportCapsule.Imported imported) {
    int runs = imported.runs().size();
    int experiments = imported.experiments().size();
    return "Of %s %,d %s in the list now, labelled as recorded%s."
        .formatted(
            file.getFileName(),
            runs,
            runs == 1 ? "run is" : "runs are",
            switch (experiments) {
              case 0 -> "";
              case 1 -> ", and an experiment, " + imported.experiments().getFirst();
              default -> ", and %,d experiments".formatted(experiments);
            });
  }

  /** Takes a capsule into the store and shows its last run. */
  public void take(Path file) {
    if (session.begin(Activity.REPLAYING)) {
      sole.start(
          "Importing " + file.getFileName(),
          (progress, cancel) -> {
            progress.on(Progress.of("checking " + file.getFileName(), Duration.ZERO));
            ImportCapsule.Imported imported =
                cases.capsuleImports().take(cases.capsules().open(file), RunListener.NONE, cancel);
            // Told anew for the log alone: all of it is in the store by now.
            console.clear();
            CompletedRun last = imported.runs().getLast();
            cases.library().open(last.id(), panes.follow(last.title(), cancel));
            return imported;
          },
          imported -> {
            panes.shown(imported.runs().getLast());
            session.tell(taken(file, imported));
          });
    }
  }
}
