package org.krunlab.host.report;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CapsuleRuns;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.document.RepeatedReport;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.model.Narration;
import org.krunlab.core.report.Report;
import org.krunlab.host.capsule.ZipCapsules;

/** Reports on the boots that Krunlab comes with, which really happened. */
public final class RecordedReports {
  private RecordedReports() {}

  /** Three silent boots, then three narrated ones. */
  public static List<CompletedRun> runs() {
    return CapsuleRuns.open(new ZipCapsules(Map.of()).shipped());
  }

  /** Of the narrated boot of Wasm3. */
  public static Report ofOne() {
    return Reports.of(List.of(runs().get(3)));
  }

  /** Of the silent boots side by side. */
  public static Report ofThree() {
    return Reports.of(runs().subList(0, 3));
  }

  /** As if each silent boot had happened so often: the same values again and again. */
  public static Report ofRepeated(int times) {
    List<CompletedRun> silent = runs().subList(0, 3);
    var plan =
        new RepeatPlan(
            silent.stream().map(run -> run.header().profile()).toList(),
            Narration.SILENT,
            times,
            1,
            false,
            7);
    return RepeatedReport.of(
        RepeatedComparison.of(
            plan,
            silent.stream()
                .map(run -> IntStream.range(0, times).mapToObj(i -> run).toList())
                .toList()),
        plan);
  }
}
