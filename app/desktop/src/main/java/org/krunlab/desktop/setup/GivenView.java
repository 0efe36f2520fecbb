package org.krunlab.desktop.setup;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** What files a module is given, and a menu to give it others. */
final class GivenView extends MenuButton {
  private final SetupViewModel model;

  GivenView(SetupViewModel model) {
    this.model = model;
    setId("given");
    setMaxWidth(170);
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("Files that the module finds in / and its standard input"));
    textProperty().bind(model.givenProperty());
    // The items name what can be taken away, which is another thing each time.
    setOnShowing(event -> fill());
    fill();
  }

  private void fill() {
    getItems()
        .setAll(
            item("Add files...", this::addFiles),
            item("Add a folder...", this::addFolder),
            item("Standard input from a file...", this::chooseStdin));
    if (!model.stdin().isEmpty() || !model.files().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    if (!model.stdin().isEmpty()) {
      getItems().add(item("Without standard input", () -> model.setStdin("")));
    }
    model.files().stream()
        .limit(20)
        .forEach(name -> getItems().add(item("Without " + shown(name), () -> model.remove(name))));
    if (model.files().size() > 1) {
      getItems().add(item("Without any file", model::removeFiles));
    }
  }

  /** A menu's line has room for some words, and none for a line end. */
  private static String shown(String name) {
    String line = name.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 48 ? line.substring(0, 48) + "..." : line;
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void addFiles() {
    List<File> files = chooser("Files for the module").showOpenMultipleDialog(window());
    if (files != null) {
      model.give(files.stream().map(File::getPath).toList());
    }
  }

  private void addFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle("A folder for the module");
    with(chooser.showDialog(window()), folder -> model.give(List.of(folder.getPath())));
  }

  private void chooseStdin() {
    with(
        chooser("Standard input for the module").showOpenDialog(window()),
        file -> model.setStdin(file.getPath()));
  }

  private static void with(@org.jspecify.annotations.Nullable File chosen, Consumer<File> action) {
    if (chosen != null) {
      action.accept(chosen);
    }
  }

  private static FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    return chooser;
  }

  private javafx.stage.Window window() {
    return getScene().getWindow();
  }
}
