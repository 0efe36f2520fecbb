package org.krunlab.desktop.setup;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on the window. */
public final class ModuleDrop {
  /** While files that would be taken are held over the window. */
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private static final String CAPSULE = ".krunlab";

  private final Scene scene;
  private final SetupViewModel model;
  private final Consumer<? super Path> capsules;

  private ModuleDrop(Scene scene, SetupViewModel model, Consumer<? super Path> capsules) {
    this.scene = scene;
    this.model = model;
    this.capsules = capsules;
  }

  /**
   * From now on a module dropped on the scene is chosen, and other files are given to it.
   *
   * @param capsules takes a capsule instead
   */
  public static void install(Scene scene, SetupViewModel model, Consumer<? super Path> capsules) {
    var drop = new ModuleDrop(scene, model, capsules);
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

  /** One capsule at a time, since an import is work of its own; then nothing else is taken. */
  static void take(List<File> files, SetupViewModel model, Consumer<? super Path> capsules) {
    files.stream()
        .filter(file -> file.getName().endsWith(CAPSULE))
        .findFirst()
        .ifPresentOrElse(
            capsule -> capsules.accept(capsule.toPath()),
            () -> model.take(files.stream().map(File::getPath).toList()));
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean taken = !files.isEmpty() && !model.lockedProperty().get();
    if (taken) {
      take(files, model, capsules);
    }
    show(false);
    event.setDropCompleted(taken);
    event.consume();
  }
}
