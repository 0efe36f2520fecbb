package org.krunlab.desktop.capsule;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.desktop.widget.Panes;

/** What is offered for what is selected beyond comparing it. */
public final class CapsuleMenu extends MenuButton {
  private static final FileChooser.ExtensionFilter CAPSULES =
      new FileChooser.ExtensionFilter("Capsules", "*.krunlab");

  private final CapsuleViewModel model;
  private final List<MenuItem> ofRuns = new ArrayList<>();
  private final List<MenuItem> ofSelected = new ArrayList<>();

  public CapsuleMenu(CapsuleViewModel model) {
    super("Ca_psule", new FontIcon(Feather.ARCHIVE));
    this.model = model;
    setId("capsule");
    setMnemonicParsing(true);
    setMinWidth(USE_PREF_SIZE);
    Panes.tip(this, "Replay, make again, export or import runs and experiments");
    var replay =
        new Menu(
            "Replay the selected run",
            null,
            replay("replay-recorded-speed", "At the speed of the record", ReplaySpeed.AS_RECORDED),
            replay("replay-faster", "10 times faster", ReplaySpeed.times(10)),
            replay("replay-slower", "10 times slower", ReplaySpeed.times(0.1)),
            replay("replay-slowest", "100 times slower", ReplaySpeed.times(0.01)),
            replay("replay-steps", "Step by step", ReplaySpeed.STEP),
            replay("replay-at-once", "At once", ReplaySpeed.AT_ONCE));
    replay.setId("replay-selected");
    ofRuns.add(replay);
    MenuItem rerun =
        item("rerun", "Build and boot the selected run here, and compare", model::rerun);
    ofRuns.add(rerun);
    MenuItem recorded =
        item(
            "rerun-recorded",
            "Boot the recorded image of the selected run here, and compare…",
            model::askForRecordedImage);
    ofRuns.add(recorded);
    MenuItem export =
        ofSelected("export", "Export what is selected…", () -> export(ExportRuns.Along.USUAL));
    MenuItem whole =
        ofSelected(
            "export-image",
            "Export what is selected, with images…",
            () -> export(new ExportRuns.Along(true, true)));
    MenuItem bare =
        ofSelected(
            "export-bare",
            "Export what is selected, without modules and files…",
            () -> export(new ExportRuns.Along(false, false)));
    MenuItem take = item("import", "Import a capsule…", this::take);
    getItems().setAll(replay, rerun, recorded, new SeparatorMenuItem(), export, whole, bare, take);
    disableProperty().bind(model.idleProperty().not());
    setOnShowing(
        event -> {
          boolean none = model.selectedCount() == 0;
          ofRuns.forEach(item -> item.setDisable(none));
          ofSelected.forEach(item -> item.setDisable(!model.isAnySelected()));
        });
  }

  private MenuItem replay(String id, String text, ReplaySpeed speed) {
    return item(id, text, () -> model.replay(speed));
  }

  private MenuItem ofSelected(String id, String text, Runnable action) {
    MenuItem item = item(id, text, action);
    ofSelected.add(item);
    return item;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void export(ExportRuns.Along along) {
    FileChooser chooser = chooser("Where the capsule goes");
    chooser.setInitialFileName(model.suggestedFileName());
    @Nullable File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.export(file.toPath(), along);
    }
  }

  private void take() {
    @Nullable File file = chooser("A capsule").showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.take(file.toPath());
    }
  }

  private static FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(CAPSULES);
    return chooser;
  }
}
