package org.krunlab.desktop.kconfig;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.kconfig.prices.PricingButton;
import org.krunlab.desktop.kconfig.tree.OptionTreeView;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The options beside the rest of what to run: for quick looks and toggles. */
public final class KconfigView extends VBox {
  private final KconfigViewModel model;

  /**
   * @param openTree opens a window for the tree in a folder
   */
  public KconfigView(KconfigViewModel model, Consumer<Path> openTree) {
    this.model = model;
    Button other =
        Panes.button(
            "",
            Feather.FOLDER,
            "Open any Kconfig tree in a window of its own…",
            () -> choose(openTree));
    other.getStyleClass().add("flat");
    other.setAccessibleText(other.getTooltip().getText());
    Button more =
        Panes.button(
            "Con_figure",
            Feather.MAXIMIZE_2,
            "Room for all options, with their reasons and what is pending (Ctrl+K)",
            () -> model.openProperty().set(true));
    more.setId("kconfig-open");
    more.disableProperty().bind(model.loadedProperty().not());
    var prices = new PricingButton(model.pricing());
    prices.disableProperty().bind(model.loadedProperty().not());
    var body = new StackPane(loaded(), unloaded());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(Panes.title("Kconfig", prices, other, more), body);
  }

  private void choose(Consumer<Path> openTree) {
    var chooser = new DirectoryChooser();
    chooser.setTitle("The folder that has a Kconfig or a Config.uk");
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      openTree.accept(folder.toPath());
    }
  }

  private Node unloaded() {
    Button load =
        Panes.button(
            "_Load options",
            Feather.DOWNLOAD,
            "Fetch Unikraft's sources where they are missing and read their options",
            model::load);
    load.setId("kconfig-load");
    load.disableProperty().bind(model.loadingProperty());
    var box =
        new VBox(
            new Hint("Unikraft's options stand in its sources, which are fetched once and kept."),
            load);
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(model.loadedProperty().not());
    return box;
  }

  private Node loaded() {
    var options =
        new OptionTreeView(
            "kconfig", model.configure().options(), () -> model.openProperty().set(true));
    VBox.setVgrow(options, Priority.ALWAYS);
    EditKeys.install(this, model.configure(), options::focusSearch);
    var waiting = new Label();
    waiting.getStyleClass().addAll("warn", "log-note");
    waiting.setWrapText(true);
    waiting.setMinHeight(USE_PREF_SIZE);
    waiting.textProperty().bind(model.waitingProperty());
    waiting.managedProperty().bind(Bindings.isNotEmpty(waiting.textProperty()));
    waiting.visibleProperty().bind(waiting.managedProperty());
    var box = new VBox(options, ConfigureView.problem(model.configure()), waiting);
    box.visibleProperty().bind(model.loadedProperty());
    return box;
  }
}
