package org.krunlab.desktop.runs;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.runs.ListsViewModel.Kind;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Segments;

/** The list of runs or that of experiments, what it is asked, and what is done with its rows. */
public final class ListsView extends BorderPane {
  /** Of three rows below what is asked and done, in two lines. */
  private static final double LEAST_HEIGHT = 172;

  private final ListsViewModel model;
  private final RunFilterView filter;

  /**
   * @param idle whether nothing is under way that booting would have to wait for
   * @param openTrend shows how figures went
   * @param openStorage shows what is on the disk
   * @param replay takes the runs that come with Krunlab into the list
   * @param more what else is offered for what is selected
   */
  public ListsView(
      ListsViewModel model,
      ObservableBooleanValue idle,
      Runnable openTrend,
      Runnable openStorage,
      Runnable replay,
      Node more) {
    this.model = model;
    this.filter = new RunFilterView(model.filter());
    getStyleClass().add("pane");
    setMinHeight(LEAST_HEIGHT);
    var runs = new RunsView(model.runs());
    var experiments = new ExperimentsView(model.experiments());
    var lists = new StackPane(runs, experiments);
    Button storage =
        Panes.button(
            "Stora_ge",
            Feather.HARD_DRIVE,
            "What runs, images and sources take on the disk, and cleaning up",
            openStorage);
    storage.setId("open-storage");
    Button recorded =
        Panes.button(
            "Recor_ded",
            Feather.FILM,
            "Take the runs that come with Krunlab into the list; needs no KVM",
            replay);
    recorded.setId("replay");
    Node ofRuns = runs.actions(openTrend);
    Node ofExperiments = experiments.actions(idle);
    show(Kind.RUNS, runs, ofRuns);
    show(Kind.EXPERIMENTS, experiments, ofExperiments);
    setTop(bar(annotate(lists), ofRuns, ofExperiments, more, storage, recorded));
    setCenter(lists);
  }

  private void show(Kind kind, Node list, Node actions) {
    list.visibleProperty().bind(model.shownProperty().isEqualTo(kind));
    actions.visibleProperty().bind(list.visibleProperty());
    actions.managedProperty().bind(list.visibleProperty());
  }

  /** What the list is asked, and what is done with it; below each other in a narrow window. */
  private Node bar(Node... actions) {
    var count = new Label();
    count.setId("runs-count");
    count.getStyleClass().add("muted");
    count.textProperty().bind(model.countProperty());
    SegmentedButton lists = Segments.of(List.of(Kind.values()), Kind::label, model.shownProperty());
    lists.setId("lists");
    var asked = new HBox(lists, filter, count);
    asked.getStyleClass().add("field-line");
    var done = new HBox(actions);
    done.getStyleClass().add("field-line");
    var bar = new FlowPane(asked, done);
    bar.getStyleClass().addAll("pane-title", "runs-bar");
    return bar;
  }

  private Button annotate(Node lists) {
    var editor = new AnnotationEditor(model);
    Button annotate =
        Panes.button(
            "_Note…", Feather.TAG, "Tags and a note for what is selected (Ctrl+T)", () -> {});
    annotate.setId("annotate");
    annotate.disableProperty().bind(model.annotatableProperty().not());
    annotate.setOnAction(event -> editor.open(annotate));
    lists.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            annotate.fire();
          }
        });
    return annotate;
  }

  /** Puts the keyboard's focus where words to look for are typed. */
  public void focusSearch() {
    filter.focusSearch();
  }
}
