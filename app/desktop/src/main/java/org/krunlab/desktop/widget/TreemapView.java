package org.krunlab.desktop.widget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.TreemapChart;
import org.krunlab.host.chart.Treemap;

/** Parts of a whole as areas, in groups; what they stand for can be copied as a chart. */
public final class TreemapView<T> extends Pane {
  private static final double GAP = 1;

  private final String caption;
  private final Map<PartKind, String> kinds;
  private final Consumer<T> chosen;
  private List<Shown> shown = List.of();
  private @Nullable Chart chart;

  private record Shown(Label title, List<Label> cells, List<Long> sizes) {
    long size() {
      return sizes.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @param caption what it shows, in a few words
   * @param kinds what the colours stand for here
   * @param chosen hears which part was clicked
   */
  public TreemapView(String caption, Map<PartKind, String> kinds, Consumer<T> chosen) {
    this.caption = caption;
    this.kinds = new EnumMap<>(kinds);
    this.chosen = chosen;
    getStyleClass().add("treemap");
    setMinSize(0, 60);
    setPrefHeight(190);
    // For the menu by the keyboard, and for who is told in words what is drawn.
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    CopyMenu.on(this, () -> chart);
  }

  /**
   * @param groups the largest first
   */
  public void show(List<TreemapGroup<T>> groups) {
    shown = groups.stream().filter(group -> group.size() > 0).map(this::shown).toList();
    var all = new ArrayList<Label>();
    shown.forEach(
        group -> {
          all.add(group.title());
          all.addAll(group.cells());
        });
    getChildren().setAll(all);
    chart = groups.stream().allMatch(group -> group.size() == 0) ? null : chart(groups);
    setAccessibleText(chart == null ? "" : chart.altText());
    requestLayout();
  }

  /** What is shown as what can be drawn elsewhere. */
  private Chart chart(List<TreemapGroup<T>> groups) {
    return new TreemapChart(
        caption,
        "bytes",
        List.copyOf(kinds.values()),
        groups.stream()
            .map(
                group ->
                    new TreemapChart.Group(
                        group.name(),
                        group.tiles().stream()
                            .map(
                                tile ->
                                    new TreemapChart.Tile(
                                        tile.name(),
                                        kinds.getOrDefault(tile.kind(), ""),
                                        tile.size()))
                            .toList()))
            .filter(group -> group.size() > 0)
            .toList());
  }

  /** What the colours stand for, as a line. */
  public Node legend() {
    var legend = new HBox(6);
    legend.getStyleClass().add("treemap");
    kinds.forEach(
        (kind, words) -> {
          var key = new Label(words);
          key.getStyleClass().setAll("part", kind.styleClass());
          legend.getChildren().add(key);
        });
    return legend;
  }

  private Shown shown(TreemapGroup<T> group) {
    Label title = label(group.name(), "part-title", group.name());
    title.setAccessibleText(group.name());
    return new Shown(
        title,
        group.tiles().stream().map(this::cell).toList(),
        group.tiles().stream().map(TreemapGroup.Tile::size).toList());
  }

  private Label cell(TreemapGroup.Tile<T> tile) {
    Label label = label(tile.name(), tile.kind().styleClass(), tile.words());
    T subject = tile.subject();
    if (subject != null) {
      label.setOnMouseClicked(
          event -> {
            // The other button asks for the menu.
            if (event.getButton() == MouseButton.PRIMARY) {
              chosen.accept(subject);
            }
          });
    }
    return label;
  }

  private static Label label(String text, String styleClass, String words) {
    var label = new Label(text);
    label.getStyleClass().setAll("part", styleClass);
    label.setAccessibleRole(AccessibleRole.TEXT);
    label.setTooltip(new Tooltip(words));
    label.setAccessibleText(words.replace('\n', ','));
    return label;
  }

  @Override
  protected void layoutChildren() {
    List<Treemap.Area> areas =
        Treemap.divide(shown.stream().map(Shown::size).toList(), getWidth(), getHeight());
    for (int i = 0; i < areas.size(); i++) {
      layOut(shown.get(i), areas.get(i));
    }
  }

  private static void layOut(Shown group, Treemap.Area area) {
    double top = area.titleHeight(group.title().getText());
    group.title().setVisible(top > 0);
    group.title().resizeRelocate(area.x(), area.y(), Math.max(1, area.width() - GAP), top);
    List<Treemap.Area> cells =
        Treemap.divide(group.sizes(), area.width(), Math.max(1, area.height() - top));
    for (int i = 0; i < cells.size(); i++) {
      Treemap.Area cell = cells.get(i);
      Label label = group.cells().get(i);
      label.setContentDisplay(
          cell.hasRoomForWords() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      label.resizeRelocate(
          area.x() + cell.x(),
          area.y() + top + cell.y(),
          Math.max(1, cell.width() - GAP),
          Math.max(1, cell.height() - GAP));
    }
  }
}
