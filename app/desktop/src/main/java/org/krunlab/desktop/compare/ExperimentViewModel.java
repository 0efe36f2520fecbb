package org.krunlab.desktop.compare;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.document.FindingsReport;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.ReportFormat;
import org.krunlab.desktop.session.ReadySoFar;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/** What a kept experiment tells, and the same as a file. */
public final class ExperimentViewModel {
  private final Session session;
  private final UseCases cases;
  private final Workbench workbench;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReadySoFar> soFar = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding open = shown.isNotNull().or(soFar.isNotNull());
  private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
  private boolean following;

  /**
   * An experiment with what its runs tell.
   *
   * @param lacking a sentence about runs that it does not have yet; blank where it has all
   * @param report as it would be written down
   */
  public record Shown(ExperimentId experiment, String lacking, Findings findings, Report report) {
    static Shown of(Experiments.Kept kept, RunLibrary library) {
      Findings findings = Findings.of(kept, library);
      return new Shown(kept.id(), lacking(kept), findings, FindingsReport.of(findings));
    }

    private static String lacking(Experiments.Kept kept) {
      int planned = kept.experiment().plan().rounds().cells().size();
      int made = kept.journal().done().size();
      return made < planned
          ? "Unfinished: %,d of %,d runs are made. Go on makes the others.".formatted(made, planned)
          : "";
    }
  }

  public ExperimentViewModel(
      Session session, UseCases cases, Workbench workbench, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.workbench = workbench;
    this.tasks = tasks;
    session
        .activityProperty()
        .subscribe(
            now -> {
              if (now != Session.Activity.REPEATING) {
                soFar.set(null);
                following = false;
              }
            });
  }

  /** Opens the page; where its runs do not tell anything yet, a sentence says why. */
  public void open(ExperimentId experiment) {
    start(
        "Opening experiment " + experiment,
        (progress, cancel) -> Shown.of(cases.experiments().open(experiment), cases.library()),
        this::show);
  }

  /** Makes the runs that an experiment does not have yet, and shows what they tell so far. */
  public void goOn(ExperimentId experiment) {
    shown.set(null);
    following = true;
    workbench
        .experiments()
        .goOn(
            experiment,
            runs -> {
              if (following) {
                soFar.set(runs);
              }
            },
            findings -> {
              if (following) {
                open(experiment);
              }
            });
  }

  private void show(Shown opened) {
    exported.set("");
    shown.set(opened);
  }

  /** Writes what is shown to a file, as what its name's end says. */
  public void export(Path file, Paper paper) {
    Shown page = shown.get();
    if (page != null) {
      start(
          "Writing " + file.getFileName(),
          (progress, cancel) -> {
            cases
                .reports()
                .write(page.report(), file, paper, page.findings().comparison().allRuns());
            return file;
          },
          written -> exported.set("Written to " + written + "."));
    }
  }

  /** Such as {@code krunlab-E1.pdf}. */
  public String suggestedFileName(ReportFormat format) {
    Shown page = shown.get();
    return "krunlab-" + (page == null ? "experiment" : page.experiment()) + "." + format.ending();
  }

  /** Closes the page; what is under way goes on. */
  public void close() {
    following = false;
    shown.set(null);
    soFar.set(null);
  }

  private <T> void start(String title, Work<T> work, Consumer<? super T> done) {
    tasks.start(title, work, Outcome.of(done, session.troubleProperty()::set));
  }

  /** Whether the page is open. */
  public BooleanBinding openProperty() {
    return open;
  }

  /** What the page tells; null while it is closed or runs are still made. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What runs have shown so far while an experiment is gone on with; null otherwise. */
  public ReadOnlyObjectProperty<@Nullable ReadySoFar> soFarProperty() {
    return soFar.getReadOnlyProperty();
  }

  /** Where the last export went; blank before one. */
  public ReadOnlyStringProperty exportedProperty() {
    return exported.getReadOnlyProperty();
  }
}
