package org.krunlab.core.measure.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a recorded stream fit to be published: the folders of the machine it was recorded on are
 * masked in what launcher and VMM say. What the guest wrote, every moment and every sample stay as
 * they are, and so does the length of every frame.
 */
public final class StreamScrubber {
  // from the first slash that begins a path to the last one: folders may have blanks in their
  // names,
  // and the name behind the last slash says nothing of a machine; device files are the same
  // everywhere
  private static final Pattern FOLDERS = Pattern.compile("(?s)(?<!\\w)/(?!dev/|proc/).*/");
  private static final Pattern JSON_STRING = Pattern.compile("(?s)\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern LINE = Pattern.compile("[^\n]+");

  private static final byte MASK = '*';

  private StreamScrubber() {}

  /**
   * @param stream a whole stream, or one that breaks off; of that the last frame is left out if it
   *     is not whole
   * @throws StreamFormatException where this is no such stream or one of another version
   */
  public static byte[] scrub(byte[] stream) {
    LauncherStreamDecoder reader = new LauncherStreamDecoder(event -> {});
    reader.feed(stream, 0, stream.length);
    ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream out = new ByteArrayOutputStream(stream.length);
    int at = Math.min(stream.length, StreamFormat.PROLOGUE_BYTES);
    out.write(stream, 0, at);
    while (stream.length - at >= StreamFormat.FRAME_HEADER_BYTES) {
      int length = in.getInt(at + 4);
      int payload = at + StreamFormat.FRAME_HEADER_BYTES;
      if (stream.length - payload < length) {
        break;
      }
      out.write(stream, at, StreamFormat.FRAME_HEADER_BYTES);
      byte[] masked = Arrays.copyOfRange(stream, payload, payload + length);
      mask(in.get(at), in.get(at + 1), masked);
      out.writeBytes(masked);
      at = payload + length;
    }
    return out.toByteArray();
  }

  /** Masks the payload of a frame that holds words of the launcher or the VMM. */
  private static void mask(int type, int channel, byte[] payload) {
    switch (type) {
      case StreamFormat.INFO, StreamFormat.END, StreamFormat.NOTICE ->
          mask(payload, 0, JSON_STRING);
      case StreamFormat.CHUNKS -> {
        if (channel == Channel.VMM_ERRORS.number()) {
          int count = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
          int words = StreamFormat.CHUNKS_HEADER_BYTES + count * StreamFormat.CHUNK_ENTRY_BYTES;
          mask(payload, words, LINE);
        }
      }
      default -> {}
    }
  }

  private static void mask(byte[] payload, int from, Pattern unit) {
    // one character for each byte, so that places and lengths stay
    String words = new String(payload, from, payload.length - from, ISO_8859_1);
    for (MatchResult found : unit.matcher(words).results().toList()) {
      Matcher folders = FOLDERS.matcher(found.group());
      if (folders.find()) {
        int start = from + found.start() + folders.start() + 1;
        Arrays.fill(payload, start, start + folders.group().length() - 2, MASK);
      }
    }
  }
}
