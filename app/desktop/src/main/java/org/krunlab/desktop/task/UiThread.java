package org.krunlab.desktop.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The toolkit's thread as an executor; the only caller of {@link Platform#runLater}. */
public final class UiThread implements Executor {
  @Override
  public void execute(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }
}
