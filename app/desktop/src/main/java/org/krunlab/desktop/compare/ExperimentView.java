package org.krunlab.desktop.compare;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.report.Section;
import org.krunlab.desktop.session.ReadySoFar;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.ExportMenu;
import org.krunlab.desktop.widget.Panes;

/** The page that tells what an experiment found. */
public final class ExperimentView extends BorderPane {
  private static final double SECTIONS_WIDTH = 120;

  private final ExperimentViewModel model;
  private final Label title = new Label();
  private final ComboBox<Section> sections = Choices.of(Section::title);
  private final ScrollPane scroll = new ScrollPane();
  private @Nullable ReportPage page;

  public ExperimentView(ExperimentViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    scroll.setFitToWidth(true);
    scroll.setId("experiment-page");
    setTop(bar());
    model.shownProperty().subscribe(shown -> show());
    model.soFarProperty().subscribe(soFar -> show());
  }

  private Node bar() {
    Button back =
        Panes.button("_Back", Feather.ARROW_LEFT, "Back to the laboratory (Esc)", model::close);
    back.setId("experiment-back");
    MenuButton export = new ExportMenu("The experiment", model::suggestedFileName, model::export);
    export.setId("experiment-export");
    export.disableProperty().bind(model.shownProperty().isNull());
    title.setMinWidth(0);
    var exported = new Label();
    exported.getStyleClass().add("muted");
    exported.textProperty().bind(model.exportedProperty());
    title.setId("experiment-title");
    sections.setId("experiment-section");
    sections.setMinWidth(SECTIONS_WIDTH);
    sections.setPromptText("Go to");
    sections.setAccessibleText("Go to a section of the page");
    sections.disableProperty().bind(model.shownProperty().isNull());
    sections.valueProperty().subscribe(this::goTo);
    HBox bar = Panes.title("Experiment", exported, sections, export, back);
    bar.getChildren().add(1, title);
    return bar;
  }

  private void show() {
    ExperimentViewModel.Shown shown = model.shownProperty().get();
    ReadySoFar soFar = model.soFarProperty().get();
    sections.getItems().clear();
    if (shown != null) {
      page = new ReportPage(shown.report(), shown.lacking());
      title.setText(shown.experiment() + ": " + shown.report().title());
      sections.getItems().setAll(shown.report().sections());
      scroll.setContent(page);
      scroll.setVvalue(0);
      setCenter(scroll);
    } else {
      page = null;
      title.setText("");
      setCenter(soFar == null ? null : new LivePage(soFar));
    }
  }

  /** Scrolls to where a section begins. */
  private void goTo(@Nullable Section section) {
    ReportPage shown = page;
    if (section != null && shown != null) {
      double hidden = shown.getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, shown.top(section) / hidden));
    }
  }
}
