package org.krunlab.desktop.kconfig.edit;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.edit.History;
import org.krunlab.core.kconfig.edit.PendingChange;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.SetResult;
import org.krunlab.core.kconfig.value.UserEdit;
import org.krunlab.desktop.task.Lane;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * The configuration being worked on. Every change is computed in the background, in the order it
 * was asked for, and becomes a step that can be taken back.
 */
public final class EditorViewModel {
  private final Lane lane;
  private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Assignment> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /** What the lane works on; only touched there. */
  private @Nullable Snapshot latest;

  public EditorViewModel(TaskRunner tasks) {
    lane = tasks.lane();
  }

  /** What became of a wish. */
  private record Done(@Nullable Snapshot snapshot, String problem, @Nullable Assignment refused) {}

  /**
   * Begins anew with a configuration; nothing before can be taken back.
   *
   * @param underlay what is set below the user
   */
  public void open(Configuration start, Configuration underlay) {
    open(new Snapshot(History.of(start), underlay, start, false));
  }

  /** Begins anew with the configuration of a file; nothing before can be taken back. */
  public void openFile(Configuration start) {
    open(new Snapshot(History.of(start), Configuration.defaults(start.tree()), start, true));
  }

  private void open(Snapshot first) {
    perform(before -> new Done(first, "", null));
  }

  /** Sets a symbol where that is possible now; else says why not. */
  public void set(Symbol symbol, String value) {
    change(
        before ->
            switch (before.now().set(symbol, value)) {
              case SetResult.Accepted(Configuration next) ->
                  step(before, next, symbol.displayName() + "=" + value);
              case SetResult.Rejected(String sentence) ->
                  new Done(before, sentence, new Assignment(symbol, value));
            });
  }

  /** Takes back what the user set, leaving what is set below. */
  public void unset(Symbol symbol) {
    Symbol unit = symbol.choice().orElse(symbol);
    step(
        unit.displayName() + " unset",
        before ->
            new PendingChange(unit, java.util.Optional.empty(), java.util.Optional.empty())
                .takenBack(before.underlay(), before.now()));
  }

  /** Takes back one pending change. */
  public void takeBack(PendingChange pending) {
    step(
        pending.symbol().displayName() + " taken back",
        before -> pending.takenBack(before.baseline(), before.now()));
  }

  /**
   * Makes a change that was computed before.
   *
   * @param what the step in a few words
   * @param change the configuration after it, from that before
   */
  public void step(String what, Function<Snapshot, Configuration> change) {
    change(before -> step(before, change.apply(before), what));
  }

  /**
   * Takes in what someone else changed: it is a step, but not pending.
   *
   * @param theirs their change, made on any configuration
   * @param merged the configuration after it, from that before
   */
  public void takeIn(String what, UserEdit theirs, Function<Snapshot, Configuration> merged) {
    change(
        before ->
            new Done(
                after(before, merged.apply(before), what)
                    .withBaseline(theirs.on(before.baseline())),
                "",
                null));
  }

  public void undo() {
    change(before -> new Done(before.with(before.history().undo()), "", null));
  }

  public void redo() {
    change(before -> new Done(before.with(before.history().redo()), "", null));
  }

  /** What is set now is no longer pending: it was saved or built. */
  public void settle(Configuration settled) {
    perform(
        before ->
            new Done(
                before == null || before.tree() != settled.tree()
                    ? before
                    : before.withBaseline(settled),
                problem.get(),
                null));
  }

  private static Done step(Snapshot before, Configuration next, String what) {
    return new Done(after(before, next, what), "", null);
  }

  private static Snapshot after(Snapshot before, Configuration next, String what) {
    return before.with(before.history().to(next, what));
  }

  private void change(Function<Snapshot, Done> change) {
    perform(before -> before == null ? new Done(null, "", null) : change.apply(before));
  }

  private void perform(Function<@Nullable Snapshot, Done> change) {
    lane.submit(
        cancel -> {
          Done done = change.apply(latest);
          latest = done.snapshot();
          return done;
        },
        Outcome.of(this::show, problem::set));
  }

  private void show(Done done) {
    problem.set(done.problem());
    refused.set(null);
    if (!Objects.equals(snapshot.get(), done.snapshot())) {
      snapshot.set(done.snapshot());
    }
    refused.set(done.refused());
  }

  /** Says something about the last change in place of what was said before. */
  public void say(String sentence) {
    problem.set(sentence);
  }

  /** The configuration; null while none has been read. */
  public ReadOnlyObjectProperty<@Nullable Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Why the last change was refused; blank otherwise. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was wished for last and cannot be; null where the last wish was granted. */
  public ReadOnlyObjectProperty<@Nullable Assignment> refusedProperty() {
    return refused.getReadOnlyProperty();
  }
}
