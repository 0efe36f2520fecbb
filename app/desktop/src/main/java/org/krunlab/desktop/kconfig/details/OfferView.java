package org.krunlab.desktop.kconfig.details;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.kconfig.cascade.CascadeText;
import org.krunlab.desktop.kconfig.cascade.CascadeView;

/** Something that can be done at once, with what would follow from it to be seen before. */
final class OfferView extends VBox {
  private final Button button;

  /**
   * @param text what is done, if the button does not say it; may be blank
   */
  OfferView(
      String action, String text, Cascade cascade, Runnable perform, Consumer<Symbol> follow) {
    getStyleClass().add("offer");
    button = new Button(action);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> perform.run());
    String summary = CascadeText.summary(cascade);
    var consequence = new Label(text.isBlank() ? summary : text + "\n" + summary);
    consequence.setWrapText(true);
    consequence.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(consequence, Priority.ALWAYS);
    consequence.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(button, consequence);
    line.getStyleClass().add("offer-line");
    getChildren().add(line);
    if (!CascadeText.lines(cascade).isEmpty()) {
      var preview = new Hyperlink("preview");
      preview.setMinWidth(USE_PREF_SIZE);
      preview.setOnAction(
          event -> {
            boolean open = getChildren().size() > 1;
            if (open) {
              getChildren().remove(1);
            } else {
              getChildren().add(new CascadeView(cascade, follow));
            }
            preview.setText(open ? "preview" : "less");
          });
      line.getChildren().add(preview);
    }
  }

  /** Gives the button a name to find it by. */
  void name(String id) {
    button.setId(id);
  }
}
