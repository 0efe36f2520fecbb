package org.krunlab.desktop.size;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Reasons;

/** What an image consists of, in several ways. */
public final class SizeView extends VBox {
  private static final String BUNDLE =
      "Save image, module and all it is given as one library that libkrun takes in place of"
          + " libkrunfw";

  private final SizeViewModel model;
  private final AnatomyViewModel anatomy;
  private final Map<ToggleButton, Node> pages = new LinkedHashMap<>();
  private final StackPane page = new StackPane();

  public SizeView(SizeViewModel model, AnatomyViewModel anatomy) {
    this.model = model;
    this.anatomy = anatomy;
    var views = new AnatomyPages(anatomy);
    var table = new ToggleButton("table");
    add(new ToggleButton("map"), reading(views.map(table::fire)));
    add(table, reading(views.table()));
    add(new ToggleButton("trusted"), reading(views.trusted()));
    add(new ToggleButton("change"), reading(views.changes()));
    add(new ToggleButton("bars"), new BarsView(model));
    // In a narrow pane the button goes below the pages.
    var bar =
        new FlowPane(
            6, 4, new SegmentedButton(pages.keySet().toArray(ToggleButton[]::new)), bundle());
    bar.getStyleClass().add("pane-tools");
    var hint =
        new Hint("Build or boot something: what its image consists of appears here, in bytes.");
    var known = model.summaryProperty().isNotEmpty();
    hint.visibleProperty().bind(known.not());
    for (Node shown : new Node[] {bar, page}) {
      shown.visibleProperty().bind(known);
    }
    var content = new StackPane(page, hint);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(bar, AnatomyPages.line(anatomy.warningsProperty(), "caution"), content, saved());
    pages.keySet().iterator().next().fire();
  }

  private void add(ToggleButton button, Node view) {
    pages.put(button, view);
    button.setOnAction(
        event -> {
          // One is always open: a second click does not close it.
          button.setSelected(true);
          page.getChildren().setAll(view);
        });
  }

  /** A page that says why where the image's files cannot be read. */
  private Node reading(Node view) {
    var why = new Hint("");
    why.textProperty().bind(anatomy.problemProperty());
    var wrong = why.textProperty().isNotEmpty();
    why.visibleProperty().bind(wrong);
    view.visibleProperty().bind(wrong.not());
    return new StackPane(view, why);
  }

  private Node bundle() {
    Button save = Panes.button("B_undle...", Feather.SAVE, BUNDLE, this::askWhere);
    save.setId("save-bundle");
    save.disableProperty().bind(Bindings.not(model.canBundleProperty()));
    return Reasons.around(save, BUNDLE, model.againstBundleProperty());
  }

  private void askWhere() {
    var chooser = new FileChooser();
    chooser.setTitle("The image as a library in place of libkrunfw");
    chooser.setInitialFileName("libkrunfw.so.5");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.saveBundle(file.toPath());
    }
  }

  private Node saved() {
    var saved = AnatomyPages.line(model.savedProperty(), "ok");
    saved.setId("saved-bundle");
    return saved;
  }
}
