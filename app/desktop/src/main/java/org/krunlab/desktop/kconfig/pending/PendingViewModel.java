package org.krunlab.desktop.kconfig.pending;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.edit.History;
import org.krunlab.core.kconfig.edit.PendingChange;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.cascade.CascadeText;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.tree.OptionTreeViewModel;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** What is pending and what follows from it; taking back and making again. */
public final class PendingViewModel {
  private final EditorViewModel editor;
  private final OptionTreeViewModel options;
  private final Freshest summaries;
  private final ReadOnlyObjectWrapper<@Nullable Pending> pending = new ReadOnlyObjectWrapper<>();

  public PendingViewModel(EditorViewModel editor, OptionTreeViewModel options, TaskRunner tasks) {
    this.editor = editor;
    this.options = options;
    this.summaries = tasks.freshestAtLull();
    editor.snapshotProperty().subscribe(this::edited);
  }

  private void edited(@Nullable Snapshot snapshot) {
    if (snapshot == null) {
      return;
    }
    Configuration before = snapshot.baseline();
    Configuration now = snapshot.now();
    summaries.request(
        cancel -> new Pending(PendingChange.between(before, now), Cascade.of(before, now)),
        Outcome.of(pending::set, editor::say));
  }

  /** A change as it is shown on the strip, such as {@code LIBLWIP n → y}. */
  public static String inWords(PendingChange change) {
    return change.symbol().displayName()
        + " "
        + shown(change.before())
        + " → "
        + shown(change.after());
  }

  private static String shown(Optional<String> value) {
    return value.map(CascadeText::shown).orElse("unset");
  }

  public void takeBack(PendingChange change) {
    editor.takeBack(change);
  }

  public void undo() {
    editor.undo();
  }

  public void redo() {
    editor.redo();
  }

  /** Goes to the option. */
  public void follow(Symbol symbol) {
    options.reveal(symbol);
  }

  /** Null while no configuration has been read. */
  public ReadOnlyObjectProperty<@Nullable Pending> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** What undo takes back; blank where there is nothing. */
  public ObservableValue<String> undoableProperty() {
    return step(History::undoable);
  }

  /** What redo makes again; blank where there is nothing. */
  public ObservableValue<String> redoableProperty() {
    return step(History::redoable);
  }

  private ObservableValue<String> step(
      java.util.function.Function<History, Optional<String>> which) {
    return editor
        .snapshotProperty()
        .map(snapshot -> which.apply(snapshot.history()).orElse(""))
        .orElse("");
  }
}
