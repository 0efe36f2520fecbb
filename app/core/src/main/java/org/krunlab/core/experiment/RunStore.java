package org.krunlab.core.experiment;

import java.util.List;

/** Keeps runs: the header and the launcher's raw stream, before anything is derived from them. */
public interface RunStore {

  /** A run that is being written. Close without commit drops it. */
  interface Recording extends VmEngine.StreamSink, AutoCloseable {
    /** Makes the run durable; it is listed from now on. */
    RunId commit();

    @Override
    void close();
  }

  /**
   * A stored run.
   *
   * @param id its number
   * @param header what was settled before
   */
  record Entry(RunId id, RunHeader header) {}

  /**
   * @throws LabException where the store cannot be written, such as on a full disk
   */
  Recording begin(RunHeader header);

  /** All runs, the newest first. */
  List<Entry> list();

  /**
   * @throws LabException where there is no such run
   */
  Entry find(RunId id);

  /** Feeds the raw stream of a run to a sink. */
  void replay(RunId id, VmEngine.StreamSink sink);
}
