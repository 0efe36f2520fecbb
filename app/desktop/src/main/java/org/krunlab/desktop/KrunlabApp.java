package org.krunlab.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.krunlab.desktop.task.Unforeseen;

/** The application as JavaFX starts and ends it. */
public final class KrunlabApp extends Application {
  private final AppGraph graph = new AppGraph();
  private @Nullable Window window;

  @Override
  public void start(Stage stage) {
    List<String> arguments = getParameters().getRaw();
    if (!arguments.isEmpty() && arguments.getFirst().equals(MenuconfigArguments.COMMAND)) {
      var asked = MenuconfigArguments.of(arguments.subList(1, arguments.size()));
      openTree(stage, asked.tree(), asked.config());
      return;
    }
    Window shown = graph.window(this::openTree);
    window = shown;
    Thread.currentThread().setUncaughtExceptionHandler(new Unforeseen(shown::tellTrouble));
    stage.setTitle("Krunlab");
    stage.setScene(shown.scene());
    stage.setOnHidden(event -> shown.close());
    show(stage);
    shown.open();
  }

  private void openTree(Path place) {
    openTree(new Stage(), place, null);
  }

  private void openTree(Stage stage, Path place, @Nullable Path config) {
    TreeWindow tree = graph.treeWindow(place, config, stage::close);
    stage.titleProperty().bind(tree.titleProperty().concat(" - Krunlab"));
    stage.setScene(tree.scene());
    stage.setOnCloseRequest(
        event -> {
          if (!tree.mayClose()) {
            event.consume();
          }
        });
    stage.setOnHidden(event -> tree.close());
    show(stage);
    tree.open();
  }

  /** A screen smaller than the window would cut its edges, and with them its buttons. */
  private static void show(Stage stage) {
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    if (stage.getScene().getWidth() > room.getWidth()
        || stage.getScene().getHeight() > room.getHeight()) {
      stage.setX(room.getMinX());
      stage.setY(room.getMinY());
      stage.setWidth(room.getWidth());
      stage.setHeight(room.getHeight());
    }
    stage.show();
  }

  @Override
  public void stop() {
    Window shown = window;
    if (shown != null) {
      shown.close();
    }
    // What was asked to stop cleans up on its own thread; the toolkit does not wait for it.
    Thread.ofPlatform().name("farewell").start(graph::awaitEnd);
  }
}
