package org.krunlab.desktop.history;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;

/** A line of a trend as tables, the newest first. */
final class TrendTables {
  private static final double CHANGE_WIDTH = 600;
  private static final int KEY_SHOWN = 12;
  private static final int TO_THE_MINUTE = 16;
  private static final int TO_THE_SECOND = 19;

  /** Of the values that changed at once. */
  private static final int MOST_NAMED = 6;

  private TrendTables() {}

  /** A row for each image that was booted in a row, with what was other than before. */
  static TableView<?> images(Trend trend, Trend.Line line, TrendChanges changes) {
    return table(
        "trend-images",
        "Images of the trend",
        line.stretches(),
        List.of(
            Columns.kept(
                Columns.figure("From run", 74, stretch -> first(stretch).run().toString())),
            Columns.kept(Columns.figure("Runs", 56, stretch -> "%,d".formatted(runs(stretch)))),
            Columns.kept(
                Columns.figure(
                    "median, " + trend.unit(), 100, stretch -> stretch.median().number())),
            Columns.kept(
                Columns.text(
                    "From, UTC", 140, stretch -> moment(first(stretch).at(), TO_THE_MINUTE))),
            Columns.kept(Columns.text("Image", 120, stretch -> cut(first(stretch).imageKey()))),
            Columns.kept(
                Columns.text("Configuration", 120, stretch -> first(stretch).configuration())),
            Columns.text(
                "Changed since the image before",
                CHANGE_WIDTH,
                stretch -> changes.words(first(stretch), MOST_NAMED))));
  }

  /** A row for each run. */
  static TableView<?> runs(Trend trend, Trend.Line line, TrendChanges changes) {
    return table(
        "trend-runs",
        "Runs of the trend",
        line.points(),
        List.of(
            Columns.kept(Columns.figure("Run", 62, point -> point.run().toString())),
            Columns.kept(Columns.figure(trend.unit(), 90, point -> point.figure().number())),
            Columns.kept(
                Columns.text("Started, UTC", 160, point -> moment(point.at(), TO_THE_SECOND))),
            Columns.kept(Columns.text("Image", 120, point -> cut(point.imageKey()))),
            Columns.kept(Columns.text("Configuration", 120, Trend.Point::configuration)),
            Columns.text(
                "Changed since the run before",
                CHANGE_WIDTH,
                point -> changes.words(point, MOST_NAMED))));
  }

  private static <T> TableView<T> table(
      String id, String name, List<T> oldestFirst, List<TableColumn<T, String>> columns) {
    var table = new DataTable<T>(name);
    table.setId(id);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().setAll(columns);
    table.getItems().setAll(oldestFirst.reversed());
    return table;
  }

  private static Trend.Point first(Trend.Stretch stretch) {
    return stretch.points().getFirst();
  }

  private static int runs(Trend.Stretch stretch) {
    return stretch.points().size();
  }

  private static String moment(Instant at, int length) {
    return at.toString().substring(0, length).replace('T', ' ');
  }

  private static String cut(String key) {
    return key.substring(0, KEY_SHOWN);
  }
}
