package org.krunlab.desktop.profiles;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

/** The profile in use, as a menu of what can be done with it. */
public final class ProfilesView extends MenuButton {
  /** Buttons beside it that moved with the length of a name would be missed. */
  private static final double WIDTH = 190;

  private final ProfilesViewModel model;

  public ProfilesView(ProfilesViewModel model) {
    this.model = model;
    setId("profile");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    textProperty().bind(model.titleProperty());
    var tip = new Tooltip();
    tip.textProperty()
        .bind(model.titleProperty().concat("\nProfile: choose, save (Ctrl+S), import"));
    setTooltip(tip);
    setAccessibleHelp("Profile: choose, save, import");
    setOnShowing(event -> fill());
    // A menu without entries does not open.
    fill();
  }

  private void fill() {
    getItems().clear();
    for (String name : model.names()) {
      var item = new CheckMenuItem(name);
      item.setMnemonicParsing(false);
      Profile saved = model.savedProperty().get();
      item.setSelected(saved != null && saved.name().equals(name));
      item.setOnAction(event -> leave(() -> model.choose(name)));
      getItems().add(item);
    }
    if (!model.names().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    var begin = new Menu("New for");
    for (WasmRuntime runtime : WasmRuntime.values()) {
      begin.getItems().add(item(runtime.label(), () -> leave(() -> model.begin(runtime))));
    }
    MenuItem variant = item("Save as a variant that follows this…", () -> saveAs(true));
    variant.setDisable(!model.isNamed());
    MenuItem remove = item("Remove…", this::remove);
    remove.setDisable(!model.isNamed());
    getItems()
        .addAll(
            begin,
            item("Import .config, defconfig or Kraftfile…", () -> leave(this::importFile)),
            new SeparatorMenuItem(),
            item("Save (Ctrl+S)", this::save),
            item("Save as…", () -> saveAs(false)),
            variant,
            remove);
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Saves the profile; one that has no name yet is given one. */
  public void save() {
    if (model.isNamed()) {
      model.save(() -> {});
    } else {
      saveAs(false);
    }
  }

  private void saveAs(boolean following) {
    var dialog = new TextInputDialog();
    dialog.initOwner(getScene().getWindow());
    dialog.setTitle(following ? "Save as a variant" : "Save the profile");
    dialog.setHeaderText(
        following
            ? "A variant holds what you changed and follows later changes of its profile."
            : "Runs on the command line can use the same name.");
    dialog.setContentText("Name");
    dialog.showAndWait().ifPresent(name -> model.saveAs(name, following));
  }

  /** Asks before changes that were not saved are left behind. */
  private void leave(Runnable then) {
    if (!model.isModified()) {
      then.run();
      return;
    }
    var save = new ButtonType("Save first", ButtonData.YES);
    var discard = new ButtonType("Leave them behind", ButtonData.NO);
    var question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "The profile was changed since it was saved.",
            save,
            discard,
            ButtonType.CANCEL);
    question.initOwner(getScene().getWindow());
    question.setHeaderText("Keep the changes of this profile?");
    Optional<ButtonType> answer = question.showAndWait();
    if (answer.equals(Optional.of(discard))) {
      then.run();
    } else if (answer.equals(Optional.of(save))) {
      if (model.isNamed()) {
        model.save(then);
      } else {
        saveAs(false);
      }
    }
  }

  private void importFile() {
    var chooser = new FileChooser();
    chooser.setTitle("A .config, a defconfig or a Kraftfile");
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.importFile(file.toPath());
    }
  }

  private void remove() {
    Profile saved = model.savedProperty().get();
    if (saved == null) {
      return;
    }
    var question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Its file is kept beside the others, as " + saved.name() + ".json.old.",
            new ButtonType("Remove", ButtonData.OK_DONE),
            ButtonType.CANCEL);
    question.initOwner(getScene().getWindow());
    question.setHeaderText("Remove the profile " + saved.name() + "?");
    question
        .showAndWait()
        .filter(answer -> answer.getButtonData() == ButtonData.OK_DONE)
        .ifPresent(answer -> model.remove(saved.name()));
  }
}
