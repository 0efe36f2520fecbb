package org.krunlab.core.experiment.history;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;

/**
 * A run in the list.
 *
 * @param stream the bytes of its stream
 * @param digest empty where its record cannot be read
 * @param annotation what people put on it
 * @param references what stands on it
 */
public record HistoryEntry(
    RunId run,
    ByteSize stream,
    Optional<RunDigest> digest,
    Annotation annotation,
    List<String> references) {
  public HistoryEntry {
    references = List.copyOf(references);
  }

  /** The same run with other tags and another note. */
  public HistoryEntry withAnnotation(Annotation other) {
    return new HistoryEntry(run, stream, digest, other, references);
  }
}
