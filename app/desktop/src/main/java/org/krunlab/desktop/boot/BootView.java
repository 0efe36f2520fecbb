package org.krunlab.desktop.boot;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;

/** The phases of a boot as bars in time. */
public final class BootView extends VBox {
  private final ChartPane chart = new ChartPane();

  public BootView(BootViewModel model) {
    var hint = new Hint("Boot something: its phases appear here as they happen, in ms.");
    hint.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.spansProperty().get().isEmpty(), model.spansProperty()));
    var drawing = new StackPane(chart, hint);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    getChildren().add(drawing);
    model.spansProperty().subscribe(this::draw);
  }

  private void draw(List<Span> spans) {
    if (spans.isEmpty()) {
      chart.clear();
    } else {
      chart.show(WaterfallChart.of(spans));
    }
  }
}
