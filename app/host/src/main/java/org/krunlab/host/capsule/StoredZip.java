package org.krunlab.host.capsule;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.krunlab.core.model.ByteSize;

/**
 * Writes a zip file of entries that are stored as they are. No byte of it is left to a library's or
 * a machine's choice: the same entries give the same file everywhere, which no deflate promises.
 */
final class StoredZip {
  private final OutputStream out;
  private final List<Written> written = new ArrayList<>();
  private long at;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Written(byte[] name, int crc, int size, int at) {}

  StoredZip(OutputStream out) {
    this.out = out;
  }

  /**
   * @throws TooLargeException where the file would be larger than a capsule may be
   */
  void put(String name, byte[] content) throws IOException {
    if (at + content.length > CapsuleFormat.LARGEST_CAPSULE.bytes()
        || written.size() >= ZipFormat.ELSEWHERE_16 - 1) {
      throw new TooLargeException();
    }
    var crc = new CRC32();
    crc.update(content);
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    var entry = new Written(bytes, (int) crc.getValue(), content.length, (int) at);
    written.add(entry);
    write(
        common(
                buffer(ZipFormat.LOCAL_BYTES + bytes.length).putInt(ZipFormat.LOCAL_SIGNATURE),
                entry)
            .put(bytes));
    out.write(content);
    at += content.length;
  }

  /** What a local header and the central directory say alike, up to the length of extra fields. */
  private static ByteBuffer common(ByteBuffer header, Written entry) {
    return header
        .putShort((short) ZipFormat.VERSION_STORED)
        .putShort((short) 0)
        .putShort((short) ZipFormat.STORED)
        .putShort((short) ZipFormat.DOS_TIME)
        .putShort((short) ZipFormat.DOS_DATE)
        .putInt(entry.crc)
        .putInt(entry.size)
        .putInt(entry.size)
        .putShort((short) entry.name.length)
        .putShort((short) 0);
  }

  /** Writes the central directory. */
  void finish() throws IOException {
    long start = at;
    for (Written entry : written) {
      ByteBuffer record =
          buffer(ZipFormat.CENTRAL_BYTES + entry.name.length)
              .putInt(ZipFormat.CENTRAL_SIGNATURE)
              .putShort((short) ZipFormat.VERSION_STORED);
      common(record, entry)
          .putShort((short) 0)
          .putShort((short) 0)
          .putShort((short) 0)
          .putInt(0)
          .putInt(entry.at)
          .put(entry.name);
      write(record);
    }
    write(
        buffer(ZipFormat.END_BYTES)
            .putInt(ZipFormat.END_SIGNATURE)
            .putInt(0)
            .putShort((short) written.size())
            .putShort((short) written.size())
            .putInt((int) (at - start))
            .putInt((int) start)
            .putShort((short) 0));
    out.flush();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer buffer) throws IOException {
    var bytes = new byte[buffer.capacity()];
    buffer.flip().get(bytes);
    out.write(bytes);
    at += bytes.length;
  }

  /** More than fits. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
      super("it would be larger than " + new ByteSize(CapsuleFormat.LARGEST_CAPSULE.bytes()));
    }
  }
}
