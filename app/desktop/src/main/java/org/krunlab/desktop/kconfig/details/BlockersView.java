package org.krunlab.desktop.kconfig.details;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.kconfig.answer.Blocker;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.tree.Symbol;

/** The conditions in the way, by the sets of which one has to be met. */
final class BlockersView extends VBox {
  private static final int MOST_SETS = 6;

  BlockersView(Blockers blockers, Consumer<Symbol> follow) {
    getStyleClass().add("blockers");
    setId("blockers");
    List<List<Blocker>> sets = blockers.alternatives();
    int shown = Math.min(sets.size(), MOST_SETS);
    for (int i = 0; i < shown; i++) {
      if (i > 0) {
        getChildren().add(muted("or"));
      }
      sets.get(i).forEach(blocker -> getChildren().add(row(blocker, follow)));
    }
    if (sets.size() > shown) {
      getChildren().add(muted("or one of " + (sets.size() - shown) + " larger sets"));
    }
  }

  private static HBox row(Blocker blocker, Consumer<Symbol> follow) {
    Label sentence = DetailParts.paragraph(blocker.sentence());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(new FontIcon(Feather.LOCK));
    row.getStyleClass().add("blocker");
    row.getChildren().add(sentence);
    blocker
        .symbol()
        .ifPresent(
            symbol -> {
              var link = DetailParts.link(symbol, follow);
              link.setMinWidth(Region.USE_PREF_SIZE);
              row.getChildren().add(link);
            });
    return row;
  }

  private static Label muted(String text) {
    var label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }
}
