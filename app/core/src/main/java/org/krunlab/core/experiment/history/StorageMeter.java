package org.krunlab.core.experiment.history;

import org.krunlab.core.experiment.CancelToken;

/** Finds out what Krunlab keeps on the disk. */
public interface StorageMeter {
  /**
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  StorageUse measure(CancelToken cancel);
}
