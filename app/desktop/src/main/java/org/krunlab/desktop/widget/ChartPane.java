package org.krunlab.desktop.widget;

import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.title.TextTitle;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.report.Chart;
import org.krunlab.host.chart.ChartLook;
import org.krunlab.host.chart.Charts;

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

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  /**
   * Drawn first and unlike {@link #FONT}: the canvas forgets its font between two drawings, and the
   * graphics behind it sets one only where it differs from the last.
   */
  private static final Font WAKE_UP = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  private final List<SimpleStyleableObjectProperty<Color>> properties;
  private @Nullable ChartCanvas canvas;
  private @Nullable Chart shown;

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
    // For the menu by the keyboard, and for who is told in words what is drawn.
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMousePressed(event -> requestFocus());
    CopyMenu.on(this, () -> shown);
  }

  /** Shows a chart instead of the one before. */
  public void show(Chart chart) {
    shown = chart;
    JFreeChart drawn = Charts.draw(chart, palette().style(FONT));
    drawn.setTitle(new TextTitle(" ", WAKE_UP));
    setAccessibleText(chart.altText());
    ChartCanvas present = canvas;
    if (present == null) {
      ChartCanvas fresh = new ChartCanvas(drawn);
      // The wheel scrolls the page; a chart that it zoomed would hide where its axis begins.
      fresh.setOnScroll(null);
      // Unmanaged and bound: a canvas has no size of its own that a layout could start from.
      fresh.setManaged(false);
      fresh.widthProperty().bind(widthProperty());
      fresh.heightProperty().bind(heightProperty());
      canvas = fresh;
      getChildren().setAll(fresh);
    } else {
      present.setChart(drawn);
    }
  }

  /** Shows nothing. */
  public void clear() {
    canvas = null;
    shown = null;
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
    ChartCanvas present = canvas;
    if (present != null) {
      ChartLook.wear(present.getChart(), palette().style(FONT));
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
