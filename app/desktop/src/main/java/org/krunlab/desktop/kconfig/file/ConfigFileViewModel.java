package org.krunlab.desktop.kconfig.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.edit.Merge;
import org.krunlab.core.kconfig.file.ConfigStore;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * The configuration that is worked on as a file: saving it, and noticing that someone else did.
 * Nothing is lost: what was in the file is kept beside it, and what was set here can be had back by
 * undo.
 */
public final class ConfigFileViewModel {
  private final EditorViewModel editor;
  private final TaskRunner tasks;
  private final Freshest looks;
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Theirs> theirs = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final BooleanProperty closing = new SimpleBooleanProperty();
  private FileState known = new FileState(Optional.empty());
  private boolean saving;

  public ConfigFileViewModel(EditorViewModel editor, TaskRunner tasks) {
    this.editor = editor;
    this.tasks = tasks;
    this.looks = tasks.freshest();
    editor.snapshotProperty().subscribe(this::edited);
  }

  private void edited(@Nullable Snapshot snapshot) {
    unsaved.set(
        snapshot != null && !UserEdit.between(snapshot.baseline(), snapshot.now()).isEmpty());
  }

  /** Reads the file and begins to work on it. */
  public void open(KconfigTree tree, Path path) {
    record Read(FileState state, Configuration configuration) {}
    tasks.start(
        "Reading " + path.getFileName(),
        (progress, cancel) -> {
          FileState state = FileState.of(path);
          return new Read(state, state.meaning(tree));
        },
        Outcome.of(
            (Read read) -> {
              known = read.state();
              file.set(path);
              note.set(FileNotes.of(path, known, read.configuration()));
              editor.openFile(read.configuration());
            },
            note::set));
  }

  /** Saves what is set now, unless someone else changed the file meanwhile: then it asks. */
  public void save() {
    save(() -> {});
  }

  /** Saves, then goes on where that went well. */
  public void save(Runnable then) {
    Path path = file.get();
    Snapshot snapshot = editor.snapshotProperty().get();
    if (path == null || snapshot == null || saving) {
      return;
    }
    saving = true;
    FileState before = known;
    tasks.start(
        "Saving " + path.getFileName(),
        (progress, cancel) -> {
          boolean untouched = FileState.of(path).equals(before);
          return untouched ? Optional.of(written(path, snapshot.now())) : Optional.empty();
        },
        new Outcome<Optional<FileState>>() {
          @Override
          public void done(Optional<FileState> written) {
            if (written.isPresent()) {
              known = written.get();
              editor.settle(snapshot.now());
              note.set("Saved to " + path + ".");
              then.run();
            }
          }

          @Override
          public void failed(String sentence) {
            note.set(sentence);
          }

          @Override
          public void ended() {
            saving = false;
            look();
          }
        });
  }

  private static FileState written(Path path, Configuration configuration) {
    String text = configuration.write();
    try {
      ConfigStore.write(path, text);
    } catch (IOException e) {
      throw LabException.machine(
          "The configuration cannot be saved to %s (%s); free space there or mend its permissions. What was there is still there."
              .formatted(path, e),
          e);
    }
    return new FileState(Optional.of(text));
  }

  /** Looks whether someone else changed the file; to be called about every second. */
  public void look() {
    Path path = file.get();
    Snapshot snapshot = editor.snapshotProperty().get();
    if (path == null || snapshot == null || saving) {
      return;
    }
    FileState before = known;
    looks.request(
        cancel -> {
          FileState now = FileState.of(path);
          return now.equals(before) || now.text().isEmpty()
              ? Optional.<Theirs>empty()
              : Optional.of(theirs(snapshot, before, now));
        },
        Outcome.of(found -> ask(found.orElse(null)), note::set));
  }

  private static Theirs theirs(Snapshot snapshot, FileState before, FileState now) {
    Configuration base = before.meaning(snapshot.tree());
    Configuration other = now.meaning(snapshot.tree());
    return new Theirs(
        now,
        other,
        UserEdit.between(base, other),
        Merge.of(snapshot.baseline(), snapshot.now(), base, other));
  }

  private void ask(@Nullable Theirs found) {
    if (found != null && found.edit().isEmpty()) {
      known = found.bytes(); // other bytes that mean the same are no question
      theirs.set(null);
    } else {
      theirs.set(found);
    }
  }

  /**
   * Joins what they changed with what was set here.
   *
   * @param theirWay the questions on which they are followed
   */
  public void merge(Set<Merge.Conflict> theirWay) {
    takeIn(
        "merge with the file",
        (found, before) -> found.merge().resolved(found.configuration(), theirWay));
  }

  /** Takes the file as it is now; what was set here can be had back by undo. */
  public void takeTheirs() {
    takeIn("the file as it is", (found, before) -> found.configuration());
  }

  private interface Taking {
    Configuration result(Theirs found, Snapshot before);
  }

  private void takeIn(String what, Taking taking) {
    Theirs found = theirs.get();
    if (found != null) {
      known = found.bytes();
      theirs.set(null);
      editor.takeIn(what, found.edit(), before -> taking.result(found, before));
    }
  }

  /** Leaves what is set here as it is; saving keeps their file beside as the old one. */
  public void keepMine() {
    Theirs found = theirs.get();
    if (found != null) {
      known = found.bytes();
      theirs.set(null);
      note.set("Their changes are in the file until you save, and in its .old file after that.");
    }
  }

  /**
   * Whether the window may close at once; where something is unsaved it asks, and goes on from
   * there.
   */
  public boolean mayClose() {
    boolean asks = unsaved.get();
    closing.set(asks);
    return !asks;
  }

  /** Null until one was opened. */
  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether something was set that is not in the file. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** What someone else made of the file; null where nobody did. */
  ReadOnlyObjectProperty<@Nullable Theirs> theirsProperty() {
    return theirs.getReadOnlyProperty();
  }

  /** What happened last; may be blank. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether the question about closing is on show. */
  public BooleanProperty closingProperty() {
    return closing;
  }
}
