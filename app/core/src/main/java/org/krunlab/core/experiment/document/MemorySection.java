package org.krunlab.core.experiment.document;

import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;

/** What runs had in memory: its course where it was followed, else the peak. */
final class MemorySection {
  /** Fewer samples show no course. */
  private static final int LEAST_SAMPLES = 4;

  private MemorySection() {}

  static Section of(List<CompletedRun> runs) {
    LineChart course = RunCharts.memory(runs);
    if (course.lines().stream().anyMatch(line -> line.points().size() >= LEAST_SAMPLES)) {
      return Section.of("Memory", course);
    }
    return Section.of(
        "Memory",
        peaks(runs),
        new Prose(
            "Timed runs are looked at once, at their end, so that looking costs them nothing; the"
                + " peak is what the kernel keeps account of (VmHWM). Memory runs show what was in"
                + " memory at which moment."));
  }

  private static BarChart peaks(List<CompletedRun> runs) {
    return new BarChart(
        "RSS peak of the VMM process",
        "KiB",
        runs.stream()
            .filter(run -> Figures.of(run).peakRss().value().isPresent())
            .map(
                run ->
                    new BarChart.Bar(
                        run.title(),
                        List.of(
                            new BarChart.Segment(
                                "RSS peak", Figures.of(run).peakRss().value().getAsDouble()))))
            .toList());
  }
}
