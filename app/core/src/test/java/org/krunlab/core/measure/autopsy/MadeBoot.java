package org.krunlab.core.measure.autopsy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.marks.MarkBytes;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;

/** A boot whose lines take as long as it is told. */
final class MadeBoot {
  private static final long START = 5_000_000_000L;

  private final LauncherStreamEncoder stream = new LauncherStreamEncoder();
  private final long nanosPerByte;
  private long now = START;

  /** A launch of 1 ms to T2 and 2 ms more to T3. */
  MadeBoot(long nanosPerByte) {
    this.nanosPerByte = nanosPerByte;
    stream.launch(Map.of("engine", "libkrun"));
    stream.stamp(LaunchMark.T0, new HostInstant(now));
    pause(1_000_000);
    stream.stamp(LaunchMark.T2, new HostInstant(now));
    pause(2_000_000);
    mark(1);
  }

  MadeBoot pause(long nanos) {
    now += nanos;
    return this;
  }

  /** Prints a line and then works for a while. */
  MadeBoot line(String text, long work) {
    for (byte b : (text + "\n").getBytes(UTF_8)) {
      var chunk = new LauncherStreamEncoder.Chunk(new HostInstant(now), new byte[] {b});
      stream.chunks(Channel.CONSOLE, List.of(chunk));
      pause(nanosPerByte);
    }
    return pause(work);
  }

  MadeBoot mark(int kind) {
    var chunk =
        new LauncherStreamEncoder.Chunk(
            new HostInstant(now), MarkBytes.of(kind, 2 * (now - START), 0));
    stream.chunks(Channel.MARKS, List.of(chunk));
    return this;
  }

  long nanosSinceLaunch() {
    return now - START;
  }

  RunResult result() {
    var analysis = new RunAnalysis(RunListener.NONE);
    byte[] bytes = stream.bytes();
    analysis.feed(bytes, 0, bytes.length);
    return analysis.finish();
  }
}
