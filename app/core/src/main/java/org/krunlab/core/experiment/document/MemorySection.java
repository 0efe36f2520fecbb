package org.krunlab.core.experiment.document;

import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;

/** What runs had in memory: its course where it was followed, else the peak. */
final class MemorySection {
  private MemorySection() {}

  static Section of(List<CompletedRun> runs) {
    return of(runs, runs.stream().map(CompletedRun::title).toList());
  }

  /**
   * The same.
   *
   * @param names of the runs
   */
  static Section of(List<CompletedRun> runs, List<String> names) {
    Chart memory = RunCharts.memory(runs, names);
    if (memory instanceof LineChart) {
      return Section.of("Memory", memory);
    }
    return Section.of(
        "Memory",
        memory,
        new Prose(
            "Timed runs are looked at once, at their end, so that looking costs them nothing; the"
                + " peak is what the kernel keeps account of (VmHWM). Memory runs show what was in"
                + " memory at which moment."));
  }
}
