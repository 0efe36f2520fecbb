package org.krunlab.core.measure.marks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.function.Consumer;
import org.krunlab.core.measure.stream.HostInstant;

/**
 * Reads marks from the bytes of COM2 as they arrive. A byte that begins no record is skipped and
 * counted as damage. Not safe for use by several threads.
 */
public final class MarkDecoder {
  private static final byte SYNC = 0x4b;
  private static final int RECORD_BYTES = 15;
  private static final int SUM_AT = RECORD_BYTES - 1;

  private final Consumer<? super Mark> sink;
  private final byte[] record = new byte[RECORD_BYTES];
  private final HostInstant[] stamps = new HostInstant[RECORD_BYTES];
  private int length;
  private long damagedBytes;
  private long unknownRecords;

  public MarkDecoder(Consumer<? super Mark> sink) {
    this.sink = sink;
  }

  /** Takes the bytes of one chunk. */
  public void feed(byte[] bytes, int offset, int count, HostInstant at) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    for (int i = offset; i < offset + count; i++) {
      record[length] = bytes[i];
      stamps[length] = at;
      length++;
      read();
    }
  }

  /** The bytes skipped so far, and those of a record that is not whole yet. */
  public long damagedBytes() {
    return damagedBytes + length;
  }

  /** Whole records of a kind that this version does not know. */
  public long unknownRecords() {
    return unknownRecords;
  }

  private void read() {
    while (length > 0 && record[0] != SYNC) {
      skipOne();
    }
    if (length < RECORD_BYTES) {
      return;
    }
    if (!sumIsRight()) {
      do {
        skipOne();
      } while (length > 0 && record[0] != SYNC);
      return;
    }
    ByteBuffer fields = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
    MarkKind kind = MarkKind.of(fields.get(1) & 0xff);
    length = 0;
    if (kind == null) {
      unknownRecords++;
    } else {
      sink.accept(new Mark(kind, fields.getLong(2), fields.getInt(10), stamps[0]));
    }
  }

  private boolean sumIsRight() {
    int sum = 0;
    for (int i = 0; i < SUM_AT; i++) {
      sum += record[i];
    }
    return (byte) sum == record[SUM_AT];
  }

  private void skipOne() {
    damagedBytes++;
    length--;
    System.arraycopy(record, 1, record, 0, length);
    System.arraycopy(stamps, 1, stamps, 0, length);
  }
}
