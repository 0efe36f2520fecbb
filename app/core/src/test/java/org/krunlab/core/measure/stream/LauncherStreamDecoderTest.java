package org.krunlab.core.measure.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.LauncherStreamDecoder.Completeness;
import org.krunlab.core.model.ByteSize;

class LauncherStreamDecoderTest {
  private static final MemorySample SAMPLE =
      new MemorySample(
          new HostInstant(77), size(5), size(4), size(3), size(6), size(2), null, null);
  private static final EndFacts END =
      new EndFacts(EndedBy.SELF, 0, null, size(9), size(15), size(1), size(2), null, null, null);

  @Test
  void readsWhatTheEncoderWrote() {
    List<LauncherEvent> events = decode(whole(), 1 << 20);

    assertThat(events)
        .containsExactly(
            new LauncherEvent.Launch(Map.of("engine", "libkrun", "ramMib", 64)),
            new LauncherEvent.Stamp(LaunchMark.T0, new HostInstant(1L << 40)),
            new Chunks(
                Channel.CONSOLE,
                new long[] {10, 10, 5_000_000_010L - 1_000_000_000L},
                new int[] {1, 2, 3},
                "abbccc".getBytes(UTF_8)),
            new LauncherEvent.Sample(SAMPLE),
            new LauncherEvent.Notice("warn", "h\u00f6rt"),
            new LauncherEvent.Stamp(LaunchMark.T8, new HostInstant(-1L >>> 1)),
            new LauncherEvent.End(END));
  }

  @Test
  void chunksKeepTheirOwnMoments() {
    List<String> seen = new ArrayList<>();
    Chunks chunks = (Chunks) decode(whole(), 1 << 20).get(2);
    chunks.forEach(
        (bytes, offset, length, at) ->
            seen.add(new String(bytes, offset, length, UTF_8) + "@" + at.nanos()));

    assertThat(seen).containsExactly("a@10", "bb@10", "ccc@4000000010");
  }

  @Test
  void anySplitGivesTheSameEvents() {
    byte[] stream = whole();
    List<LauncherEvent> expected = decode(stream, 1 << 20);
    for (int longest = 1; longest < 60; longest++) {
      assertThat(decode(stream, longest)).isEqualTo(expected);
    }
  }

  @Test
  void aStreamThatBreaksOffGivesWhatWasWhole() {
    byte[] stream = whole();
    for (int length = 0; length < stream.length; length++) {
      List<LauncherEvent> events = new ArrayList<>();
      LauncherStreamDecoder decoder = new LauncherStreamDecoder(events::add);
      decoder.feed(stream, 0, length);

      assertThat(decoder.finish()).isEqualTo(Completeness.CUT_OFF);
      assertThat(decode(stream, 1 << 20).subList(0, events.size())).isEqualTo(events);
    }
    LauncherStreamDecoder decoder = new LauncherStreamDecoder(event -> {});
    decoder.feed(stream, 0, stream.length);
    assertThat(decoder.finish()).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void aSampleOfAMachineThatStoodStillSaysOfWhichMomentItIs() {
    for (Standstill.Moment moment : Standstill.Moment.values()) {
      var sample =
          new MemorySample(
              new HostInstant(77),
              size(5),
              size(4),
              size(3),
              size(6),
              null,
              null,
              new Standstill(moment, Duration.ofNanos(182_549)));

      assertThat(decode(new LauncherStreamEncoder().sample(sample).bytes(), 11))
          .containsExactly(new LauncherEvent.Sample(sample));
    }
  }

  @Test
  void whatTheHostTookAndTheDiskGaveIsReadWhereItIsTold() {
    var stolen =
        new EndFacts(
            EndedBy.SELF,
            0,
            null,
            size(0),
            size(0),
            size(0),
            size(0),
            null,
            size(8192),
            Duration.ofMillis(130));

    assertThat(decode(new LauncherStreamEncoder().end(stolen).bytes(), 9))
        .containsExactly(new LauncherEvent.End(stolen));
  }

  @Test
  void endWithSignalOrStartErrorIsRead() {
    EndFacts killed =
        new EndFacts(
            EndedBy.TIME_LIMIT, null, 9, size(0), size(0), size(0), size(0), null, null, null);
    EndFacts notStarted =
        new EndFacts(
            EndedBy.NOT_STARTED,
            null,
            null,
            size(0),
            size(0),
            size(0),
            size(0),
            new StartError("kvm-missing", "open", 2, "no such file"),
            null,
            null);

    assertThat(decode(new LauncherStreamEncoder().end(killed).bytes(), 9))
        .containsExactly(new LauncherEvent.End(killed));
    assertThat(decode(new LauncherStreamEncoder().end(notStarted).bytes(), 9))
        .containsExactly(new LauncherEvent.End(notStarted));
  }

  @Test
  void framesOfUnknownTypeMarkOrChannelAreSkipped() {
    byte[] unknownType = {99, 0, 0, 0, 2, 0, 0, 0, 1, 2};
    byte[] unknownMark = {2, 0, 0, 0, 16, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
    byte[] unknownChannel = {
      3, 9, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    byte[] end = new LauncherStreamEncoder().end(END).bytes();
    byte[] stream =
        join(
            Arrays.copyOf(end, 8),
            unknownType,
            unknownMark,
            unknownChannel,
            Arrays.copyOfRange(end, 8, end.length));

    assertThat(decode(stream, 7)).containsExactly(new LauncherEvent.End(END));
  }

  @Test
  void anotherVersionIsRefusedWithASentence() {
    byte[] stream = whole();
    stream[7] = 2;

    assertThatThrownBy(() -> decode(stream, 3))
        .isInstanceOf(StreamFormatException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("reads version 1");
  }

  @Test
  void whatIsNoStreamIsRefusedAtItsFirstByte() {
    assertThatThrownBy(() -> decode("GARBAGE!".getBytes(UTF_8), 1))
        .isInstanceOf(StreamFormatException.class)
        .hasMessageContaining("no recording");
  }

  @Test
  void damageIsToldWithItsPlace() {
    byte[] magic = Arrays.copyOf(whole(), 8);
    byte[] tooLong = {1, 0, 0, 0, -1, -1, -1, 127};
    byte[] badJson = {5, 0, 0, 0, 1, 0, 0, 0, '{'};
    byte[] badChunks = {3, 1, 0, 0, 16, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] shortStamp = {2, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0};
    byte[] noReason = {5, 0, 0, 0, 2, 0, 0, 0, '{', '}'};
    for (byte[] frame : List.of(tooLong, badJson, badChunks, shortStamp, noReason)) {
      assertThatThrownBy(() -> decode(join(magic, frame), 5))
          .isInstanceOf(StreamFormatException.class)
          .hasMessageContaining("damaged")
          .hasMessageContaining("at byte 8");
    }
  }

  @Test
  void noDamageEscapesAsAnotherException() {
    byte[] stream = whole();
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = stream.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(failureOf(damaged)).isTrue();
    }
  }

  private static boolean failureOf(byte[] stream) {
    try {
      decode(stream, 4096);
      return true;
    } catch (StreamFormatException e) {
      @Nullable String message = e.getMessage();
      return message != null && message.endsWith(".");
    }
  }

  private static byte[] whole() {
    return new LauncherStreamEncoder()
        .launch(Map.of("engine", "libkrun", "ramMib", 64))
        .stamp(LaunchMark.T0, new HostInstant(1L << 40))
        .chunks(
            Channel.CONSOLE, List.of(chunk(10, "a"), chunk(10, "bb"), chunk(4_000_000_010L, "ccc")))
        .sample(SAMPLE)
        .notice("warn", "h\u00f6rt")
        .stamp(LaunchMark.T8, new HostInstant(-1L >>> 1))
        .end(END)
        .bytes();
  }

  private static LauncherStreamEncoder.Chunk chunk(long nanos, String text) {
    return new LauncherStreamEncoder.Chunk(new HostInstant(nanos), text.getBytes(UTF_8));
  }

  private static List<LauncherEvent> decode(byte[] stream, int longest) {
    List<LauncherEvent> events = new ArrayList<>();
    LauncherStreamDecoder decoder = new LauncherStreamDecoder(events::add);
    for (int at = 0; at < stream.length; at += longest) {
      decoder.feed(stream, at, Math.min(longest, stream.length - at));
    }
    decoder.finish();
    return events;
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  private static ByteSize size(long bytes) {
    return new ByteSize(bytes);
  }
}
