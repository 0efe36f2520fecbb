package org.krunlab.desktop.kconfig;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.krunlab.desktop.kconfig.details.DetailsViewModel;
import org.krunlab.desktop.kconfig.edit.EditorViewModel;

/** The keys that work anywhere on a page about options: undo, redo, back, forward, search. */
final class EditKeys {
  private EditKeys() {}

  /** Keys pressed in {@code area} are taken; a text being typed keeps its own undo. */
  static void install(Node area, ConfigureViewModel model, Runnable search) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isTaken(event, model, search)) {
            event.consume();
          }
        });
  }

  private static boolean isTaken(KeyEvent event, ConfigureViewModel model, Runnable search) {
    if (event.isAltDown()) {
      return isTaken(event.getCode(), model.details());
    }
    if (!event.isShortcutDown()) {
      return false;
    }
    if (event.getCode() == KeyCode.F) {
      search.run();
      return true;
    }
    boolean typing = event.getTarget() instanceof TextInputControl input && input.isUndoable();
    return !typing && isTaken(event.getCode(), event.isShiftDown(), model.editor());
  }

  private static boolean isTaken(KeyCode code, DetailsViewModel details) {
    switch (code) {
      case LEFT -> details.back();
      case RIGHT -> details.forward();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isTaken(KeyCode code, boolean shift, EditorViewModel editor) {
    switch (code) {
      case Z -> {
        if (shift) {
          editor.redo();
        } else {
          editor.undo();
        }
      }
      case Y -> editor.redo();
      default -> {
        return false;
      }
    }
    return true;
  }
}
