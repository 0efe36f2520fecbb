package org.krunlab.core.experiment;

import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;

/**
 * The probe guest, which does nothing but pass its marks: what a machine takes by itself, as the
 * floor of what others take.
 */
public interface EmptyGuest {

  /**
   * Boots it in a memory run.
   *
   * @param engine one that boots machines
   * @throws LabException where it cannot be booted
   */
  MemorySeries memory(Engine engine, ByteSize ram, CancelToken cancel);
}
