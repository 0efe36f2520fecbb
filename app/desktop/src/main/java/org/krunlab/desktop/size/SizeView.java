package org.krunlab.desktop.size;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Reasons;
import org.krunlab.desktop.widget.Segments;

/** What an image consists of, in several ways. */
public final class SizeView extends VBox {
  private static final String BUNDLE =
      "Save image, module and all it is given as one library that libkrun takes in place of"
          + " libkrunfw";

  private final SizeViewModel model;
  private final AnatomyViewModel anatomy;

  public SizeView(SizeViewModel model, AnatomyViewModel anatomy) {
    this.model = model;
    this.anatomy = anatomy;
    var views = new AnatomyPages(anatomy);
    var open = new SimpleObjectProperty<>("map");
    var pages = new LinkedHashMap<String, Node>();
    pages.put("map", reading(views.map(() -> open.set("table"))));
    pages.put("table", reading(views.table()));
    pages.put("trusted", reading(views.trusted()));
    pages.put("change", reading(views.changes()));
    pages.put("bars", new BarsView(model));
    var page = new StackPane();
    open.subscribe(name -> page.getChildren().setAll(pages.get(name)));
    // In a narrow pane the button goes below the pages.
    var bar =
        new FlowPane(6, 4, Segments.of(List.copyOf(pages.keySet()), name -> name, open), bundle());
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
