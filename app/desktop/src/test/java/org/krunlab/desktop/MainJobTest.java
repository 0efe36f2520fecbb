package org.krunlab.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.Paper;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.support.MadeOptions;
import org.krunlab.desktop.support.PdfText;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.theme.Wardrobe;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.TreemapView;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The main job from the first click to the PDF, on the toolkit's headless platform. */
@SuppressWarnings("NullAway.Init") // JUnit and TestFX set the fields before a test runs
class MainJobTest extends ApplicationTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private Window window;
  private TaskRunner tasks;

  @Override
  public void start(Stage stage) {
    tasks = new TaskRunner(Executors.newCachedThreadPool(), new UiThread(), InstantSource.system());
    var wardrobe = new Wardrobe();
    wardrobe.themeProperty().set(Theme.LIGHT);
    window =
        new Window(
            new Session(Profile.defaults(WasmRuntime.WASM3)),
            new StandInLab(),
            (profile, progress, cancel) -> MadeOptions.defaults(),
            folder -> {},
            tasks,
            wardrobe);
    stage.setScene(window.scene());
    stage.show();
    window.open();
  }

  @AfterEach
  void end() throws InterruptedException {
    interact(() -> window.close());
    tasks.awaitEnd();
  }

  @Test
  void pickToggleBootTwiceCompareAndExport() throws Exception {
    waitFor(() -> text("#machine").contains("ready"));

    interact(() -> fire("#kconfig-load"));
    ListView<?> options = lookup("#kconfig").queryAs(ListView.class);
    waitFor(() -> !options.getItems().isEmpty());
    interact(() -> window.kconfig().configure().options().queryProperty().set("lwip"));
    waitFor(
        () ->
            options.getSelectionModel().getSelectedItem() != null
                && options.getItems().size() == 2);
    interact(options::requestFocus);
    push(KeyCode.SPACE);
    waitFor(() -> !profile().kconfig().isEmpty());
    assertThat(profile().kconfig()).isEqualTo(Map.of("LIBLWIP", "y"));

    bootAndWaitFor(1);
    assertThat(text("#outcome")).isEqualTo("The module returned 0, and the run ended in order.");

    interact(() -> fire("#runtime-wamr"));
    assertThat(profile().runtime()).isEqualTo(WasmRuntime.WAMR_FAST);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("#mode .list-cell").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .contains("fast interpreter");
    bootAndWaitFor(2);

    interact(() -> table().getSelectionModel().selectAll());
    interact(() -> fire("#compare"));
    waitFor(() -> window.comparison().comparisonProperty().get() != null);
    var comparison = Objects.requireNonNull(window.comparison().comparisonProperty().get());
    assertThat(comparison.runs()).hasSize(2);
    assertThat(lookup("#compare-figures").query().isVisible()).isTrue();

    assertThat(whatCanBeCopied()).isGreaterThan(8);

    Path pdf = folder.resolve("comparison.pdf");
    interact(() -> window.comparison().export(pdf, Paper.A4));
    waitFor(() -> !window.comparison().exportedProperty().get().isEmpty());
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    assertThat(PdfText.of(pdf)).contains("#1 Wasm3", "#2 WAMR (fast interpreter)");
  }

  /** Asks every table and chart of the scene for its menu. */
  private int whatCanBeCopied() {
    Set<Node> shown =
        lookup(
                node ->
                    node instanceof TableView<?>
                        || node instanceof TreeTableView<?>
                        || node instanceof ChartPane
                        || node instanceof TreemapView<?>)
            .queryAll();
    for (Node node : shown) {
      var request =
          new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, true, null);
      interact(() -> node.fireEvent(request));
      List<ContextMenu> menus =
          javafx.stage.Window.getWindows().stream()
              .filter(ContextMenu.class::isInstance)
              .map(ContextMenu.class::cast)
              .filter(menu -> node.equals(menu.getOwnerNode()))
              .toList();
      assertThat(menus)
          .as("the menu of " + node)
          .extracting(ContextMenu::getId)
          .contains("copy-menu");
      interact(() -> menus.forEach(ContextMenu::hide));
    }
    return shown.size();
  }

  private void bootAndWaitFor(int runs) throws Exception {
    interact(() -> fire("#boot"));
    waitFor(
        () ->
            window.session().activityProperty().get() == Activity.IDLE
                && table().getItems().size() == runs);
  }

  private void fire(String selector) {
    Node node = lookup(selector).query();
    if (node instanceof javafx.scene.control.ButtonBase button) {
      button.fire();
    } else {
      throw new AssertionError(selector + " is no button");
    }
  }

  private TableView<?> table() {
    return lookup("#runs").queryAs(TableView.class);
  }

  private String text(String selector) {
    return lookup(selector).queryAs(Label.class).getText();
  }

  private Profile profile() {
    return window.session().profileProperty().get();
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
