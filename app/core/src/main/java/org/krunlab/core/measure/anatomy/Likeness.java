package org.krunlab.core.measure.anatomy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Whether two pieces of two images say the same. Whatever is linked elsewhere has other addresses
 * in it; where four bytes differ that are an address in both images, absolute or relative to the
 * end of an instruction, and lead to the same place by name, they are the same.
 */
final class Likeness {
  private static final int ADDRESS = 4;

  /** Bytes that x86-64 instructions have behind an address relative to their end. */
  private static final List<Integer> CONSTANT_WIDTHS = List.of(0, 1, 2, 4);

  private final LinkedImage before;
  private final LinkedImage after;
  private final Landmarks landmarksBefore;
  private final Landmarks landmarksAfter;

  Likeness(ImageContents before, ImageContents after) {
    this.before = before.linked();
    this.after = after.linked();
    landmarksBefore = new Landmarks(before.anatomy());
    landmarksAfter = new Landmarks(after.anatomy());
  }

  boolean alike(Piece one, Piece other) {
    if (one.places().size() != other.places().size()) {
      return false;
    }
    for (int i = 0; i < one.places().size(); i++) {
      if (!alike(one.places().get(i), other.places().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean alike(Range one, Range other) {
    byte[] a = before.loaded(one);
    byte[] b = after.loaded(other);
    if (a.length != b.length) {
      return false;
    }
    int at = Arrays.mismatch(a, b);
    int settled = 0;
    while (at >= 0) {
      int end = addressAround(a, b, at, settled, one.from(), other.from());
      if (end < 0) {
        return false;
      }
      settled = end;
      int next = Arrays.mismatch(a, end, a.length, b, end, b.length);
      at = next < 0 ? -1 : end + next;
    }
    return true;
  }

  /** Where an address ends that the byte at {@code at} belongs to in both; -1 where none does. */
  private int addressAround(byte[] a, byte[] b, int at, int settled, long fromA, long fromB) {
    for (int start = Math.max(settled, at - ADDRESS + 1); start <= at; start++) {
      if (start + ADDRESS > a.length) {
        return -1;
      }
      int valueA = littleEndian(a, start);
      int valueB = littleEndian(b, start);
      int behind = start + ADDRESS;
      if (same(Integer.toUnsignedLong(valueA), Integer.toUnsignedLong(valueB))
          || sameFromBehind(fromA + behind + valueA, fromB + behind + valueB)) {
        return behind;
      }
    }
    return -1;
  }

  /** An instruction may end with a constant behind the address. */
  private boolean sameFromBehind(long addressBefore, long addressAfter) {
    return CONSTANT_WIDTHS.stream()
        .anyMatch(width -> same(addressBefore + width, addressAfter + width));
  }

  private boolean same(long addressBefore, long addressAfter) {
    return !Collections.disjoint(
        landmarksBefore.at(addressBefore), landmarksAfter.at(addressAfter));
  }

  private static int littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }
}
