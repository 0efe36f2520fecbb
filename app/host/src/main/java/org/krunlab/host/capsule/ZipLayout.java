package org.krunlab.host.capsule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.krunlab.core.model.ByteSize;

/**
 * Finds the entries of a zip file and accounts for every byte of it: local headers and central
 * directory say the same, entries lie one behind the other from the first byte on, and nothing
 * stands before, between or behind them. A file that two readers could take for two different ones
 * does not pass.
 */
final class ZipLayout {
  /** As much as the names of the most entries take. */
  private static final ByteSize LARGEST_DIRECTORY = ByteSize.ofMib(16);

  /** No deflate does more than about 1,030; what runs write does not come near to this. */
  private static final int MOST_EXPANSION = 200;

  private static final ByteSize NEVER_A_BOMB = ByteSize.ofMib(32);

  private final SeekableByteChannel channel;
  private final Refusal refusal;
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
  private boolean canonical = true;

  /**
   * An entry's place.
   *
   * @param at where its bytes begin in the file
   * @param stored how many they are there
   * @param size how many they are unpacked
   * @param deflated whether that differs
   * @param crc of the unpacked bytes
   */
  record Entry(String name, long at, long stored, long size, boolean deflated, int crc) {}

  private ZipLayout(SeekableByteChannel channel, Refusal refusal) {
    this.channel = channel;
    this.refusal = refusal;
  }

  /**
   * @throws org.krunlab.core.experiment.LabException where it is no such file
   */
  static ZipLayout of(SeekableByteChannel channel, Refusal refusal) throws IOException {
    var layout = new ZipLayout(channel, refusal);
    layout.read();
    return layout;
  }

  /** In the order of the file. */
  SequencedMap<String, Entry> entries() {
    return entries;
  }

  /** Whether it is just what {@link StoredZip} writes. */
  boolean isCanonical() {
    return canonical;
  }

  private void read() throws IOException {
    long size = channel.size();
    if (size < ZipFormat.END_BYTES) {
      throw refusal.noCapsule("it has %d bytes".formatted(size));
    }
    if (size > CapsuleFormat.LARGEST_CAPSULE.bytes()) {
      throw refusal.of(
          "it has more than " + CapsuleFormat.LARGEST_CAPSULE, "export fewer runs at a time");
    }
    ByteBuffer end = bytes(size - ZipFormat.END_BYTES, ZipFormat.END_BYTES);
    if (end.getInt(0) != ZipFormat.END_SIGNATURE) {
      throw refusal.noCapsule("no zip directory ends at its last byte");
    }
    int count = end.getShort(10) & 0xffff;
    long length = end.getInt(12) & 0xffff_ffffL;
    long start = end.getInt(16) & 0xffff_ffffL;
    if (count == ZipFormat.ELSEWHERE_16
        || length == ZipFormat.ELSEWHERE_32
        || start == ZipFormat.ELSEWHERE_32) {
      throw refusal.damaged("its directory is of ZIP64, which capsules do not need");
    }
    if (end.getInt(4) != 0 || (end.getShort(8) & 0xffff) != count || end.getShort(20) != 0) {
      throw refusal.damaged("its end says that it has other parts or a comment");
    }
    if (length > LARGEST_DIRECTORY.bytes() || start + length + ZipFormat.END_BYTES != size) {
      throw refusal.damaged(
          "its directory is said to have %,d bytes from byte %,d on, which is not where it ends"
              .formatted(length, start));
    }
    directory(bytes(start, (int) length), count, start);
  }

  private void directory(ByteBuffer directory, int count, long start) throws IOException {
    long at = 0;
    long unpacked = 0;
    for (int i = 0; i < count; i++) {
      if (directory.remaining() < ZipFormat.CENTRAL_BYTES
          || directory.getInt(directory.position()) != ZipFormat.CENTRAL_SIGNATURE) {
        throw refusal.damaged("record %d of its directory is none".formatted(i + 1));
      }
      ZipRecord record = ZipRecord.read(directory, refusal);
      if (record.localAt() != at) {
        throw refusal.damaged(
            "'%s' is said to be at byte %,d, and byte %,d is the next"
                .formatted(record.name(), record.localAt(), at));
      }
      Entry entry = entry(record, start);
      if (entries.putIfAbsent(entry.name(), entry) != null) {
        throw refusal.damaged("it has two entries '%s'".formatted(entry.name()));
      }
      unpacked += entry.size();
      if (unpacked > CapsuleFormat.LARGEST_CAPSULE.bytes()) {
        throw refusal.damaged(
            "its entries are said to have more than " + CapsuleFormat.LARGEST_CAPSULE);
      }
      at = entry.at() + entry.stored() + (record.hasDescriptor() ? ZipFormat.DESCRIPTOR_BYTES : 0);
    }
    if (at != start || directory.hasRemaining()) {
      throw refusal.damaged("bytes that are no entry's lie at byte %,d".formatted(at));
    }
  }

  private Entry entry(ZipRecord record, long end) throws IOException {
    byte[] name = record.name().getBytes(StandardCharsets.US_ASCII);
    long at = record.localAt();
    if (end - at < ZipFormat.LOCAL_BYTES + name.length) {
      throw disagrees(record);
    }
    ByteBuffer local = bytes(at, ZipFormat.LOCAL_BYTES + name.length);
    int extra = local.getShort(28) & 0xffff;
    boolean same =
        local.getInt(0) == ZipFormat.LOCAL_SIGNATURE
            && local.getShort(4) == record.version()
            && local.getShort(6) == record.flags()
            && local.getShort(8) == record.method()
            && local.getInt(10) == record.moment()
            && (local.getShort(26) & 0xffff) == name.length
            && ByteBuffer.wrap(name).equals(local.slice(ZipFormat.LOCAL_BYTES, name.length));
    if (!same || !sizesAgree(record, local)) {
      throw disagrees(record);
    }
    long data = at + ZipFormat.LOCAL_BYTES + name.length + extra;
    if (extra > 0 && !(data <= end && ZipRecord.isTimestamp(bytes(data - extra, extra)))) {
      throw disagrees(record);
    }
    long tail = record.hasDescriptor() ? ZipFormat.DESCRIPTOR_BYTES : 0;
    if (data + record.stored() + tail > end) {
      throw refusal.damaged("'%s' is said to reach beyond its end".formatted(record.name()));
    }
    if (record.hasDescriptor()) {
      checkDescriptor(record, bytes(data + record.stored(), ZipFormat.DESCRIPTOR_BYTES));
    }
    checkExpansion(record);
    canonical &= record.isCanonical() && extra == 0;
    return new Entry(
        record.name(), data, record.stored(), record.size(), record.isDeflated(), record.crc());
  }

  /** With a descriptor, a local header says nothing of them. */
  private static boolean sizesAgree(ZipRecord record, ByteBuffer local) {
    int crc = local.getInt(14);
    long stored = local.getInt(18) & 0xffff_ffffL;
    long size = local.getInt(22) & 0xffff_ffffL;
    return record.hasDescriptor()
        ? crc == 0 && stored == 0 && size == 0
        : crc == record.crc() && stored == record.stored() && size == record.size();
  }

  private void checkDescriptor(ZipRecord record, ByteBuffer descriptor) {
    if (descriptor.getInt(0) != ZipFormat.DESCRIPTOR_SIGNATURE
        || descriptor.getInt(4) != record.crc()
        || (descriptor.getInt(8) & 0xffff_ffffL) != record.stored()
        || (descriptor.getInt(12) & 0xffff_ffffL) != record.size()) {
      throw disagrees(record);
    }
  }

  private void checkExpansion(ZipRecord record) {
    if (!record.isDeflated() && record.stored() != record.size()) {
      throw refusal.damaged(
          "'%s' is stored as it is, but in %,d bytes for %,d"
              .formatted(record.name(), record.stored(), record.size()));
    }
    if (record.size() > NEVER_A_BOMB.bytes() && record.size() / MOST_EXPANSION > record.stored()) {
      throw refusal.damaged(
          "'%s' would become %s from %s, as no run's does"
              .formatted(
                  record.name(), new ByteSize(record.size()), new ByteSize(record.stored())));
    }
  }

  private RuntimeException disagrees(ZipRecord record) {
    return refusal.damaged(
        "what stands before '%s' and what its directory says of it are not the same"
            .formatted(record.name()));
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(at);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw refusal.damaged("it became shorter while it was read");
      }
    }
    return buffer.flip();
  }
}
