package org.krunlab.desktop.kconfig;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.kconfig.details.DetailsView;
import org.krunlab.desktop.kconfig.pending.PendingView;
import org.krunlab.desktop.kconfig.slots.SlotBar;
import org.krunlab.desktop.kconfig.slots.SlotComparisonView;
import org.krunlab.desktop.kconfig.tree.LegendButton;
import org.krunlab.desktop.kconfig.tree.OptionTreeView;
import org.krunlab.desktop.widget.Panes;

/** A page to work on a configuration: options to the left, details to the right, pending below. */
public final class ConfigureView extends VBox {
  private final OptionTreeView options;

  /**
   * @param left what stands before the title, such as a way back
   * @param right what stands at the end, such as saving
   */
  public ConfigureView(
      ConfigureViewModel model, Node title, List<? extends Node> left, List<? extends Node> right) {
    getStyleClass().add("configure");
    var details = new DetailsView(model.details());
    options = new OptionTreeView("options", model.options(), details::focusText);
    var bar = new HBox();
    bar.getStyleClass().add("pane-title");
    bar.getChildren().addAll(left);
    bar.getChildren().addAll(title, Panes.filler(), new SlotBar(model.slots()), new LegendButton());
    bar.getChildren().addAll(right);
    var comparison = new SlotComparisonView(model.slots());
    comparison.visibleProperty().bind(model.slots().comparisonProperty().isNotNull());
    var side = new SplitPane(details);
    side.setOrientation(javafx.geometry.Orientation.VERTICAL);
    comparison
        .visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                side.getItems().setAll(details, comparison);
                side.setDividerPositions(0.55);
              } else {
                side.getItems().setAll(details);
              }
            });
    var body = new SplitPane(framed(options), framed(side));
    body.setDividerPositions(0.54);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, body, problem(model), new PendingView(model.pending()));
    EditKeys.install(this, model, options::focusSearch);
  }

  private static Node framed(Node content) {
    var pane = new StackPane(content);
    pane.getStyleClass().add("pane");
    pane.setMinWidth(260);
    return pane;
  }

  static Node problem(ConfigureViewModel model) {
    var label = new Label();
    label.setId("configure-problem");
    label.getStyleClass().addAll("sentence-wrong", "log-note");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(model.editor().problemProperty());
    label.managedProperty().bind(model.editor().problemProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    return label;
  }

  /** Puts the cursor into the search. */
  public void focusSearch() {
    options.focusSearch();
  }

  /** Puts the keyboard's focus on the options. */
  public void focusOptions() {
    options.focusRows();
  }
}
