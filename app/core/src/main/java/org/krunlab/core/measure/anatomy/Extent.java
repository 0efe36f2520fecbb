package org.krunlab.core.measure.anatomy;

/**
 * How much a part of an image takes.
 *
 * @param memory bytes in the guest's memory
 * @param loaded how many of them come from the file
 * @param zeros how many of the loaded ones are zero
 */
public record Extent(long memory, long loaded, long zeros) {
  public static final Extent NONE = new Extent(0, 0, 0);

  public Extent {
    if (zeros < 0 || loaded < zeros || memory < loaded) {
      throw new IllegalArgumentException(
          "No extent: %d bytes, %d of them loaded, %d of those zero."
              .formatted(memory, loaded, zeros));
    }
  }

  public Extent plus(Extent other) {
    return new Extent(memory + other.memory, loaded + other.loaded, zeros + other.zeros);
  }

  /** What parts of an image are ranked by: loaded bytes that are not zero. */
  public long nonZero() {
    return loaded - zeros;
  }
}
