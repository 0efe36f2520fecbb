package org.krunlab.desktop.kconfig.slots;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.kconfig.edit.Slots;
import org.krunlab.core.kconfig.edit.Slots.Slot;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.tree.OptionTreeViewModel;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Keeps configurations in A and B, comes back to them, and compares. */
public final class SlotsViewModel {
  private final EditorViewModel editor;
  private final OptionTreeViewModel options;
  private final Freshest comparisons;
  private final ReadOnlyObjectWrapper<Slots> slots = new ReadOnlyObjectWrapper<>(Slots.empty());
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable SlotComparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private @Nullable KconfigTree tree;

  public SlotsViewModel(EditorViewModel editor, OptionTreeViewModel options, TaskRunner tasks) {
    this.editor = editor;
    this.options = options;
    this.comparisons = tasks.freshest();
    editor.snapshotProperty().subscribe(this::edited);
    comparing.subscribe((before, after) -> compare());
  }

  private void edited(@Nullable Snapshot snapshot) {
    if (snapshot != null && snapshot.tree() != tree) {
      tree = snapshot.tree();
      slots.set(Slots.empty());
      comparing.set(false);
    }
    compare();
  }

  /** Keeps the configuration as it is now. */
  public void keep(Slot slot) {
    Snapshot snapshot = editor.snapshotProperty().get();
    if (snapshot != null) {
      slots.set(slots.get().with(slot, snapshot.now()));
      compare();
    }
  }

  /** Comes back to what a slot keeps, as one step that can be taken back. */
  public void restore(Slot slot) {
    slots.get().get(slot).ifPresent(kept -> editor.step("back to " + slot, before -> kept));
  }

  private void compare() {
    Snapshot snapshot = editor.snapshotProperty().get();
    Slots.Pair pair = snapshot == null ? null : slots.get().toCompare(snapshot.now()).orElse(null);
    if (!comparing.get() || pair == null) {
      comparisons.cancel();
      comparison.set(null);
      return;
    }
    comparisons.request(
        cancel ->
            new SlotComparison(
                pair.leftName(), pair.rightName(), Difference.of(pair.left(), pair.right())),
        Outcome.of(comparison::set, editor::say));
  }

  /** Goes to the option. */
  public void follow(Symbol symbol) {
    options.reveal(symbol);
  }

  public ReadOnlyObjectProperty<Slots> slotsProperty() {
    return slots.getReadOnlyProperty();
  }

  /** Whether the comparison is on show. */
  public BooleanProperty comparingProperty() {
    return comparing;
  }

  /** Null where nothing is compared. */
  public ReadOnlyObjectProperty<@Nullable SlotComparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }
}
