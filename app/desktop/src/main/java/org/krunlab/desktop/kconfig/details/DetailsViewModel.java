package org.krunlab.desktop.kconfig.details;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.tree.OptionTreeViewModel;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** What there is to say of the entry the user is on, and the way along its links. */
public final class DetailsViewModel {
  private final EditorViewModel editor;
  private final OptionTreeViewModel options;
  private final WaysViewModel ways;
  private final Freshest inquiries;
  private final Inquiry inquiry = new Inquiry();
  private final Visits visits = new Visits();
  private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private @Nullable KconfigTree tree;

  public DetailsViewModel(EditorViewModel editor, OptionTreeViewModel options, TaskRunner tasks) {
    this.editor = editor;
    this.options = options;
    this.ways = new WaysViewModel(editor, tasks);
    this.inquiries = tasks.freshestAtLull();
    editor.snapshotProperty().subscribe(this::edited);
    options.chosenProperty().subscribe(this::chosen);
  }

  private void edited(@Nullable Snapshot snapshot) {
    if (snapshot != null && snapshot.tree() != tree) {
      tree = snapshot.tree();
      visits.clear();
      tellVisits();
    }
    inquire();
  }

  private void chosen(@Nullable MenuNode node) {
    Ways sought = ways.waysProperty().get();
    if (sought != null
        && (node == null || !node.symbol().equals(Optional.of(sought.wanted().symbol())))) {
      ways.forget();
    }
    inquire();
  }

  private void inquire() {
    Snapshot snapshot = editor.snapshotProperty().get();
    MenuNode node = options.chosenProperty().get();
    if (snapshot == null || node == null || !belongs(node, snapshot.tree())) {
      return;
    }
    inquiries.request(
        cancel -> inquiry.of(snapshot, node, cancel), Outcome.of(details::set, editor::say));
  }

  private static boolean belongs(MenuNode node, KconfigTree tree) {
    return node.id() < tree.nodes().size() && tree.nodes().get(node.id()) == node;
  }

  /** Goes to another option; {@link #back} leads here again. */
  public void follow(Symbol symbol) {
    if (symbol.isDefined()) {
      visits.left(options.chosenProperty().get());
      tellVisits();
      options.reveal(symbol);
    }
  }

  public void back() {
    go(visits.back(options.chosenProperty().get()));
  }

  public void forward() {
    go(visits.forward(options.chosenProperty().get()));
  }

  private void go(@Nullable MenuNode node) {
    tellVisits();
    if (node != null) {
      options.reveal(node);
    }
  }

  private void tellVisits() {
    canGoBack.set(visits.canGoBack());
    canGoForward.set(visits.canGoForward());
  }

  /** Sets what a preview showed. */
  public void set(Assignment assignment) {
    editor.set(assignment.symbol(), assignment.value());
  }

  /** The ways to what cannot be set at once. */
  public WaysViewModel ways() {
    return ways;
  }

  /** Null while the user is on nothing. */
  public ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
