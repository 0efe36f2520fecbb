package org.krunlab.desktop.status;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Panes;

/** The status bar. */
public final class StatusView extends HBox {
  public StatusView(StatusViewModel model) {
    getStyleClass().add("status-bar");
    var activity = new Label();
    activity.setId("activity");
    activity.textProperty().bind(model.activityProperty());
    var bar = new ProgressBar();
    bar.progressProperty().bind(model.fractionProperty());
    bar.setPrefWidth(160);
    var time = new Label();
    time.getStyleClass().add("muted");
    time.textProperty().bind(model.timeProperty());
    Button cancel = Panes.button("Cancel", Feather.X, "Stop this (Esc)", model::cancel);
    cancel.getStyleClass().add("flat");
    getChildren().addAll(activity, Panes.filler(), bar, time, cancel);
    for (var node : new javafx.scene.Node[] {bar, time, cancel}) {
      node.visibleProperty().bind(model.busyProperty());
    }
    var ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
    ticking.setCycleCount(Animation.INDEFINITE);
    model
        .busyProperty()
        .subscribe(
            busy -> {
              if (busy) {
                ticking.play();
              } else {
                ticking.stop();
              }
            });
  }
}
