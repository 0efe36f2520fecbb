package org.krunlab.host.image;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Numbers and strings of DWARF, little-endian, one behind the other. */
final class DwarfData {
  private final byte[] bytes;
  private final int end;
  private int at;

  DwarfData(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private DwarfData(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  /** The next bytes, by themselves. */
  DwarfData take(long length) {
    int size = Math.toIntExact(length);
    Objects.checkFromIndexSize(at, size, end);
    var part = new DwarfData(bytes, at, at + size);
    at += size;
    return part;
  }

  void skip(long length) {
    take(length);
  }

  int u1() {
    return (int) unsigned(1);
  }

  /**
   * @param width in bytes, up to 8
   */
  long unsigned(int width) {
    Objects.checkFromIndexSize(at, width, end);
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | (bytes[at + i] & 0xff);
    }
    at += width;
    return value;
  }

  long uleb() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = u1();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return value;
  }

  long sleb() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = u1();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return shift < Long.SIZE && (next & 0x40) != 0 ? value | -1L << shift : value;
  }

  /** A string that ends with a zero byte. */
  String string() {
    int from = at;
    while (u1() != 0) {
      // The length is where the zero is.
    }
    return new String(bytes, from, at - 1 - from, StandardCharsets.UTF_8);
  }
}
