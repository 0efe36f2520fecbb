package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.record.ExperimentId;

/**
 * An experiment in the list.
 *
 * @param kind such as {@code comparison}
 * @param title what was asked
 * @param runs made for it so far
 * @param annotation what people put on it
 */
public record ExperimentEntry(
    ExperimentId experiment,
    Instant startedAt,
    String kind,
    String title,
    List<RunId> runs,
    Annotation annotation) {
  public ExperimentEntry {
    runs = List.copyOf(runs);
  }
}
