package org.krunlab.desktop.kconfig.details;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.kconfig.cascade.CascadeText;

/** Links with the values of what they lead to; of many the first ones, more when asked for. */
final class LinkGroupView extends FlowPane {
  private static final int FIRST = 16;
  private static final int MORE = 200;

  private final Consumer<Symbol> follow;

  LinkGroupView(LinkGroup group, Consumer<Symbol> follow) {
    this.follow = follow;
    getStyleClass().add("links");
    setMinWidth(0); // Without this, the widest link decides how wide the whole text is.
    show(group.links(), 0, FIRST);
  }

  private void show(List<Link> links, int from, int count) {
    int to = Math.min(links.size(), from + count);
    links.subList(from, to).forEach(link -> getChildren().add(row(link)));
    if (to < links.size()) {
      var more = new Hyperlink(String.format(Locale.ROOT, "%,d more…", links.size() - to));
      more.setOnAction(
          event -> {
            getChildren().remove(more);
            show(links, to, MORE);
          });
      getChildren().add(more);
    }
  }

  private Node row(Link link) {
    var value = new Label("= " + CascadeText.shown(link.value()));
    value.getStyleClass().add("muted");
    var row = new HBox(DetailParts.link(link.symbol(), follow));
    if (link.symbol().isDefined() && !link.symbol().isChoice()) {
      row.getChildren().add(value);
    }
    if (!link.note().isEmpty()) {
      var note = new Label(link.note());
      note.getStyleClass().add("muted");
      note.setMinWidth(0);
      note.maxWidthProperty().bind(widthProperty().multiply(0.6));
      row.getChildren().add(note);
    }
    row.getStyleClass().add("link");
    return row;
  }
}
