package org.krunlab.core.kconfig.edit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;

/**
 * A configuration with all steps that led to it and all that were taken back. It never changes and
 * has no end: a step costs what the user changed in it, not a configuration.
 */
public final class History {
  private final Configuration present;
  private final @Nullable Step past;
  private final @Nullable Step future;

  private History(Configuration present, @Nullable Step past, @Nullable Step future) {
    this.present = present;
    this.past = past;
    this.future = future;
  }

  /** One step and the way on from it: towards the start in the past, towards the end ahead. */
  private record Step(String what, UserEdit edit, @Nullable Step next) {}

  /** No steps yet. */
  public static History of(Configuration start) {
    return new History(start, null, null);
  }

  /** The configuration as it is now. */
  public Configuration present() {
    return present;
  }

  /**
   * One step more. What was taken back before is gone, as in any editor; a step that changes
   * nothing the user set is none.
   *
   * @param what the step in a few words, such as {@code LIBLWIP=y}
   */
  public History to(Configuration next, String what) {
    UserEdit edit = UserEdit.between(present, next);
    return edit.isEmpty() ? this : new History(next, new Step(what, edit, past), null);
  }

  /** One step back; this history where there is none. */
  public History undo() {
    if (past == null) {
      return this;
    }
    Configuration before = past.edit().reversed().on(present);
    return new History(before, past.next(), new Step(past.what(), past.edit(), future));
  }

  /** The step last taken back once more; this history where there is none. */
  public History redo() {
    if (future == null) {
      return this;
    }
    Configuration after = future.edit().on(present);
    return new History(after, new Step(future.what(), future.edit(), past), future.next());
  }

  /** What {@link #undo} takes back. */
  public Optional<String> undoable() {
    return Optional.ofNullable(past).map(Step::what);
  }

  /** What {@link #redo} makes again. */
  public Optional<String> redoable() {
    return Optional.ofNullable(future).map(Step::what);
  }
}
