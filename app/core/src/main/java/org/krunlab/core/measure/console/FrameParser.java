package org.krunlab.core.measure.console;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes the bytes of one frame as they come and gives out its pieces. */
final class FrameParser {
  static final byte[] MAGIC = {0, 'K', 'B', 1};

  private static final int HEADER = 12;
  private static final int PIECE_HEADER = 10;
  private static final int MOST_TEXT = 0xffff;

  /** Takes the text of one piece; the bytes must not be kept. */
  @FunctionalInterface
  interface PieceSink {
    void piece(byte[] bytes, int offset, int length, long tsc);
  }

  private final PieceSink sink;
  private final byte[] collected = new byte[PIECE_HEADER + MOST_TEXT];
  private int length;
  private int wanted = HEADER;
  private boolean headerRead;
  private long left;
  private long lost;
  private long pieces;

  /**
   * @param frameBytes how many bytes the frame has
   */
  FrameParser(long frameBytes, PieceSink sink) {
    this.left = frameBytes;
    this.sink = sink;
  }

  /** Takes bytes of the frame; gives how many of them belong to it. */
  int take(byte[] bytes, int offset, int count) {
    int own = (int) Math.min(left, count);
    int at = offset;
    while (at < offset + own) {
      int part = Math.min(wanted - length, offset + own - at);
      System.arraycopy(bytes, at, collected, length, part);
      length += part;
      at += part;
      if (length == wanted) {
        read();
      }
    }
    left -= own;
    return own;
  }

  boolean isComplete() {
    return left == 0;
  }

  BufferedFrame frame() {
    return new BufferedFrame(pieces, lost, left == 0 && headerRead && length == 0);
  }

  private void read() {
    ByteBuffer fields = ByteBuffer.wrap(collected).order(ByteOrder.LITTLE_ENDIAN);
    if (!headerRead) {
      headerRead = true;
      lost = Integer.toUnsignedLong(fields.getInt(4));
      next();
    } else if (wanted == PIECE_HEADER && textLength(fields) > 0) {
      wanted += textLength(fields);
    } else {
      sink.piece(collected, PIECE_HEADER, wanted - PIECE_HEADER, fields.getLong(0));
      pieces++;
      next();
    }
  }

  private static int textLength(ByteBuffer fields) {
    return Short.toUnsignedInt(fields.getShort(8));
  }

  private void next() {
    length = 0;
    wanted = PIECE_HEADER;
  }
}
