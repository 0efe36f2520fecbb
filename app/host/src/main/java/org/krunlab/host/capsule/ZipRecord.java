package org.krunlab.host.capsule;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the central directory says of one entry, checked for what it can be by itself. */
record ZipRecord(
    String name,
    short madeBy,
    short version,
    short flags,
    short method,
    int moment,
    int crc,
    long stored,
    long size,
    int extra,
    int attributes,
    long localAt) {
  private static final int UNIX_TYPE_SHIFT = 28;
  private static final int UNIX_REGULAR = 8;
  private static final int DOS_FOLDER = 0x10;

  /** Takes the next record. */
  static ZipRecord read(ByteBuffer in, Refusal refusal) {
    int start = in.position();
    int nameLength = in.getShort(start + 28) & 0xffff;
    int extraLength = in.getShort(start + 30) & 0xffff;
    int commentLength = in.getShort(start + 32) & 0xffff;
    in.position(start + ZipFormat.CENTRAL_BYTES);
    if (in.remaining() < nameLength + extraLength + commentLength) {
      throw refusal.damaged("a record of its directory reaches beyond its end");
    }
    var name = new byte[nameLength];
    in.get(name);
    ByteBuffer extra = in.slice(in.position(), extraLength).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + extraLength);
    var record =
        new ZipRecord(
            name(name, refusal),
            in.getShort(start + 4),
            in.getShort(start + 6),
            in.getShort(start + 8),
            in.getShort(start + 10),
            in.getInt(start + 12),
            in.getInt(start + 16),
            in.getInt(start + 20) & 0xffff_ffffL,
            in.getInt(start + 24) & 0xffff_ffffL,
            extraLength,
            in.getInt(start + 38),
            in.getInt(start + 42) & 0xffff_ffffL);
    record.check(refusal, extra, commentLength, in.getShort(start + 34), in.getShort(start + 36));
    return record;
  }

  private static String name(byte[] bytes, Refusal refusal) {
    String name = new String(bytes, StandardCharsets.ISO_8859_1);
    if (name.length() > CapsuleFormat.LONGEST_NAME || !CapsuleFormat.NAME.matcher(name).matches()) {
      throw refusal.damaged(
          "it has an entry of the name '%s', which no capsule has"
              .formatted(name.substring(0, Math.min(name.length(), CapsuleFormat.LONGEST_NAME))));
    }
    return name;
  }

  private void check(
      Refusal refusal, ByteBuffer extraFields, int comment, short disk, short internal) {
    if ((flags & ZipFormat.FLAG_ENCRYPTED) != 0) {
      throw refusal.damaged("'%s' is encrypted, as no part of a capsule is".formatted(name));
    }
    if (method != ZipFormat.STORED && method != ZipFormat.DEFLATED) {
      throw refusal.damaged(
          "'%s' is packed by method %d, and capsules use 0 and 8".formatted(name, method & 0xffff));
    }
    if ((flags & ~(ZipFormat.FLAG_DESCRIPTOR | ZipFormat.FLAG_UTF8)) != 0
        || (version & 0xffff) > ZipFormat.VERSION_DEFLATED) {
      throw refusal.damaged("'%s' asks for what capsules do not use".formatted(name));
    }
    int type = attributes >>> UNIX_TYPE_SHIFT;
    if ((type != 0 && type != UNIX_REGULAR) || (attributes & DOS_FOLDER) != 0) {
      throw refusal.damaged("'%s' is a link or a folder, and not a file".formatted(name));
    }
    if (stored == ZipFormat.ELSEWHERE_32
        || size == ZipFormat.ELSEWHERE_32
        || localAt == ZipFormat.ELSEWHERE_32) {
      throw refusal.damaged(
          "'%s' has its size in ZIP64, which capsules do not need".formatted(name));
    }
    if (comment != 0 || disk != 0 || internal != 0 || !isTimestamp(extraFields)) {
      throw refusal.damaged("'%s' has a comment or fields that no capsule has".formatted(name));
    }
  }

  /** Whether extra fields are none, or the one that writers of version 1 added. */
  static boolean isTimestamp(ByteBuffer extra) {
    return extra.capacity() == 0
        || (extra.capacity() >= 4
            && (extra.getShort(0) & 0xffff) == ZipFormat.EXTENDED_TIMESTAMP
            && (extra.getShort(2) & 0xffff) == extra.capacity() - 4);
  }

  boolean isDeflated() {
    return method == ZipFormat.DEFLATED;
  }

  boolean hasDescriptor() {
    return (flags & ZipFormat.FLAG_DESCRIPTOR) != 0;
  }

  /** Whether it is just what {@link StoredZip} writes. */
  boolean isCanonical() {
    return madeBy == ZipFormat.VERSION_STORED
        && version == ZipFormat.VERSION_STORED
        && flags == 0
        && method == ZipFormat.STORED
        && moment == (ZipFormat.DOS_DATE << 16 | ZipFormat.DOS_TIME)
        && extra == 0
        && attributes == 0;
  }
}
