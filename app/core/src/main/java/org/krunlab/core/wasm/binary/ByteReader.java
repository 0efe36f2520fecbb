package org.krunlab.core.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the primitives of the binary format from a part of a module's bytes. */
final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private final String within;
  private int position;

  /**
   * @param end the offset behind the last byte that may be read
   * @param within what the part is called, such as {@code the code section}
   */
  ByteReader(byte[] bytes, int start, int end, String within) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.within = within;
  }

  /** A reader at the same place, to look ahead with. */
  ByteReader copy() {
    return new ByteReader(bytes, position, end, within);
  }

  /** The offset of the next byte in the module's file. */
  int position() {
    return position;
  }

  boolean atEnd() {
    return position == end;
  }

  int u8() throws MalformedModuleException {
    if (position >= end) {
      throw new MalformedModuleException(position, within + " ends too early");
    }
    return bytes[position++] & 0xff;
  }

  void skip(long count) throws MalformedModuleException {
    if (count > end - position) {
      throw new MalformedModuleException(
          position,
          "%,d bytes are announced, and %s has only %,d left"
              .formatted(count, within, end - position));
    }
    position += (int) count;
  }

  /** The next part of the given size, which is stepped over. */
  ByteReader part(long size, String name) throws MalformedModuleException {
    int start = position;
    skip(size);
    return new ByteReader(bytes, start, position, name);
  }

  /** An unsigned LEB128 number of 32 bits. */
  long u32() throws MalformedModuleException {
    return unsigned(32);
  }

  /** An unsigned LEB128 number of 64 bits. */
  long u64() throws MalformedModuleException {
    return unsigned(64);
  }

  /**
   * How many entries follow.
   *
   * @throws MalformedModuleException also where there are fewer bytes left than that
   */
  int count(String what) throws MalformedModuleException {
    int start = position;
    long count = u32();
    if (count > end - position) {
      throw new MalformedModuleException(
          start,
          "%,d %s are announced, and %s has only %,d bytes left"
              .formatted(count, what, within, end - position));
    }
    return (int) count;
  }

  /**
   * A signed LEB128 number.
   *
   * @param bits 32, 33 or 64
   */
  long signed(int bits) throws MalformedModuleException {
    int start = position;
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        int unused = bits - shift;
        // The bits beyond the last one repeat the sign.
        if (unused < 7) {
          int sign = (byte) (next << 1) >> unused;
          if (sign != 0 && sign != -1) {
            throw new MalformedModuleException(start, "a number has more than " + bits + " bits");
          }
        }
        return shift + 7 < 64 ? value << (57 - shift) >> (57 - shift) : value;
      }
    }
    throw new MalformedModuleException(start, "a number takes too many bytes");
  }

  /** A byte count and as many bytes of UTF-8. */
  String name() throws MalformedModuleException {
    int length = count("bytes of a name");
    int start = position;
    position += length;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedModuleException(start, "a name is no UTF-8");
    }
  }

  private long unsigned(int bits) throws MalformedModuleException {
    int start = position;
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int next = u8();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        if (bits - shift < 7 && next >>> (bits - shift) != 0) {
          throw new MalformedModuleException(start, "a number has more than " + bits + " bits");
        }
        return value;
      }
    }
    throw new MalformedModuleException(start, "a number takes too many bytes");
  }
}
