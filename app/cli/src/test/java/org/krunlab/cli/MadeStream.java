package org.krunlab.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.EndFacts;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LaunchMark;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.model.ByteSize;

/** The launcher's stream of a boot that never was; its times are made up. */
final class MadeStream {
  private final LauncherStreamEncoder stream = new LauncherStreamEncoder();

  private MadeStream() {}

  /** A silent guest whose module prints a line and returns 0; ready after 150 ms. */
  static MadeStream cleanRun(String output) {
    return ended(output, 0);
  }

  /** A silent guest that is ready after other than 150 ms; at most 150. */
  static MadeStream readyAfter(int millis, String output) {
    var made = new MadeStream().begin();
    made.mark(2, 0, millis - 1);
    made.mark(3, 1, millis);
    made.console(output, 151);
    made.sample(152);
    made.mark(4, 0, 153);
    return made.end(EndedBy.SELF);
  }

  /** A guest that prints two lines, is in main after 130 ms, and ready after other than 150. */
  static MadeStream tellingAndReadyAfter(int millis, String output) {
    var made = new MadeStream().begin();
    made.console(
        "[    0.000000] Info: [libukboot] <boot.c @  285> Initialize memory allocator", 40);
    made.console("[    0.000000] Info: [libukboot] <boot.c @  355> Initialize scheduling", 60);
    made.mark(2, 0, 130);
    made.mark(3, 1, millis);
    made.console(output, 190);
    made.sample(191);
    made.mark(4, 0, 192);
    return made.end(EndedBy.SELF);
  }

  /**
   * A memory run: held at its marks, with 4,000 KiB of RSS at T5, 5,000 at T6, 5,100 at the end.
   */
  static MadeStream memoryRun(String output) {
    var made = new MadeStream();
    made.begin(Map.of("heldAtMarks", true));
    made.mark(2, 0, 130);
    made.stream.sample(held(131, 4000, Standstill.Moment.T5));
    made.mark(3, 1, 150);
    made.stream.sample(held(151, 5000, Standstill.Moment.T6));
    made.console(output, 152);
    made.mark(4, 0, 153);
    made.stream.sample(held(199, 5100, Standstill.Moment.END));
    return made.end(EndedBy.SELF);
  }

  /** A boot for which files were dropped, of which one may have stayed. */
  static MadeStream cold(String output, int residentBytes) {
    var file =
        Map.of("path", "/k", "bytes", 5000, "residentBytes", residentBytes, "reason", "is in use");
    var made =
        new MadeStream()
            .begin(
                Map.of(
                    "conditions",
                    Map.of("pageCache", Map.of("dropped", true, "files", List.of(file)))));
    made.mark(2, 0, 130);
    made.mark(3, 1, 150);
    made.console(output, 151);
    made.sample(152);
    made.mark(4, 0, 153);
    return made.end(EndedBy.SELF);
  }

  /** What an empty guest takes: 3,000 KiB of RSS at each moment. */
  static MemorySeries emptyGuest() {
    return new MemorySeries(
        List.of(
            held(1, 3000, Standstill.Moment.T5),
            held(2, 3000, Standstill.Moment.T6),
            held(3, 3000, Standstill.Moment.END)));
  }

  private static MemorySample held(long millis, long rssKib, Standstill.Moment moment) {
    return new MemorySample(
        at(millis),
        ByteSize.ofKib(rssKib),
        ByteSize.ofKib(rssKib - 700),
        ByteSize.ofKib(rssKib - 900),
        ByteSize.ofKib(rssKib + 20),
        ByteSize.ofKib(rssKib - 2950),
        ByteSize.ofMib(64),
        new Standstill(moment, Duration.ofNanos(180_000)));
  }

  /** The same with another exit code. */
  static MadeStream ended(String output, int exitCode) {
    var made = new MadeStream().begin();
    made.mark(2, 0, 130);
    made.console(output, 151);
    made.mark(3, 1, 150);
    made.sample(152);
    made.mark(4, exitCode, 153);
    return made.end(EndedBy.SELF);
  }

  /** A guest that never comes to an end and is ended by the time limit. */
  static MadeStream hang() {
    var made = new MadeStream().begin();
    made.mark(2, 0, 130);
    return made.end(EndedBy.TIME_LIMIT);
  }

  byte[] bytes() {
    return stream.bytes();
  }

  private MadeStream begin() {
    return begin(Map.of());
  }

  /**
   * @param more what the launcher tells besides
   */
  private MadeStream begin(Map<String, Object> more) {
    var facts = new HashMap<String, Object>(Map.of("engine", "libkrun"));
    facts.putAll(more);
    stream.launch(facts);
    stream.stamp(LaunchMark.T0, at(0)).stamp(LaunchMark.T1, at(1)).stamp(LaunchMark.T2, at(4));
    mark(1, 0, 32);
    return this;
  }

  private MadeStream end(EndedBy by) {
    stream.stamp(LaunchMark.T8, at(200));
    ByteSize none = ByteSize.ZERO;
    stream.end(
        new EndFacts(
            by,
            by == EndedBy.SELF ? 0 : null,
            by == EndedBy.SELF ? null : 9,
            none,
            none,
            none,
            none,
            null,
            null,
            null));
    return this;
  }

  private static HostInstant at(long millis) {
    return new HostInstant(5_000_000_000L + millis * 1_000_000);
  }

  private void console(String line, long millis) {
    chunk(Channel.CONSOLE, (line + "\r\n").getBytes(StandardCharsets.UTF_8), millis);
  }

  private void chunk(Channel channel, byte[] bytes, long millis) {
    stream.chunks(channel, List.of(new LauncherStreamEncoder.Chunk(at(millis), bytes)));
  }

  /** Writes a record of docs/guest-marks.md. */
  private void mark(int kind, int value, long millis) {
    ByteBuffer mark = ByteBuffer.allocate(15).order(ByteOrder.LITTLE_ENDIAN);
    mark.put((byte) 0x4b).put((byte) kind).putLong(at(millis).nanos()).putInt(value);
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      sum += mark.get(i) & 0xff;
    }
    mark.put((byte) sum);
    chunk(Channel.MARKS, mark.array(), millis);
  }

  private void sample(long millis) {
    stream.sample(
        new MemorySample(
            at(millis),
            ByteSize.ofKib(5300),
            ByteSize.ofKib(4600),
            ByteSize.ofKib(4400),
            ByteSize.ofKib(5320),
            ByteSize.ofKib(1700),
            ByteSize.ofMib(64),
            null));
  }
}
