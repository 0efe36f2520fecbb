package org.krunlab.core.measure.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A frame as a guest writes it, put together after {@code docs/guest-buffered-console.md}. */
public final class FrameBytes {
  private final int lost;
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

  private FrameBytes(int lost) {
    this.lost = lost;
  }

  public static FrameBytes of(int lost) {
    return new FrameBytes(lost);
  }

  public FrameBytes piece(long tsc, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteBuffer header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(tsc).putShort((short) bytes.length);
    pieces.writeBytes(header.array());
    pieces.writeBytes(bytes);
    return this;
  }

  /** The frame, and behind it text that is none of its own. */
  public byte[] then(String text) {
    ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    header.put(new byte[] {0, 'K', 'B', 1}).putInt(lost).putInt(pieces.size());
    var all = new ByteArrayOutputStream();
    all.writeBytes(header.array());
    all.writeBytes(pieces.toByteArray());
    all.writeBytes(text.getBytes(UTF_8));
    return all.toByteArray();
  }
}
