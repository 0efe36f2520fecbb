package org.krunlab.core.measure.anatomy;

/**
 * A stretch of the guest's memory.
 *
 * @param from the first address
 * @param to the address behind the last one
 */
public record Range(long from, long to) {
  public Range {
    if (to < from) {
      throw new IllegalArgumentException("A range cannot end at %x before %x.".formatted(to, from));
    }
  }

  boolean contains(long address) {
    return from <= address && address < to;
  }
}
