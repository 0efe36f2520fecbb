package org.krunlab.desktop.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** Parts of a whole as areas, in groups. */
public final class TreemapView<T> extends Pane {
  private static final double GAP = 1;
  private static final double READABLE_WIDTH = 46;
  private static final double READABLE_HEIGHT = 18;
  private static final double TITLE_HEIGHT = 16;

  /** Below this a title would leave too little to its group. */
  private static final double TITLED_HEIGHT = 40;

  private final Consumer<T> chosen;
  private List<Shown> shown = List.of();

  private record Shown(Label title, List<Label> cells, List<Long> sizes) {
    long size() {
      return sizes.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @param chosen hears which part was clicked
   */
  public TreemapView(Consumer<T> chosen) {
    this.chosen = chosen;
    getStyleClass().add("treemap");
    setMinSize(0, 60);
    setPrefHeight(190);
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
    requestLayout();
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
    Label label = label(tile.name(), tile.styleClass(), tile.words());
    T subject = tile.subject();
    if (subject != null) {
      label.setOnMouseClicked(event -> chosen.accept(subject));
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
    boolean titled =
        !group.title().getText().isEmpty()
            && area.height() >= TITLED_HEIGHT
            && area.width() >= READABLE_WIDTH;
    double top = titled ? TITLE_HEIGHT : 0;
    group.title().setVisible(titled);
    group.title().resizeRelocate(area.x(), area.y(), Math.max(1, area.width() - GAP), TITLE_HEIGHT);
    List<Treemap.Area> cells =
        Treemap.divide(group.sizes(), area.width(), Math.max(1, area.height() - top));
    for (int i = 0; i < cells.size(); i++) {
      Treemap.Area cell = cells.get(i);
      Label label = group.cells().get(i);
      boolean readable = cell.width() >= READABLE_WIDTH && cell.height() >= READABLE_HEIGHT;
      label.setContentDisplay(readable ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      label.resizeRelocate(
          area.x() + cell.x(),
          area.y() + top + cell.y(),
          Math.max(1, cell.width() - GAP),
          Math.max(1, cell.height() - GAP));
    }
  }
}
