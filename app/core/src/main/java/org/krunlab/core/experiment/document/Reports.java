package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Profile;
import org.krunlab.core.report.Report;

/** Reports on runs of the store, whichever way of telling suits how many there are. */
public final class Reports {
  /** More single runs than that are not read side by side. */
  private static final int MOST_SIDE_BY_SIDE = 8;

  private Reports() {}

  /**
   * A report on one run, on a few side by side, or on many put together by profile and image.
   *
   * @throws LabException where there is none
   */
  public static Report of(List<CompletedRun> runs) {
    if (runs.isEmpty()) {
      throw LabException.input("There is nothing to report on: choose at least one run.");
    }
    if (runs.size() == 1) {
      return RunReport.of(runs.getFirst());
    }
    return runs.size() <= MOST_SIDE_BY_SIDE
        ? of(Comparison.of(runs), List.of())
        : RepeatedReport.ofStored(unjudged(runs));
  }

  /**
   * A report on single runs with the phases that their narrated twins told of.
   *
   * @param narrated runs of the same profiles whose console was on; their times are not headlines
   */
  public static Report of(Comparison comparison, List<CompletedRun> narrated) {
    return ComparisonReport.of(comparison, narrated);
  }

  /** Whose runs belong together. */
  private record Variant(Profile profile, ImageKey image, boolean memoryRun) {}

  /** Without verdicts: those hold for runs that were made in turns alone. */
  private static RepeatedComparison unjudged(List<CompletedRun> runs) {
    var variants = new LinkedHashMap<Variant, List<CompletedRun>>();
    for (CompletedRun run : runs) {
      var variant =
          new Variant(
              run.header().profile(), run.header().image().key(), run.result().isMemoryRun());
      variants.computeIfAbsent(variant, absent -> new ArrayList<>()).add(run);
    }
    var names = new HashSet<String>();
    var columns = new ArrayList<RepeatedComparison.Column>();
    variants.forEach(
        (variant, own) -> {
          String name = variant.profile().name();
          String told =
              names.add(name) ? name : name + ", " + own.getFirst().id() + " and its like";
          columns.add(new RepeatedComparison.Column(told, own));
        });
    return RepeatedComparison.of(columns, List.of()).unjudged();
  }
}
