package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;

/**
 * Runs on their way out: they are in no list any more, and still on the disk with all that was
 * noted beside them, until the trash is emptied.
 */
public interface Trash {

  /**
   * @param size what emptying frees
   */
  record Discarded(RunId run, Instant at, ByteSize size) {}

  /** The last one put there first. */
  List<Discarded> list();

  /**
   * Puts runs there, all or none; those there already stay.
   *
   * @throws org.krunlab.core.experiment.LabException where there is no such run
   */
  void discard(Collection<RunId> runs);

  /**
   * Takes runs back, all or none.
   *
   * @throws org.krunlab.core.experiment.LabException where one is not in the trash
   */
  void restore(Collection<RunId> runs);

  /** What runs were given that are gone for good, where nothing else refers to it. */
  ByteSize unreferred();

  /**
   * Removes for good what is in the trash, and what is {@link #unreferred} then.
   *
   * @return what that freed
   */
  ByteSize empty();
}
