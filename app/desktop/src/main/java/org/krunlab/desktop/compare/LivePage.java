package org.krunlab.desktop.compare;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.document.RepeatedTables;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.report.StripChart;
import org.krunlab.desktop.session.ReadySoFar;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;

/** What booting in turns has shown so far. */
final class LivePage extends VBox {
  private static final double STRIP_HEIGHT = 46;
  private static final double AXIS_HEIGHT = 60;

  LivePage(ReadySoFar soFar) {
    getStyleClass().add("page");
    getChildren()
        .add(
            CompareParts.heading(
                String.format(
                    Locale.ROOT,
                    "Ready (T0 to T6) of %d runs so far, each a dot below its median, ms",
                    soFar.runs())));
    List<StripChart.Strip> strips =
        soFar.variants().stream()
            .filter(variant -> !variant.millis().isEmpty())
            .map(
                variant ->
                    RepeatedTables.strip(
                        variant.name(),
                        Samples.of(
                            variant.millis().stream().mapToDouble(Double::doubleValue).toArray())))
            .toList();
    if (strips.isEmpty()) {
      getChildren().add(new Hint("No run has come to its first byte yet."));
    } else {
      var chart = new ChartPane();
      chart.setPrefHeight(AXIS_HEIGHT + STRIP_HEIGHT * strips.size());
      chart.setMinHeight(USE_PREF_SIZE);
      chart.show(new StripChart("Ready (T0 to T6) so far", "ms", strips));
      getChildren().add(chart);
    }
    getChildren()
        .add(new Hint("Verdicts follow when all turns are done. Stop keeps the runs made so far."));
  }
}
