package org.krunlab.core.experiment.history;

import java.util.List;

/** What is kept about runs beside the runs themselves. */
public interface HistoryStore {
  RunDigests digests();

  Annotations annotations();

  References references();

  Trash trash();

  StorageMeter storage();

  StoreCheck check();

  /** Databases that were found damaged and put aside, the last one first. */
  List<SetAside> setAside();
}
