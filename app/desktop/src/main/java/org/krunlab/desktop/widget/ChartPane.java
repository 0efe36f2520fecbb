package org.krunlab.desktop.widget;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/**
 * Shows a chart in the colours that the style sheets give to this pane. JFreeChart knows no CSS, so
 * the colours arrive as styleable properties and are put on the chart whenever they change.
 */
public final class ChartPane extends StackPane {
  private static final StyleablePropertyFactory<ChartPane> FACTORY =
      new StyleablePropertyFactory<>(StackPane.getClassCssMetaData());
  private static final int SERIES = 6;
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of("-kl-plot-background", "-kl-plot-text", "-kl-plot-muted", "-kl-plot-grid"),
              Stream.iterate(1, n -> n + 1).limit(SERIES).map(n -> "-kl-plot-series-" + n))
          .toList();
  private static final List<CssMetaData<ChartPane, Color>> COLOURS =
      NAMES.stream()
          .map(name -> FACTORY.createColorCssMetaData(name, pane -> pane.property(name)))
          .toList();
  private static final List<CssMetaData<? extends Styleable, ?>> ALL =
      Stream.<CssMetaData<? extends Styleable, ?>>concat(
              StackPane.getClassCssMetaData().stream(), COLOURS.stream())
          .toList();

  private final List<SimpleStyleableObjectProperty<Color>> properties;
  private @Nullable ChartCanvas canvas;

  public ChartPane() {
    getStyleClass().add("chart-pane");
    properties =
        COLOURS.stream()
            .map(
                meta ->
                    new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), Color.GRAY))
            .toList();
    properties.forEach(property -> property.subscribe(this::recolour));
    setMinSize(120, 80);
  }

  /** Shows a chart instead of the one before. */
  public void show(JFreeChart chart) {
    ChartLook.wear(chart, palette());
    ChartCanvas shown = canvas;
    if (shown == null) {
      ChartCanvas fresh = new ChartCanvas(chart);
      // The wheel scrolls the page; a chart that it zoomed would hide where its axis begins.
      fresh.setOnScroll(null);
      // Unmanaged and bound: a canvas has no size of its own that a layout could start from.
      fresh.setManaged(false);
      fresh.widthProperty().bind(widthProperty());
      fresh.heightProperty().bind(heightProperty());
      canvas = fresh;
      getChildren().setAll(fresh);
    } else {
      shown.setChart(chart);
    }
  }

  /** Shows nothing. */
  public void clear() {
    canvas = null;
    getChildren().clear();
  }

  /** The colours of the style sheet in force. */
  public ChartPalette palette() {
    return new ChartPalette(
        colour(0),
        colour(1),
        colour(2),
        colour(3),
        properties.stream().skip(4).map(SimpleStyleableObjectProperty::get).toList());
  }

  private Color colour(int index) {
    return properties.get(index).get();
  }

  private void recolour() {
    ChartCanvas shown = canvas;
    if (shown != null) {
      ChartLook.wear(shown.getChart(), palette());
    }
  }

  private StyleableProperty<Color> property(String name) {
    return properties.get(NAMES.indexOf(name));
  }

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return ALL;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }
}
