package org.krunlab.desktop.module;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The pieces of a module as areas. */
final class TreemapView extends Pane {
  /** More could not be told apart; the small ones are one area together. */
  private static final int MOST = 80;

  private static final double GAP = 1;
  private static final double READABLE_WIDTH = 46;
  private static final double READABLE_HEIGHT = 18;

  private final Consumer<ModulePart> chosen;
  private List<Label> cells = List.of();
  private List<Long> sizes = List.of();

  /**
   * @param chosen hears which piece was clicked
   */
  TreemapView(Consumer<ModulePart> chosen) {
    this.chosen = chosen;
    getStyleClass().add("treemap");
    setMinSize(0, 60);
    setPrefHeight(190);
  }

  /**
   * @param parts the largest first
   */
  void show(List<ModulePart> parts) {
    List<ModulePart> shown = parts.stream().filter(part -> part.size() > 0).limit(MOST).toList();
    long rest = parts.stream().skip(MOST).mapToLong(ModulePart::size).sum();
    var made = new ArrayList<Label>();
    var areas = new ArrayList<Long>();
    shown.forEach(
        part -> {
          made.add(cell(part));
          areas.add(part.size());
        });
    if (rest > 0) {
      made.add(others(parts.size() - MOST, rest));
      areas.add(rest);
    }
    cells = List.copyOf(made);
    sizes = List.copyOf(areas);
    getChildren().setAll(cells);
    requestLayout();
  }

  private Label cell(ModulePart part) {
    Label label = cell(part.name(), part.kind().styleClass());
    String detail = part.detail().isBlank() ? "" : "\n" + part.detail();
    describe(
        label,
        "%s %s\n%,d bytes at %,d%s"
            .formatted(part.kind().label(), part.name(), part.size(), part.offset(), detail));
    label.setOnMouseClicked(event -> chosen.accept(part));
    return label;
  }

  private static Label others(int count, long size) {
    Label label = cell(count + " others", "part-section");
    describe(label, "%,d others\n%,d bytes".formatted(count, size));
    return label;
  }

  private static Label cell(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().setAll("part", styleClass);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }

  private static void describe(Label label, String text) {
    label.setTooltip(new Tooltip(text));
    label.setAccessibleText(text.replace('\n', ','));
  }

  @Override
  protected void layoutChildren() {
    List<Treemap.Area> areas = Treemap.divide(sizes, getWidth(), getHeight());
    for (int i = 0; i < areas.size(); i++) {
      Treemap.Area area = areas.get(i);
      Label cell = cells.get(i);
      boolean readable = area.width() >= READABLE_WIDTH && area.height() >= READABLE_HEIGHT;
      cell.setContentDisplay(
          readable
              ? javafx.scene.control.ContentDisplay.LEFT
              : javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
      cell.resizeRelocate(
          area.x(), area.y(), Math.max(1, area.width() - GAP), Math.max(1, area.height() - GAP));
    }
  }
}
