package org.krunlab.desktop.boot;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** When each library had the word: a row of bars for each, from T0 on. */
final class LibrariesView extends GridPane {
  /** A stretch of some microseconds is still seen. */
  private static final double LEAST_WIDTH = 2;

  LibrariesView() {
    getStyleClass().add("library-gantt");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    var figures = new ColumnConstraints();
    figures.setMinWidth(Region.USE_PREF_SIZE);
    figures.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(names, bars, figures);
  }

  /**
   * @param total how long all of it took, in ms
   */
  void show(List<Gaps.Library> libraries, String total) {
    getChildren().clear();
    for (int row = 0; row < libraries.size(); row++) {
      Gaps.Library library = libraries.get(row);
      addRow(row, new Label(library.name()), track(library), new Label(library.millis()));
    }
    if (!libraries.isEmpty()) {
      add(muted("0 to " + total + " since T0"), 1, libraries.size());
      add(muted("ms"), 2, libraries.size());
    }
  }

  private static Label muted(String text) {
    var label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Node track(Gaps.Library library) {
    var track = new Pane();
    track.getStyleClass().add("track");
    for (Gaps.Stretch stretch : library.stretches()) {
      var bar = new Region();
      bar.getStyleClass().add("stretch");
      bar.layoutXProperty().bind(track.widthProperty().multiply(stretch.from()));
      bar.prefHeightProperty().bind(track.heightProperty());
      track
          .widthProperty()
          .subscribe(
              width ->
                  bar.setPrefWidth(
                      Math.max(
                          LEAST_WIDTH, width.doubleValue() * (stretch.to() - stretch.from()))));
      track.getChildren().add(bar);
    }
    var words = library.name() + ": " + library.millis() + " ms in " + library.stretches().size();
    Tooltip.install(track, new Tooltip(words + " stretches"));
    track.setAccessibleText(words + " stretches");
    return track;
  }
}
