package org.krunlab.desktop.boot;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;

/** The phases of a boot as bars in time. */
public final class BootView extends VBox {
  /** The least at which names of spans do not run into each other; beyond it the pane scrolls. */
  private static final double ROW_HEIGHT = 15;

  private static final double AXIS_HEIGHT = 60;

  private final ChartPane chart = new ChartPane();

  public BootView(BootViewModel model) {
    var hint = new Hint("Boot something: its phases appear here as they happen, in ms.");
    hint.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.spansProperty().get().isEmpty(), model.spansProperty()));
    var scroll = new ScrollPane(chart);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    var drawing = new StackPane(scroll, hint);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    getChildren().add(drawing);
    model.spansProperty().subscribe(this::draw);
  }

  private void draw(List<Span> spans) {
    if (spans.isEmpty()) {
      chart.clear();
    } else {
      chart.setMinHeight(AXIS_HEIGHT + ROW_HEIGHT * spans.size());
      chart.show(WaterfallChart.of(spans));
    }
  }
}
