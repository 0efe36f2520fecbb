package org.krunlab.desktop.compare;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.ComparisonReport;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/** Runs side by side, and the same page as a file. */
public final class CompareViewModel {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper insisted = new ReadOnlyBooleanWrapper();

  public CompareViewModel(Session session, UseCases cases, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
  }

  /** Opens the page for runs of the store. */
  public void compare(List<RunStore.Entry> entries) {
    start(
        "Comparing " + entries.size() + " runs",
        (progress, cancel) ->
            Comparison.of(entries.stream().map(entry -> cases.library().open(entry.id())).toList()),
        opened -> {
          exported.set("");
          insisted.set(opened.refusals().isEmpty());
          comparison.set(opened);
        });
  }

  /** Shows what must not be compared all the same; the page says why it must not. */
  public void insist() {
    insisted.set(true);
  }

  /** Writes the page to a PDF file; not before it is shown. */
  public void exportPdf(Path file) {
    Comparison shown = comparison.get();
    if (shown != null && insisted.get()) {
      start(
          "Writing " + file.getFileName(),
          (progress, cancel) -> {
            cases.reports().render(ComparisonReport.of(shown), file);
            return file;
          },
          written -> exported.set("Written to " + written + "."));
    }
  }

  /** A file name that tells what is in it, such as {@code krunlab-runs-3-4.pdf}. */
  public String suggestedFileName() {
    Comparison shown = comparison.get();
    var name = new StringBuilder("krunlab-runs");
    if (shown != null) {
      shown.runs().forEach(run -> name.append('-').append(run.id().number()));
    }
    return name.append(".pdf").toString();
  }

  public void close() {
    comparison.set(null);
  }

  private <T> void start(String title, Work<T> work, java.util.function.Consumer<? super T> done) {
    tasks.start(title, work, Outcome.of(done, session.troubleProperty()::set));
  }

  /** What is compared; null while the page is closed. */
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
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
