package org.krunlab.desktop.kconfig.details;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.widget.Panes;

/** The ways to a value, each with what would follow, to be gone by a button. */
final class WaysView extends VBox {
  private final WaysViewModel model;
  private final Consumer<Runnable> apply;
  private final Consumer<Symbol> follow;

  /**
   * @param apply does what ends this view
   * @param follow shows a symbol
   */
  WaysView(WaysViewModel model, Consumer<Runnable> apply, Consumer<Symbol> follow) {
    this.model = model;
    this.apply = apply;
    this.follow = follow;
    setId("ways");
    getStyleClass().addAll("ways", "offers");
    model.waysProperty().subscribe(this::show);
  }

  private void show(@Nullable Ways ways) {
    getChildren().clear();
    setManaged(ways != null);
    setVisible(ways != null);
    if (ways == null) {
      return;
    }
    var heading = new Label("Ways to " + ways.wanted());
    heading.getStyleClass().add("heading");
    getChildren().add(heading);
    Fixes found = ways.fixes();
    if (found == null) {
      getChildren().add(looking());
      return;
    }
    getChildren().add(DetailParts.paragraph(found.sentence()));
    boolean first = true;
    for (Fix fix : found.fixes()) {
      var offer =
          new OfferView(
              "Apply",
              WaysViewModel.inWords(fix),
              fix.cascade(),
              () -> apply.accept(() -> model.apply(ways.wanted(), fix)),
              follow);
      if (first) {
        offer.name("apply-fix");
      }
      first = false;
      getChildren().add(offer);
    }
  }

  private HBox looking() {
    var turning = new ProgressIndicator();
    turning.setPrefSize(16, 16);
    Button cancel = Panes.button("Cancel", Feather.X, "Stop looking", model::forget);
    cancel.getStyleClass().add("flat");
    var line = new HBox(turning, new Label("Looking for changes that reach it…"), cancel);
    line.getStyleClass().add("offer-line");
    return line;
  }
}
