package org.krunlab.core.experiment;

import java.util.function.Consumer;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;

/**
 * The one way a stream becomes a run: every byte goes to the store first and to the analysis
 * second, and the run is durable before anybody is told that it is done.
 */
public final class RunRecorder {
  private final RunStore store;

  public RunRecorder(RunStore store) {
    this.store = store;
  }

  /** A run that is written and not listed yet; closed without {@link #commit} it is dropped. */
  public record Staged(RunStore.Recording recording, RunHeader header, RunResult result)
      implements AutoCloseable {
    /** Makes the run durable; it is listed from now on. */
    public CompletedRun commit() {
      return as(recording.commit());
    }

    /** The run, once it is durable under this number. */
    public CompletedRun as(RunId id) {
      return new CompletedRun(id, header, result);
    }

    @Override
    public void close() {
      recording.close();
    }
  }

  /**
   * @param source writes the launcher's stream into the sink it is given and returns at its end
   */
  CompletedRun record(
      RunHeader header, RunListener listener, Consumer<VmEngine.StreamSink> source) {
    try (Staged staged = stage(header, listener, source)) {
      return staged.commit();
    }
  }

  /** The same up to the moment at which the run is listed. */
  public Staged stage(
      RunHeader header, RunListener listener, Consumer<VmEngine.StreamSink> source) {
    RunStore.Recording recording = store.begin(header);
    try {
      var analysis = new RunAnalysis(listener);
      source.accept(
          (bytes, offset, length) -> {
            recording.accept(bytes, offset, length);
            analysis.feed(bytes, offset, length);
          });
      return new Staged(recording, header, analysis.finish());
    } catch (RuntimeException | Error e) {
      recording.close();
      throw e;
    }
  }
}
