package org.krunlab.host.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.CapsuleRuns;
import org.krunlab.core.experiment.document.FindingsReport;
import org.krunlab.core.experiment.document.RepeatedReport;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
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

  /** A run for each of so many numbers, the silent boots again and again. */
  public static List<CompletedRun> many(int count) {
    List<CompletedRun> silent = runs().subList(0, 3);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new CompletedRun(
                    new RunId(i + 1L), silent.get(i % 3).header(), silent.get(i % 3).result()))
        .toList();
  }

  /**
   * As if so many combinations had been booted, and one could not be built.
   *
   * @param cells 2 or more
   */
  public static Report ofSweep(int cells, int times) {
    List<CompletedRun> runs = many(3);
    var profiles = new ArrayList<Profile>();
    var settings = new ArrayList<List<Setting>>();
    for (int i = 0; i < cells; i++) {
      var setting = new Setting("ramMiB", Integer.toString(8 + i));
      settings.add(List.of(setting));
      profiles.add(
          runs.get(i % 3)
              .header()
              .profile()
              .withName("runtime=" + runs.get(i % 3).header().profile().name() + " " + setting));
    }
    var plan = new RepeatPlan(profiles, Narration.SILENT, times, 1, true, 7);
    List<List<CompletedRun>> booted =
        IntStream.range(0, cells + 1)
            .mapToObj(i -> Collections.nCopies(times, runs.get(i % cells % 3)))
            .toList();
    var experiment =
        new Experiment(
            Experiment.Kind.SWEEP,
            Instant.parse("2026-11-23T05:00:00Z"),
            plan,
            0,
            List.of(),
            settings,
            List.of(new Experiment.LeftOut("ramMiB=1", "It does not fit into its RAM.")));
    return FindingsReport.of(Findings.of(experiment, booted));
  }
}
