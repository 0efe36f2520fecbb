package org.krunlab.desktop.compare;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.document.FindingsReport;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
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

/** Runs side by side, and the same page as a file. */
public final class CompareViewModel {
  private final Session session;
  private final UseCases cases;
  private final Workbench workbench;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper insisted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Findings> repeated = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReadySoFar> soFar = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper againstRepeating = new ReadOnlyStringWrapper("");
  private final BootConditions conditions;

  public CompareViewModel(Session session, UseCases cases, Workbench workbench, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.workbench = workbench;
    this.tasks = tasks;
    conditions = new BootConditions(session.machineProperty());
    session
        .activityProperty()
        .subscribe(
            now -> {
              if (now != Session.Activity.REPEATING) {
                soFar.set(null);
              }
            });
  }

  /** Opens the page for runs of the store. */
  public void compare(List<RunId> runs) {
    start(
        "Comparing " + runs.size() + " runs",
        (progress, cancel) -> Comparison.of(runs.stream().map(cases.library()::open).toList()),
        opened -> {
          exported.set("");
          insisted.set(opened.refusals().isEmpty());
          repeated.set(null);
          conditions.of(profiles(opened));
          againstRepeating.set(
              profiles(opened).size() < 2
                  ? "Both are runs of one profile; choose runs of different ones."
                  : "");
          comparison.set(opened);
        });
  }

  /** Shows what must not be compared all the same; the page says why it must not. */
  public void insist() {
    insisted.set(true);
  }

  /**
   * Boots the profiles of the runs in turns, silent, the first one twice in each turn.
   *
   * @param times how often each counts
   */
  public void bootInTurns(int times) {
    Comparison shown = comparison.get();
    if (shown != null && profiles(shown).size() > 1) {
      var plan =
          new RepeatPlan(
              profiles(shown),
              Narration.SILENT,
              conditions.manner(),
              times,
              1,
              true,
              new Random().nextInt(Integer.MAX_VALUE));
      soFar.set(null);
      repeated.set(null);
      workbench
          .experiments()
          .make(
              "Booting " + plan.variants().size() + " in turns",
              conductor -> conductor.comparison(plan),
              runs -> ifShown(shown, () -> soFar.set(runs)),
              made -> ifShown(shown, () -> repeated.set(made)));
    }
  }

  private void ifShown(Comparison asked, Runnable then) {
    if (asked.equals(comparison.get())) {
      then.run();
    }
  }

  /** Each profile once; those that share a name are told apart by their runs' numbers. */
  private static List<Profile> profiles(Comparison comparison) {
    var profiles = new LinkedHashMap<Profile, CompletedRun>();
    comparison.runs().forEach(run -> profiles.putIfAbsent(run.header().profile(), run));
    var names = new HashSet<String>();
    return profiles.entrySet().stream()
        .map(
            entry ->
                names.add(entry.getKey().name())
                    ? entry.getKey()
                    : entry.getKey().withName(entry.getValue().title()))
        .toList();
  }

  /** Writes the page to a file, as what its name's end says; not before it is shown. */
  public void export(Path file, Paper paper) {
    Comparison shown = comparison.get();
    if (shown != null && insisted.get()) {
      Findings made = repeated.get();
      start(
          "Writing " + file.getFileName(),
          (progress, cancel) -> {
            Report report = made == null ? Reports.of(shown, List.of()) : FindingsReport.of(made);
            List<CompletedRun> runs = made == null ? shown.runs() : made.comparison().allRuns();
            cases.reports().write(report, file, paper, runs);
            return file;
          },
          written -> exported.set("Written to " + written + "."));
    }
  }

  /** A file name that tells what is in it, such as {@code krunlab-runs-3-4.pdf}. */
  public String suggestedFileName(ReportFormat format) {
    Comparison shown = comparison.get();
    var name = new StringBuilder(repeated.get() == null ? "krunlab-runs" : "krunlab-in-turns");
    if (shown != null) {
      shown.runs().forEach(run -> name.append('-').append(run.id().number()));
    }
    return name.append('.').append(format.ending()).toString();
  }

  public void close() {
    repeated.set(null);
    comparison.set(null);
  }

  private <T> void start(String title, Work<T> work, java.util.function.Consumer<? super T> done) {
    tasks.start(title, work, Outcome.of(done, session.troubleProperty()::set));
  }

  /** What is compared; null while the page is closed. */
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** What booting in turns told; null before that. */
  public ReadOnlyObjectProperty<@Nullable Findings> repeatedProperty() {
    return repeated.getReadOnlyProperty();
  }

  /** What booting in turns has shown so far; null before its first run and once it has ended. */
  public ReadOnlyObjectProperty<@Nullable ReadySoFar> soFarProperty() {
    return soFar.getReadOnlyProperty();
  }

  /** Under which conditions {@link #bootInTurns} boots. */
  public BootConditions conditions() {
    return conditions;
  }

  /** Why the profiles cannot be booted in turns; blank where they can. */
  public ReadOnlyStringProperty againstRepeatingProperty() {
    return againstRepeating.getReadOnlyProperty();
  }

  /** Whether the laboratory has nothing else to do. */
  public BooleanBinding idle() {
    return session.activityProperty().isEqualTo(Session.Activity.IDLE);
  }

  /** Whether the figures are shown: nothing speaks against it, or someone insisted. */
  public ReadOnlyBooleanProperty insistedProperty() {
    return insisted.getReadOnlyProperty();
  }

  /** Where the last export went; blank before one. */
  public ReadOnlyStringProperty exportedProperty() {
    return exported.getReadOnlyProperty();
  }
}
