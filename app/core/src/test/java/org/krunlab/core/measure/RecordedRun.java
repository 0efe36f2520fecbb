package org.krunlab.core.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.marks.MarkBytes;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.StartError;
import org.krunlab.core.model.ByteSize;

/** Puts a launcher's stream together, one millisecond after the other. */
final class RecordedRun {
  private static final ByteSize NONE = ByteSize.ZERO;

  private final LauncherStreamEncoder stream = new LauncherStreamEncoder();
  private long millis;

  /** A program that ran a module without a guest. */
  static RecordedRun programLaunched() {
    RecordedRun run = new RecordedRun();
    run.stream.launch(Map.of("engine", "exec", "ramMib", 0));
    return run.stamp(LaunchMark.T0).stamp(LaunchMark.T1).stamp(LaunchMark.T2);
  }

  static RecordedRun launched() {
    RecordedRun run = new RecordedRun();
    run.stream.launch(Map.of("engine", "libkrun"));
    return run.stamp(LaunchMark.T0).stamp(LaunchMark.T1).stamp(LaunchMark.T2);
  }

  RecordedRun stamp(LaunchMark mark) {
    stream.stamp(mark, next());
    return this;
  }

  RecordedRun stamp(LaunchMark mark, HostInstant at) {
    stream.stamp(mark, at);
    return this;
  }

  RecordedRun mark(int kind, int value) {
    return chunk(Channel.MARKS, MarkBytes.of(kind, 1000 + millis, value));
  }

  RecordedRun markAt(int kind, long tsc, int value) {
    return chunk(Channel.MARKS, MarkBytes.of(kind, tsc, value));
  }

  RecordedRun console(String text) {
    return chunk(Channel.CONSOLE, text.getBytes(ISO_8859_1));
  }

  /** The bytes of a log in the test resources, one chunk and one millisecond for each byte. */
  RecordedRun consoleLog(String name) {
    List<LauncherStreamEncoder.Chunk> chunks = new ArrayList<>();
    for (byte b : log(name)) {
      chunks.add(new LauncherStreamEncoder.Chunk(next(), new byte[] {b}));
    }
    stream.chunks(Channel.CONSOLE, chunks);
    return this;
  }

  RecordedRun vmmErrors(String text) {
    return chunk(Channel.VMM_ERRORS, text.getBytes(ISO_8859_1));
  }

  RecordedRun sample(long rss, long peak) {
    stream.sample(
        new MemorySample(
            next(),
            new ByteSize(rss),
            new ByteSize(rss / 2),
            new ByteSize(rss / 4),
            new ByteSize(peak),
            new ByteSize(rss / 8),
            ByteSize.ofMib(64),
            null));
    return this;
  }

  RecordedRun notice(String text) {
    stream.notice("warn", text);
    return this;
  }

  byte[] exited(int code) {
    return end(EndedBy.SELF, code, null, null);
  }

  byte[] ended(EndedBy by) {
    return end(by, null, 9, null);
  }

  byte[] signalled(int signal) {
    return end(EndedBy.SELF, null, signal, null);
  }

  byte[] notStarted(StartError error) {
    return end(EndedBy.NOT_STARTED, 126, null, error);
  }

  byte[] cutOff() {
    return stream.bytes();
  }

  static byte[] log(String name) {
    try (InputStream in = RecordedRun.class.getResourceAsStream("/bootlogs/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunResult analyse(byte[] stream) {
    RunAnalysis analysis = new RunAnalysis(RunListener.NONE);
    analysis.feed(stream, 0, stream.length);
    return analysis.finish();
  }

  private byte[] end(
      EndedBy by, @Nullable Integer code, @Nullable Integer signal, @Nullable StartError error) {
    stamp(LaunchMark.T8);
    return stream
        .end(new EndFacts(by, code, signal, NONE, NONE, NONE, NONE, error, null, null))
        .bytes();
  }

  private RecordedRun chunk(Channel channel, byte[] bytes) {
    stream.chunks(channel, List.of(new LauncherStreamEncoder.Chunk(next(), bytes)));
    return this;
  }

  private HostInstant next() {
    return new HostInstant(1_000_000L * ++millis);
  }
}
