package org.krunlab.desktop.support;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.stage.Stage;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.Window;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.UiThread;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.theme.Wardrobe;

/** The window on a laboratory without a machine, to look at by eye. */
public final class Preview extends Application {
  @Override
  public void start(Stage stage) {
    var background = Executors.newCachedThreadPool();
    var tasks = new TaskRunner(background, new UiThread(), InstantSource.system());
    var wardrobe = new Wardrobe();
    wardrobe.themeProperty().set(Theme.byId(System.getProperty("krunlab.theme", "light")));
    var window =
        new Window(
            new Session(Profile.defaults(WasmRuntime.WASM3)),
            new StandInLab(),
            (profile, progress, cancel) -> MadeOptions.defaults(),
            tasks,
            wardrobe);
    stage.setScene(window.scene());
    stage.setTitle("Krunlab");
    stage.show();
    window.open();
  }

  @Override
  public void stop() {
    System.exit(0);
  }

  public static void main(String[] args) {
    launch(args);
  }
}
