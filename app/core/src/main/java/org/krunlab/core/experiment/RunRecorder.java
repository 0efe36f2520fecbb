package org.krunlab.core.experiment;

import java.util.function.Consumer;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;

/**
 * The one way a stream becomes a run: every byte goes to the store first and to the analysis
 * second, and the run is durable before anybody is told that it is done.
 */
final class RunRecorder {
  private final RunStore store;

  RunRecorder(RunStore store) {
    this.store = store;
  }

  /**
   * @param source writes the launcher's stream into the sink it is given and returns at its end
   */
  CompletedRun record(
      RunHeader header, RunListener listener, Consumer<VmEngine.StreamSink> source) {
    try (RunStore.Recording recording = store.begin(header)) {
      var analysis = new RunAnalysis(listener);
      source.accept(
          (bytes, offset, length) -> {
            recording.accept(bytes, offset, length);
            analysis.feed(bytes, offset, length);
          });
      var result = analysis.finish();
      return new CompletedRun(recording.commit(), header, result);
    }
  }
}
