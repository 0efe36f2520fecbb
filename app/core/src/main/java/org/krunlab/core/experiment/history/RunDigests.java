package org.krunlab.core.experiment.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;

/**
 * Keeps digests of runs for lists and trends. They follow from the runs: they may be dropped at any
 * time, and are made anew where the way of making them has changed.
 */
public interface RunDigests {

  /**
   * A run of the store.
   *
   * @param stream the bytes of its stream
   * @param digest empty where none is kept, or one made in an older way
   */
  record Row(RunId run, ByteSize stream, Optional<RunDigest> digest) {}

  /** Every run that is not in the trash, the newest first. */
  List<Row> all();

  void keep(Map<RunId, RunDigest> digests);
}
