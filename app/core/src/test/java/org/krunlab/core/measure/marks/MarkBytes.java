package org.krunlab.core.measure.marks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Marks as a guest writes them, put together after {@code docs/guest-marks.md}. */
public final class MarkBytes {
  private MarkBytes() {}

  public static byte[] of(int kind, long tsc, int value) {
    byte[] record = new byte[15];
    ByteBuffer fields = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
    fields.put((byte) 'K').put((byte) kind).putLong(tsc).putInt(value);
    int sum = 0;
    for (byte b : record) {
      sum += b & 0xff;
    }
    record[14] = (byte) sum;
    return record;
  }
}
