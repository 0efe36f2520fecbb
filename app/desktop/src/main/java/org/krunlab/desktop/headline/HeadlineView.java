package org.krunlab.desktop.headline;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.Cure;
import org.krunlab.core.experiment.Figure;

/** Tiles of figures, and the sentence below them. */
public final class HeadlineView extends VBox {
  private static final PseudoClass UNCLEAN = PseudoClass.getPseudoClass("unclean");

  private final FlowPane tiles = new FlowPane();
  private final FlowPane cures = new FlowPane();

  public HeadlineView(HeadlineViewModel model) {
    getStyleClass().add("headline");
    tiles.getStyleClass().add("tiles");
    Label outcome = line(model.outcomeProperty(), "outcome");
    outcome.setId("outcome");
    model.cleanProperty().subscribe(clean -> outcome.pseudoClassStateChanged(UNCLEAN, !clean));
    Label expected = line(model.expectedProperty(), "outcome");
    expected.setId("expected");
    expected.visibleProperty().bind(expected.managedProperty());
    model.asExpectedProperty().subscribe(as -> expected.pseudoClassStateChanged(UNCLEAN, !as));
    getChildren()
        .addAll(
            line(model.titleProperty(), "run-title"),
            tiles,
            outcome,
            cures,
            expected,
            line(model.provenanceProperty(), "muted"));
    model.figuresProperty().subscribe(this::show);
    cures.getStyleClass().add("cures");
    cures.managedProperty().bind(Bindings.isNotEmpty(cures.getChildren()));
    cures.disableProperty().bind(Bindings.not(model.idleProperty()));
    model.curesProperty().subscribe(offered -> offer(offered, model));
    managedProperty().bind(model.titleProperty().isNotEmpty());
    visibleProperty().bind(managedProperty());
  }

  private void show(List<Figure> figures) {
    tiles.getChildren().setAll(figures.stream().map(HeadlineView::tile).toList());
  }

  private void offer(List<Cure> offered, HeadlineViewModel model) {
    cures.getChildren().setAll(offered.stream().map(cure -> button(cure, model)).toList());
  }

  private static Node button(Cure cure, HeadlineViewModel model) {
    var button = new Button(cure.label());
    button.setId("cure-" + cure.id());
    button.setTooltip(new Tooltip(cure.explanation() + " Changes the profile and boots it."));
    button.setAccessibleHelp(cure.explanation());
    button.setOnAction(event -> model.take(cure));
    return button;
  }

  private static Node tile(Figure figure) {
    var value = new Label(figure.text());
    value.getStyleClass().add("value");
    var name = new Label(figure.name());
    name.getStyleClass().add("name");
    name.setTooltip(new Tooltip(figure.label()));
    var tile = new VBox(value, name);
    tile.getStyleClass().add("tile");
    return tile;
  }

  private static Label line(ObservableValue<String> text, String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(text);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
