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
    Chart memory = RunCharts.memory(runs);
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
