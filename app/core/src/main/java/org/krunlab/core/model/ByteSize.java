package org.krunlab.core.model;

import java.util.Locale;

/**
 * A number of bytes; never negative. Binary prefixes (1 KiB = 1,024 bytes) are used throughout.
 *
 * @param bytes the count, 0 or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  public static final ByteSize ZERO = new ByteSize(0);

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("A size cannot be negative: " + bytes + " bytes.");
    }
  }

  public static ByteSize ofKib(long kib) {
    return new ByteSize(Math.multiplyExact(kib, 1024L));
  }

  public static ByteSize ofMib(long mib) {
    return new ByteSize(Math.multiplyExact(mib, 1024L * 1024));
  }

  /** The size in MiB, with its fraction. */
  public double mib() {
    return bytes / (1024.0 * 1024);
  }

  /** The size in KiB, with its fraction. */
  public double kib() {
    return bytes / 1024.0;
  }

  /** The exact count with grouped digits, such as {@code 656,856 B}; for figures that are cited. */
  public String exact() {
    return String.format(Locale.ROOT, "%,d B", bytes);
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** A short form for people, such as {@code 5.3 MiB}. */
  @Override
  public String toString() {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024 ? in(1024, "KiB") : in(1024 * 1024, "MiB");
  }

  private String in(int unit, String name) {
    return bytes % unit == 0
        ? bytes / unit + " " + name
        : String.format(Locale.ROOT, "%.1f %s", (double) bytes / unit, name);
  }
}
