package org.krunlab.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.krunlab.core.report.BarChart;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // TestFX sets the fields before a test runs
class CopyMenuTest extends ApplicationTest {
  private final List<String> told = new ArrayList<>();
  private final List<String> chosen = new ArrayList<>();
  private DataTable<String> table;
  private TreeTable<String> tree;
  private TreemapView<String> map;
  private ChartPane chart;

  @Override
  public void start(Stage stage) {
    table = new DataTable<>("Figures");
    table.getColumns().add(Columns.text("Name", 100, name -> name));
    table.getColumns().add(Columns.figure("ms", 100, name -> name.length() + ".5"));
    table.getItems().setAll("wasm3", "wamr|aot");
    tree =
        new TreeTable<>(
            "Libraries", "", name -> name.startsWith("lib") ? List.of("main") : List.of());
    tree.text("library", 100, name -> name).figure("bytes", 100, name -> name.length() + ",000");
    tree.show(List.of("liba", "libb"));
    map =
        new TreemapView<>("Map", Map.of(PartKind.CODE, "text", PartKind.DATA, "data"), chosen::add);
    chart = new ChartPane();
    chart.show(
        new BarChart(
            "Boot",
            "ms",
            List.of(new BarChart.Bar("wasm3", List.of(new BarChart.Segment("VMM", 5))))));
    var root = new VBox(table, tree, map, chart);
    root.addEventHandler(Copied.COPIED, event -> told.add(event.words()));
    stage.setScene(new Scene(root, 400, 400));
    stage.show();
  }

  private void choose(Node node, String id) {
    interact(
        () ->
            node.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, true, null)));
    interact(() -> item(id).fire());
  }

  private static MenuItem item(String id) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + id));
  }

  private Clipboard clipboard() {
    return Clipboard.getSystemClipboard();
  }

  @Test
  void aTableIsCopiedAsItIsShownAndSoItIsTold() {
    choose(table, "copy-Markdown");
    interact(
        () ->
            assertThat(clipboard().getString())
                .isEqualTo(
                    """
                    | Name | ms |
                    | --- | ---: |
                    | wasm3 | 5.5 |
                    | wamr\\|aot | 8.5 |
                    """));

    choose(table, "copy-CSV");
    interact(
        () -> assertThat(clipboard().getString()).isEqualTo("Name,ms\nwasm3,5.5\nwamr|aot,8.5\n"));
    assertThat(told)
        .containsExactly("Copied \"Figures\" as Markdown.", "Copied \"Figures\" as CSV.");
  }

  @Test
  void aChartIsCopiedAsItsValuesAndAsPictures() {
    choose(chart, "copy-CSV");
    interact(() -> assertThat(clipboard().getString()).isEqualTo(",\"VMM, ms\"\nwasm3,5.00\n"));

    choose(chart, "copy-SVG");
    interact(
        () -> assertThat(clipboard().getString()).startsWith("<svg ").contains("<desc", "wasm3"));

    choose(chart, "copy-PNG");
    interact(() -> assertThat(clipboard().getImage().getWidth()).isEqualTo(1720));
    assertThat(told).hasSize(3).last().isEqualTo("Copied \"Boot\" as PNG.");
  }

  @Test
  void openRowsOfATreeSayWhatTheyAreBelow() {
    interact(() -> tree.getRoot().getChildren().getFirst().setExpanded(true));

    choose(tree, "copy-CSV");
    interact(
        () ->
            assertThat(clipboard().getString())
                .isEqualTo("library,bytes\nliba,4000\nliba / main,4000\nlibb,4000\n"));
    assertThat(told).containsExactly("Copied \"Libraries\" as CSV.");
  }

  @Test
  void areasAreCopiedAsTheirSizesAndAsPicturesOnceThereAreAny() {
    choose(map, "copy-CSV");
    assertThat(told).isEmpty();
    assertThat(item("copy-CSV").isDisable()).isTrue();

    interact(
        () ->
            map.show(
                List.of(
                    TreemapGroup.of(
                        "liba",
                        List.of(
                            new TreemapGroup.Tile<>("main", 3000, PartKind.CODE, "main", "liba"),
                            new TreemapGroup.Tile<>("table", 9, PartKind.DATA, "table", null)),
                        24))));
    choose(map, "copy-CSV");
    interact(
        () ->
            assertThat(clipboard().getString())
                .isEqualTo("of,part,is,bytes\nliba,main,text,3000\nliba,table,data,9\n"));

    choose(map, "copy-Markdown");
    interact(() -> assertThat(clipboard().getString()).contains("| liba | 3,009 | 100.00 |"));

    choose(map, "copy-SVG");
    interact(() -> assertThat(clipboard().getString()).contains(">main</text>", ">liba</text>"));

    choose(map, "copy-PNG");
    interact(() -> assertThat(clipboard().getImage().getWidth()).isEqualTo(1720));
    assertThat(map.getAccessibleText()).isEqualTo("Treemap: Map. liba: 3,009 bytes.");

    Node tile = map.lookup(".part-code");
    rightClickOn(tile);
    assertThat(chosen).as("the other button opens the menu").isEmpty();
    interact(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .toList()
                .forEach(Window::hide));
    clickOn(tile);
    assertThat(chosen).containsExactly("liba");
  }

  @Test
  void aChartSaysInWordsWhatItShows() {
    assertThat(chart.getAccessibleText()).isEqualTo("Bar chart: Boot. wasm3: VMM 5.00 ms.");
    assertThat(chart.isFocusTraversable()).isTrue();
  }
}
