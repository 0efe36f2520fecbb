package org.krunlab.desktop.boot;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.report.Chart;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Segments;
import org.krunlab.host.chart.Charts;

/**
 * Where the time of a boot goes: phases as bars, gaps as a table, libraries as bars, and what
 * watching it costs.
 */
public final class BootView extends VBox {
  /** Three lines; the rest of it shows where the mouse rests on it. */
  private static final double SUMMARY_HEIGHT = 56;

  /** What is looked at. */
  private enum Look {
    PHASES("phases"),
    GAPS("gaps"),
    LIBRARIES("libraries"),
    WATCHING("watching");

    private final String label;

    Look(String label) {
      this.label = label;
    }
  }

  private final ChartPane phases = new ChartPane();
  private final ChartPane libraries = new ChartPane();
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.PHASES);
  private final ObjectProperty<Look> shown = new SimpleObjectProperty<>(Look.PHASES);

  public BootView(BootViewModel model, WatchingViewModel watching) {
    var bar = new HBox(8, choice());
    bar.getStyleClass().add("pane-tools");
    bar.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.gapsProperty().get().rows().isEmpty(), model.gapsProperty()));
    bar.managedProperty().bind(bar.visibleProperty());
    var hint = new Hint("Boot something: its phases appear here as they happen, in ms.");
    hint.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.spansProperty().get().isEmpty(), model.spansProperty()));
    model.gapsProperty().subscribe(gaps -> draw(libraries, gaps.libraries()));
    var drawing =
        new StackPane(
            shown(Look.PHASES, scrolling(phases)),
            shown(Look.GAPS, new GapsView(model)),
            shown(Look.LIBRARIES, scrolling(libraries)),
            shown(Look.WATCHING, new WatchingView(watching)),
            hint);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    // A run that goes on has phases, and nothing else yet.
    shown.bind(Bindings.when(bar.visibleProperty()).then(look).otherwise(Look.PHASES));
    getChildren().addAll(new HeldNote(model), bar, drawing, summary(model));
    model.spansProperty().subscribe(spans -> draw(phases, RunCharts.waterfall(spans)));
  }

  private Node choice() {
    SegmentedButton buttons = Segments.of(List.of(Look.values()), each -> each.label, look);
    for (ToggleButton button : buttons.getButtons()) {
      button.setId("boot-" + button.getText());
    }
    return buttons;
  }

  private Node shown(Look when, Node node) {
    node.visibleProperty().bind(shown.isEqualTo(when));
    return node;
  }

  private static ScrollPane scrolling(Node content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  /** Beside the gaps alone: in a low window it would take the room of the bars. */
  private Node summary(BootViewModel model) {
    var summary = new Label();
    summary.setWrapText(true);
    summary.setMaxHeight(SUMMARY_HEIGHT);
    var whole = new Tooltip();
    whole.textProperty().bind(summary.textProperty());
    summary.setTooltip(whole);
    summary.getStyleClass().addAll("muted", "pane-note");
    summary
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.gapsProperty().get().summary(), model.gapsProperty()));
    summary.visibleProperty().bind(shown.isEqualTo(Look.GAPS));
    summary.managedProperty().bind(summary.visibleProperty());
    return summary;
  }

  /** At least as high as its names need; beyond that the pane scrolls. */
  private static void draw(ChartPane pane, @Nullable Chart chart) {
    if (chart == null || chart.isEmpty()) {
      pane.clear();
    } else {
      pane.setMinHeight(Charts.height(chart));
      pane.show(chart);
    }
  }
}
