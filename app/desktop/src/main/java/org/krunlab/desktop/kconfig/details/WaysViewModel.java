package org.krunlab.desktop.kconfig.details;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.answer.SearchBound;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Looks for ways to a value that cannot be set at once, and goes one of them. */
public final class WaysViewModel {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_EVALUATIONS = 50_000;
  private static final int MOST_FIXES = 5;

  private final EditorViewModel editor;
  private final Freshest searches;
  private final ReadOnlyObjectWrapper<@Nullable Ways> ways = new ReadOnlyObjectWrapper<>();

  WaysViewModel(EditorViewModel editor, TaskRunner tasks) {
    this.editor = editor;
    this.searches = tasks.freshest();
    editor.snapshotProperty().subscribe(snapshot -> forget());
    editor.refusedProperty().subscribe(this::refused);
  }

  private void refused(@Nullable Assignment wish) {
    if (wish != null) {
      seek(wish);
    }
  }

  /** Looks for ways in the background; what was looked for before is given up. */
  public void seek(Assignment wanted) {
    Snapshot snapshot = editor.snapshotProperty().get();
    if (snapshot == null) {
      return;
    }
    Configuration start = snapshot.now();
    ways.set(new Ways(wanted, null));
    searches.request(
        cancel ->
            Fixes.find(
                start,
                wanted,
                new SearchBound(PATIENCE, MOST_EVALUATIONS, MOST_FIXES, cancel::isCancelled)),
        Outcome.of(found -> ways.set(new Ways(wanted, found)), this::failed));
  }

  private void failed(String sentence) {
    ways.set(null);
    editor.say(sentence);
  }

  /** Gives up looking, and what was found. */
  public void forget() {
    searches.cancel();
    ways.set(null);
  }

  /** Makes all changes of a fix as one step. */
  public void apply(Assignment wanted, Fix fix) {
    editor.step("fix for " + wanted, before -> before.now().assuming(fix.changes()));
  }

  /** The changes of a fix, such as {@code NET=y, INET=y}. */
  public static String inWords(Fix fix) {
    return fix.changes().stream().map(Assignment::toString).collect(Collectors.joining(", "));
  }

  /** Null where nothing is wished for. */
  public ReadOnlyObjectProperty<@Nullable Ways> waysProperty() {
    return ways.getReadOnlyProperty();
  }
}
