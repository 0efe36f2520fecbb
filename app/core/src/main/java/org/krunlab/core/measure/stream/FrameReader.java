package org.krunlab.core.measure.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.ByteSize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the payload of one frame. What does not fit its type is thrown as it comes up. */
final class FrameReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private FrameReader() {}

  /** The event of a frame, or null where its type, mark or channel is not known to this version. */
  static @Nullable LauncherEvent read(int type, int channel, ByteBuffer payload) {
    return switch (type) {
      case StreamFormat.INFO -> new LauncherEvent.Launch(JSON.readValue(bytes(payload), OBJECT));
      case StreamFormat.STAMP -> stamp(payload);
      case StreamFormat.CHUNKS -> chunks(Channel.of(channel), payload);
      case StreamFormat.SAMPLE -> new LauncherEvent.Sample(sample(payload));
      case StreamFormat.END -> new LauncherEvent.End(end(JSON.readTree(bytes(payload))));
      case StreamFormat.NOTICE -> notice(JSON.readTree(bytes(payload)));
      default -> null;
    };
  }

  private static @Nullable LauncherEvent stamp(ByteBuffer payload) {
    LaunchMark mark = LaunchMark.of(Integer.toUnsignedLong(payload.getInt()));
    payload.getInt();
    HostInstant at = new HostInstant(payload.getLong());
    return mark == null ? null : new LauncherEvent.Stamp(mark, at);
  }

  private static @Nullable LauncherEvent chunks(@Nullable Channel channel, ByteBuffer payload) {
    int count = payload.getInt();
    payload.getInt();
    long nanos = payload.getLong();
    if (count < 0 || count > payload.remaining() / StreamFormat.CHUNK_ENTRY_BYTES) {
      throw new IllegalArgumentException(count + " chunks do not fit the frame");
    }
    long[] stamps = new long[count];
    int[] lengths = new int[count];
    long total = 0;
    for (int i = 0; i < count; i++) {
      nanos += Integer.toUnsignedLong(payload.getInt());
      stamps[i] = nanos;
      lengths[i] = payload.getInt();
      total += Integer.toUnsignedLong(lengths[i]);
    }
    if (total != payload.remaining()) {
      throw new IllegalArgumentException(
          "chunks of " + total + " bytes in a frame that holds " + payload.remaining());
    }
    return channel == null ? null : new Chunks(channel, stamps, lengths, bytes(payload));
  }

  private static MemorySample sample(ByteBuffer payload) {
    return new MemorySample(
        new HostInstant(payload.getLong()),
        new ByteSize(payload.getLong()),
        new ByteSize(payload.getLong()),
        new ByteSize(payload.getLong()),
        new ByteSize(payload.getLong()),
        sizeOrUnknown(payload.getLong()),
        sizeOrUnknown(payload.getLong()),
        standstill(payload));
  }

  private static @Nullable Standstill standstill(ByteBuffer payload) {
    if (payload.remaining() < StreamFormat.HELD_SAMPLE_BYTES - StreamFormat.SAMPLE_BYTES) {
      return null;
    }
    Standstill.Moment moment = Standstill.Moment.of(payload.getLong());
    Duration within = Duration.ofNanos(payload.getLong());
    return moment == null ? null : new Standstill(moment, within);
  }

  private static @Nullable ByteSize sizeOrUnknown(long bytes) {
    return bytes == StreamFormat.UNKNOWN_SIZE ? null : new ByteSize(bytes);
  }

  private static EndFacts end(JsonNode json) {
    String word = json.path("endedBy").asString("");
    EndedBy endedBy = EndedBy.of(word);
    if (endedBy == null) {
      throw new IllegalArgumentException("endedBy is '" + word + "'");
    }
    JsonNode error = json.path("startError");
    return new EndFacts(
        endedBy,
        json.path("exited").asBoolean(json.has("exitCode")) ? json.path("exitCode").asInt() : null,
        json.path("signalled").asBoolean(json.has("signal")) ? json.path("signal").asInt() : null,
        size(json, "consoleBytes"),
        size(json, "markBytes"),
        size(json, "droppedBytes"),
        size(json, "spilledBytes"),
        error.isObject()
            ? new StartError(
                error.path("what").asString(""),
                error.path("call").asString(""),
                error.path("errno").asInt(0),
                error.path("text").asString(""))
            : null,
        json.has("readBytes") ? size(json, "readBytes") : null,
        json.has("stolenMs") ? Duration.ofMillis(json.path("stolenMs").asLong()) : null);
  }

  private static ByteSize size(JsonNode json, String name) {
    return new ByteSize(json.path(name).asLong(0));
  }

  private static LauncherEvent notice(JsonNode json) {
    return new LauncherEvent.Notice(
        json.path("level").asString("info"), json.path("text").asString(""));
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    return bytes;
  }
}
