package org.krunlab.desktop.history;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.CleanUp;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.StorageUse;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.model.ByteSize;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/** What is on the disk, and which runs are to go. */
public final class StorageViewModel {

  /** What is found when it is looked. */
  record Found(
      StorageUse use, List<Trash.Discarded> trash, ByteSize unreferred, List<SetAside> aside) {}

  /** Which runs are meant. */
  public enum Rule {
    NONE("no runs"),
    SELECTED("the runs selected in the list"),
    DAYS_30("runs older than 30 days"),
    DAYS_7("runs older than 7 days"),
    KEEP_1000("all but the newest 1,000"),
    KEEP_100("all but the newest 100");

    private final String label;

    Rule(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final Session session;
  private final UseCases cases;
  private final Workbench workbench;
  private final TaskRunner tasks;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable StorageUse> use = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Trash.Discarded> trash = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ByteSize> unreferred =
      new ReadOnlyObjectWrapper<>(ByteSize.ZERO);
  private final ObservableList<SetAside> setAside = FXCollections.observableArrayList();
  private final ObjectProperty<Rule> rule = new SimpleObjectProperty<>(Rule.NONE);
  private final ReadOnlyObjectWrapper<CleanUp> plan =
      new ReadOnlyObjectWrapper<>(new CleanUp(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<List<RunId>> undoable =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final CheckViewModel check;
  private List<RunId> selected = List.of();

  public StorageViewModel(Session session, UseCases cases, Workbench workbench, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.workbench = workbench;
    this.tasks = tasks;
    check = new CheckViewModel(session, cases, tasks, this::lookAgain);
    rule.subscribe((before, now) -> replan());
    workbench.runs().addListener((ListChangeListener<HistoryEntry>) change -> replan());
  }

  /**
   * Opens the page.
   *
   * @param chosen the runs that are selected in the list
   */
  public void open(List<RunId> chosen) {
    selected = List.copyOf(chosen);
    rule.set(selected.isEmpty() ? Rule.NONE : Rule.SELECTED);
    replan();
    open.set(true);
    look();
  }

  private void replan() {
    List<HistoryEntry> entries = workbench.runs();
    plan.set(
        switch (rule.get()) {
          case NONE -> new CleanUp(List.of(), List.of());
          case SELECTED ->
              CleanUp.named(
                  entries.stream().map(HistoryEntry::run).filter(selected::contains).toList(),
                  entries);
          case DAYS_30 -> older(30, entries);
          case DAYS_7 -> older(7, entries);
          case KEEP_1000 -> CleanUp.keeping(1000, entries);
          case KEEP_100 -> CleanUp.keeping(100, entries);
        });
  }

  private CleanUp older(int days, List<HistoryEntry> entries) {
    return CleanUp.olderThan(tasks.clock().instant().minus(Duration.ofDays(days)), entries);
  }

  private void look() {
    start(
        "Adding up what is on the disk",
        (progress, cancel) ->
            new Found(
                cases.history().storage(cancel),
                cases.history().trash().list(),
                cases.history().trash().unreferred(),
                cases.history().setAside()),
        found -> {
          use.set(found.use());
          trash.setAll(found.trash());
          unreferred.set(found.unreferred());
          setAside.setAll(found.aside());
        });
  }

  /** Puts the runs of the plan into the trash. */
  public void discard() {
    List<RunId> runs = plan.get().runs();
    if (!runs.isEmpty()) {
      start(
          "Putting runs into the trash",
          (progress, cancel) -> {
            cases.history().trash().discard(runs);
            return runs;
          },
          done -> {
            undoable.set(done);
            changed(runs(done.size()) + " went into the trash.");
          });
    }
  }

  /** Takes back what went last. */
  public void undo() {
    restore(undoable.get());
  }

  /** Takes back all that is in the trash. */
  public void restoreAll() {
    restore(trash.stream().map(Trash.Discarded::run).toList());
  }

  private void restore(List<RunId> runs) {
    if (!runs.isEmpty()) {
      start(
          "Taking runs back from the trash",
          (progress, cancel) -> {
            cases.history().trash().restore(runs);
            return runs;
          },
          done -> {
            undoable.set(List.of());
            changed(runs(done.size()) + (done.size() == 1 ? " is back." : " are back."));
          });
    }
  }

  /** Removes for good what is in the trash. */
  public void emptyTrash() {
    start(
        "Emptying the trash",
        (progress, cancel) -> cases.history().trash().empty(),
        freed -> {
          undoable.set(List.of());
          changed(freed + " freed.");
        });
  }

  private static String runs(int count) {
    return "%,d %s".formatted(count, count == 1 ? "run" : "runs");
  }

  private void changed(String sentence) {
    told.set(sentence);
    lookAgain();
  }

  private void lookAgain() {
    workbench.records().refresh();
    look();
  }

  private <T> void start(String title, Work<T> work, Consumer<? super T> done) {
    tasks.start(title, work, Outcome.of(done, session.troubleProperty()::set));
  }

  /** Whether what is on the disk is what was stored. */
  public CheckViewModel check() {
    return check;
  }

  public void close() {
    open.set(false);
    told.set("");
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Null until it was looked. */
  public ReadOnlyObjectProperty<@Nullable StorageUse> useProperty() {
    return use.getReadOnlyProperty();
  }

  public ObservableList<Trash.Discarded> trash() {
    return trash;
  }

  /** What removed runs were given, where nothing else refers to it. */
  public ReadOnlyObjectProperty<ByteSize> unreferredProperty() {
    return unreferred.getReadOnlyProperty();
  }

  /** Damaged databases that were put aside. */
  public ObservableList<SetAside> setAside() {
    return setAside;
  }

  public ObjectProperty<Rule> ruleProperty() {
    return rule;
  }

  /** What would go by the rule, and what would stay. */
  public ReadOnlyObjectProperty<CleanUp> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** What can be taken back at once; empty where nothing went. */
  public ReadOnlyObjectProperty<List<RunId>> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** What was done last; blank before anything was. */
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }
}
