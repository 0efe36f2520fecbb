package org.krunlab.core.experiment;

import java.time.Duration;
import org.krunlab.core.model.ByteSize;

/** What Krunlab uses up of a machine. */
public interface Spending {
  /**
   * So far.
   *
   * @param processor of this process and all it started that has ended
   * @param disk what images in the cache and stored runs take
   */
  record Used(Duration processor, ByteSize disk) {}

  /**
   * @throws LabException where the machine does not tell
   */
  Used used();
}
