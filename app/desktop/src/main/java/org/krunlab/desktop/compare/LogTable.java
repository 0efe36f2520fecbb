package org.krunlab.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.LogAlignment;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;

/** The consoles of runs, the same lines in one row whenever they came. */
final class LogTable extends VBox {
  private static final double HEIGHT = 320;
  private static final double RUN_WIDTH = 150;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<CompletedRun> runs;

  LogTable(List<CompletedRun> runs) {
    this.runs = runs;
    LogAlignment alignment =
        LogAlignment.of(runs.stream().map(run -> run.result().log().lines()).toList());
    if (alignment.rows().isEmpty()) {
      getChildren().add(new Hint("No run printed anything."));
      return;
    }
    TableView<LogAlignment.Row> table =
        CompareParts.table("compare-log", "Consoles side by side", alignment.rows(), columns());
    table.setPrefHeight(Math.min(HEIGHT, table.getPrefHeight()));
    var differing = new CheckBox("_Only lines that not every run has");
    differing.setId("compare-log-differing");
    differing
        .selectedProperty()
        .subscribe(
            only ->
                table
                    .getItems()
                    .setAll(
                        alignment.rows().stream().filter(row -> !only || !row.isInAll()).toList()));
    table.setPlaceholder(new Hint("Every run has every line."));
    getChildren().addAll(differing, table);
    if (alignment.cut()) {
      getChildren()
          .add(
              new Hint(
                  "Of longer consoles the first %d lines are shown."
                      .formatted(LogAlignment.MOST_LINES)));
    }
  }

  private List<TableColumn<LogAlignment.Row, String>> columns() {
    var columns = new ArrayList<TableColumn<LogAlignment.Row, String>>();
    columns.add(Columns.text("From", 90, row -> Objects.requireNonNullElse(row.event().lib(), "")));
    columns.add(Columns.text("Line", 320, row -> row.event().text()));
    for (int i = 0; i < runs.size(); i++) {
      int run = i;
      columns.add(Columns.figure(runs.get(i).title(), RUN_WIDTH, row -> cell(row, run)));
    }
    return columns;
  }

  /** When the line came, and what it says where that is not what the row says. */
  private String cell(LogAlignment.Row row, int run) {
    Optional<LogEvent> event = row.cells().get(run);
    if (event.isEmpty()) {
      return "not there";
    }
    String time = time(runs.get(run), event.get().hostNanos());
    return event.get().text().equals(row.event().text())
        ? time
        : time + "  " + event.get().text().strip();
  }

  private static String time(CompletedRun run, @Nullable Long hostNanos) {
    HostInstant start = run.result().timeline().at(Milestone.T0);
    return start == null || hostNanos == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f", (hostNanos - start.nanos()) / NANOS_PER_MILLI);
  }
}
