package org.krunlab.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The application as JavaFX starts and ends it. */
public final class KrunlabApp extends Application {
  private final AppGraph graph = new AppGraph();
  private @Nullable Window window;

  @Override
  public void start(Stage stage) {
    List<String> arguments = getParameters().getRaw();
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    if (!arguments.isEmpty() && arguments.getFirst().equals(MenuconfigArguments.COMMAND)) {
      var asked = MenuconfigArguments.of(arguments.subList(1, arguments.size()));
      openTree(stage, asked.tree(), asked.config());
      return;
    }
    Window shown = graph.window(this::openTree);
    window = shown;
    stage.setTitle("Krunlab");
    stage.setScene(shown.scene());
    stage.setOnHidden(event -> shown.close());
    stage.show();
    shown.open();
  }

  private void openTree(Path place) {
    var stage = new Stage();
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    openTree(stage, place, null);
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
    stage.show();
    tree.open();
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
