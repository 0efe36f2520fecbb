package org.krunlab.core.experiment.document;

import java.util.Comparator;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.repeat.RepeatedComparison;

/** The run that stands for several where only one can be drawn. */
final class TypicalRun {
  private TypicalRun() {}

  /** The one whose ready is in the middle; the earlier of two. */
  static CompletedRun of(RepeatedComparison.Column column) {
    List<CompletedRun> sorted =
        column.runs().stream()
            .sorted(
                Comparator.comparingDouble(
                        (CompletedRun run) ->
                            Figures.of(run).ready().value().orElse(Double.POSITIVE_INFINITY))
                    .thenComparingLong(run -> run.id().number()))
            .toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
