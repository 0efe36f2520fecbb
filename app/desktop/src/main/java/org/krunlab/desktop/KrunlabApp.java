package org.krunlab.desktop;

import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The application as JavaFX starts and ends it. */
public final class KrunlabApp extends Application {
  private final AppGraph graph = new AppGraph();
  private @Nullable Window window;

  @Override
  public void start(Stage stage) {
    Window shown = graph.window();
    window = shown;
    stage.setTitle("Krunlab");
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setScene(shown.scene());
    fitOnScreen(stage);
    stage.show();
    shown.open();
  }

  /** A screen smaller than the window would cut its edges, and with them its buttons. */
  private static void fitOnScreen(Stage stage) {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    if (stage.getScene().getWidth() > room.getWidth()
        || stage.getScene().getHeight() > room.getHeight()) {
      stage.setX(room.getMinX());
      stage.setY(room.getMinY());
      stage.setWidth(room.getWidth());
      stage.setHeight(room.getHeight());
    }
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
