package org.krunlab.desktop.kconfig.details;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.desktop.widget.FrameByFrame;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** All there is to say of the chosen entry, with links both ways. */
public final class DetailsView extends VBox {
  private final DetailsViewModel model;
  private final Label title = new Label();
  private final Label kind = new Label();
  private final VBox body = new VBox();
  private final FrameByFrame sections = new FrameByFrame();
  private final ScrollPane scroll;

  public DetailsView(DetailsViewModel model) {
    this.model = model;
    getStyleClass().add("details");
    body.getStyleClass().add("details-body");
    scroll = new ScrollPane(new VBox(new WaysView(model.ways(), this::stay, model::follow), body));
    scroll.setFitToWidth(true);
    scroll.setId("details");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(), scroll);
    model.detailsProperty().subscribe(this::show);
  }

  private Node header() {
    Button back =
        Panes.button(
            "", Feather.ARROW_LEFT, "Back to where a link led from (Alt+Left)", model::back);
    back.setId("details-back");
    back.disableProperty().bind(model.canGoBackProperty().not());
    Button forward =
        Panes.button("", Feather.ARROW_RIGHT, "Forward again (Alt+Right)", model::forward);
    forward.disableProperty().bind(model.canGoForwardProperty().not());
    for (Button button : List.of(back, forward)) {
      button.getStyleClass().add("flat");
      button.setAccessibleText(button.getTooltip().getText());
    }
    title.getStyleClass().add("title");
    title.setMinWidth(0);
    title.setId("details-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    kind.getStyleClass().add("muted");
    kind.setMinWidth(USE_PREF_SIZE);
    var bar = new HBox(back, forward, title, kind);
    bar.getStyleClass().add("pane-title");
    return bar;
  }

  private void show(@Nullable Details details) {
    body.getChildren().clear();
    if (details == null) {
      title.setText("");
      kind.setText("");
      body.getChildren().add(new Hint("Choose an option to see what it is and why it is so."));
      return;
    }
    Symbol symbol = details.symbol();
    title.setText(details.node().text());
    kind.setText(symbol == null ? "" : symbol.displayName() + "  " + symbol.type().text());
    scroll.setVvalue(0);
    sections.build(sections(details, symbol));
  }

  private List<Runnable> sections(Details details, @Nullable Symbol symbol) {
    var bits = new ArrayList<Runnable>();
    if (symbol != null) {
      bits.add(() -> reasons(details));
      bits.add(() -> blockers(details.blockers()));
      bits.add(() -> wishes(symbol, details));
      bits.add(() -> whatIfs(details.whatIfs()));
    }
    if (details.why() != null) {
      Why why = details.why();
      bits.add(() -> section("Where the value comes from", new WhyView(why, model::follow)));
    }
    if (!details.help().isBlank()) {
      bits.add(() -> section("Help", DetailParts.paragraph(details.help())));
    }
    for (LinkGroup group : details.links()) {
      bits.add(() -> section(group.title(), new LinkGroupView(group, model::follow)));
    }
    bits.add(() -> section("Defined at", DetailParts.mono(String.join("\n", details.places()))));
    return bits;
  }

  private void reasons(Details details) {
    var sentences = new VBox();
    details.reasons().forEach(one -> sentences.getChildren().add(DetailParts.paragraph(one)));
    sentences.setId("details-reasons");
    body.getChildren().add(sentences);
  }

  private void blockers(@Nullable Blockers blockers) {
    if (blockers != null && blockers.isBlocked()) {
      section("Why it cannot be changed", new BlockersView(blockers, model::follow));
    }
  }

  /** What cannot be set at once can be looked for. */
  private void wishes(Symbol symbol, Details details) {
    Blockers blockers = details.blockers();
    boolean blocked = blockers != null && blockers.isBlocked();
    if (!symbol.type().isLogic() || !blocked || symbol.isChoice()) {
      return;
    }
    String now = details.snapshot().now().value(symbol);
    var buttons = new HBox();
    buttons.getStyleClass().add("offer-line");
    List<String> values =
        symbol.type() == SymbolType.TRISTATE ? List.of("y", "m", "n") : List.of("y", "n");
    for (String value : values) {
      if (!value.equals(now)) {
        var assignment = new Assignment(symbol, value);
        var button =
            Panes.button(
                "Find ways to " + assignment,
                Feather.COMPASS,
                "Look for the fewest changes that reach it",
                () -> model.ways().seek(assignment));
        button.setMnemonicParsing(false); // Names of options have underscores.
        buttons.getChildren().add(button);
      }
    }
    body.getChildren().add(buttons);
  }

  private void whatIfs(List<WhatIf> whatIfs) {
    if (whatIfs.isEmpty()) {
      return;
    }
    var lines = new VBox();
    lines.getStyleClass().add("offers");
    for (WhatIf whatIf : whatIfs) {
      lines
          .getChildren()
          .add(
              new OfferView(
                  "Set to " + whatIf.assignment().value(),
                  "",
                  whatIf.cascade(),
                  () -> stay(() -> model.set(whatIf.assignment())),
                  model::follow));
    }
    section("What if", lines);
  }

  private void section(String heading, Node content) {
    var label = new Label(heading);
    label.getStyleClass().add("heading");
    body.getChildren().addAll(label, content);
  }

  /** Does what takes away the button that asked for it, with the keyboard's focus kept here. */
  private void stay(Runnable action) {
    focusText();
    action.run();
  }

  /** Puts the keyboard's focus on the text, where arrows scroll it and Tab walks its links. */
  public void focusText() {
    scroll.requestFocus();
  }
}
