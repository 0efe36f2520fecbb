package org.krunlab.core.measure.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.ByteSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a launcher's stream: for recordings that are put together from stored parts, and for
 * tests.
 */
public final class LauncherStreamEncoder {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A chunk to write.
   *
   * @param at when it was read
   * @param bytes not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // written at once and never compared
  public record Chunk(HostInstant at, byte[] bytes) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Begins a stream of the current version. */
  public LauncherStreamEncoder() {
    out.writeBytes(StreamFormat.MAGIC);
    out.write(StreamFormat.VERSION);
  }

  public LauncherStreamEncoder launch(Map<String, ?> facts) {
    return json(StreamFormat.INFO, facts);
  }

  public LauncherStreamEncoder stamp(LaunchMark mark, HostInstant at) {
    byte[] payload = new byte[StreamFormat.STAMP_BYTES];
    littleEndian(payload).putInt(mark.number()).putInt(0).putLong(at.nanos());
    return frame(StreamFormat.STAMP, 0, payload);
  }

  /** Writes chunks as one frame; they must be in the order of their moments. */
  public LauncherStreamEncoder chunks(Channel channel, List<Chunk> chunks) {
    int bytes = chunks.stream().mapToInt(chunk -> chunk.bytes().length).sum();
    int entries = chunks.size() * StreamFormat.CHUNK_ENTRY_BYTES;
    byte[] frame = new byte[StreamFormat.CHUNKS_HEADER_BYTES + entries + bytes];
    ByteBuffer payload = littleEndian(frame);
    long last = chunks.isEmpty() ? 0 : chunks.getFirst().at().nanos();
    payload.putInt(chunks.size()).putInt(0).putLong(last);
    for (Chunk chunk : chunks) {
      long delta = chunk.at().nanos() - last;
      if (delta < 0 || delta > 0xffff_ffffL) {
        throw new IllegalArgumentException(
            "Chunks of one frame lie 0 to 2^32-1 ns apart, not " + delta + " ns.");
      }
      payload.putInt((int) delta).putInt(chunk.bytes().length);
      last = chunk.at().nanos();
    }
    chunks.forEach(chunk -> payload.put(chunk.bytes()));
    return frame(StreamFormat.CHUNKS, channel.number(), frame);
  }

  public LauncherStreamEncoder sample(MemorySample sample) {
    Standstill standstill = sample.standstill();
    byte[] payload =
        new byte[standstill == null ? StreamFormat.SAMPLE_BYTES : StreamFormat.HELD_SAMPLE_BYTES];
    ByteBuffer values = littleEndian(payload);
    values
        .putLong(sample.at().nanos())
        .putLong(sample.rss().bytes())
        .putLong(sample.pss().bytes())
        .putLong(sample.privateBytes().bytes())
        .putLong(sample.peakRss().bytes())
        .putLong(orUnknown(sample.guestRss()))
        .putLong(orUnknown(sample.guestRam()));
    if (standstill != null) {
      values.putLong(standstill.moment().number()).putLong(standstill.within().toNanos());
    }
    return frame(StreamFormat.SAMPLE, 0, payload);
  }

  public LauncherStreamEncoder end(EndFacts facts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("endedBy", facts.endedBy().word());
    putIfKnown(json, "exited", "exitCode", facts.exitCode());
    putIfKnown(json, "signalled", "signal", facts.signal());
    json.put("consoleBytes", facts.console().bytes());
    json.put("markBytes", facts.marks().bytes());
    json.put("droppedBytes", facts.dropped().bytes());
    json.put("spilledBytes", facts.spilled().bytes());
    ByteSize read = facts.read();
    if (read != null) {
      json.put("readBytes", read.bytes());
    }
    Duration stolen = facts.stolen();
    if (stolen != null) {
      json.put("stolenMs", stolen.toMillis());
    }
    StartError error = facts.startError();
    if (error != null) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("what", error.what());
      told.put("call", error.call());
      told.put("errno", error.errno());
      told.put("text", error.text());
      json.put("startError", told);
    }
    return json(StreamFormat.END, json);
  }

  public LauncherStreamEncoder notice(String level, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", level);
    json.put("text", text);
    return json(StreamFormat.NOTICE, json);
  }

  /** The stream so far. */
  public byte[] bytes() {
    return out.toByteArray();
  }

  private static void putIfKnown(
      Map<String, Object> json, String flag, String name, @Nullable Integer value) {
    json.put(flag, value != null);
    if (value != null) {
      json.put(name, value);
    }
  }

  private static long orUnknown(@Nullable ByteSize size) {
    return size == null ? StreamFormat.UNKNOWN_SIZE : size.bytes();
  }

  private LauncherStreamEncoder json(int type, Map<String, ?> object) {
    return frame(type, 0, JSON.writeValueAsString(object).getBytes(StandardCharsets.UTF_8));
  }

  private LauncherStreamEncoder frame(int type, int channel, byte[] payload) {
    byte[] header = new byte[StreamFormat.FRAME_HEADER_BYTES];
    littleEndian(header)
        .put((byte) type)
        .put((byte) channel)
        .putShort((short) 0)
        .putInt(payload.length);
    out.writeBytes(header);
    out.writeBytes(payload);
    return this;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
