package org.krunlab.core.experiment;

import org.krunlab.core.model.Engine;

/** Measures what a byte on a guest's console takes on this machine. */
public interface ConsoleGauge {

  /**
   * Boots the probe guest, which writes some thousand bytes in a row.
   *
   * @return nanoseconds for each byte, by the host's clock
   * @throws LabException where the probe guest cannot be booted or does not write them
   */
  double nanosPerByte(Engine engine, ConsoleWay way, CancelToken cancel);
}
