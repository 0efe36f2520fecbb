package org.krunlab.desktop.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.GuestOutput;

/** What the modules of runs wrote, beside each other, and how each run ended. */
final class OutputColumns extends GridPane {
  private static final int ROWS = 6;

  OutputColumns(List<CompletedRun> runs) {
    getStyleClass().add("chart-grid");
    List<String> first = GuestOutput.lines(runs.getFirst().result());
    for (int i = 0; i < runs.size(); i++) {
      var width = new ColumnConstraints();
      width.setPercentWidth(100.0 / runs.size());
      getColumnConstraints().add(width);
      add(column(runs.get(i), first), i, 0);
    }
  }

  private static Node column(CompletedRun run, List<String> first) {
    List<String> lines = GuestOutput.lines(run.result());
    var output = new TextArea(lines.isEmpty() ? "(nothing)" : String.join("\n", lines));
    output.setEditable(false);
    output.setPrefRowCount(ROWS);
    output.setMinHeight(USE_PREF_SIZE);
    output.setPrefColumnCount(20);
    output.setAccessibleText("What the module of " + run.title() + " wrote");
    String beside = lines.equals(first) ? "the same as the first" : "other than the first";
    return new VBox(
        CompareParts.heading(run.title()),
        output,
        sentence((lines.size() == 1 ? "1 line, " : lines.size() + " lines, ") + beside + "."),
        sentence(run.result().outcome().sentence()),
        sentence(run.agreement().map(Agreement::sentence).orElse("The oracle was not asked.")));
  }

  private static Node sentence(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
