package org.krunlab.desktop.setup;

import java.io.File;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on the window. */
public final class ModuleDrop {
  private final SetupViewModel model;

  private ModuleDrop(SetupViewModel model) {
    this.model = model;
  }

  /** From now on a module dropped on the scene is chosen, and other files are given to it. */
  public static void install(Scene scene, SetupViewModel model) {
    var drop = new ModuleDrop(model);
    scene.setOnDragOver(drop::over);
    scene.setOnDragDropped(drop::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles() && !model.lockedProperty().get()) {
      event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean taken = !files.isEmpty() && !model.lockedProperty().get();
    if (taken) {
      model.take(files.stream().map(File::getPath).toList());
    }
    event.setDropCompleted(taken);
    event.consume();
  }
}
