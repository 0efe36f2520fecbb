package org.krunlab.desktop.setup;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on the window. */
public final class ModuleDrop {
  /** While files that would be taken are held over the window. */
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final Scene scene;
  private final SetupViewModel model;

  private ModuleDrop(Scene scene, SetupViewModel model) {
    this.scene = scene;
    this.model = model;
  }

  /** From now on a module dropped on the scene is chosen, and other files are given to it. */
  public static void install(Scene scene, SetupViewModel model) {
    var drop = new ModuleDrop(scene, model);
    scene.setOnDragOver(drop::over);
    scene.setOnDragExited(event -> drop.show(false));
    scene.setOnDragDropped(drop::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles() && !model.lockedProperty().get()) {
      event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
      show(true);
    }
    event.consume();
  }

  private void show(boolean held) {
    scene.getRoot().pseudoClassStateChanged(DROP, held);
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean taken = !files.isEmpty() && !model.lockedProperty().get();
    if (taken) {
      model.take(files.stream().map(File::getPath).toList());
    }
    show(false);
    event.setDropCompleted(taken);
    event.consume();
  }
}
