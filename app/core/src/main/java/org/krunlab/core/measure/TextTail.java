package org.krunlab.core.measure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the last bytes of a stream of text. */
final class TextTail {
  private static final int BYTES_KEPT = 8192;

  private byte[] kept = new byte[0];

  void add(byte[] bytes, int offset, int length) {
    byte[] joined = Arrays.copyOf(kept, kept.length + length);
    System.arraycopy(bytes, offset, joined, kept.length, length);
    int surplus = Math.max(0, joined.length - BYTES_KEPT);
    kept = surplus == 0 ? joined : Arrays.copyOfRange(joined, surplus, joined.length);
  }

  String text() {
    return new String(kept, StandardCharsets.UTF_8);
  }

  /** The last line that is not blank; empty where there is none. */
  String lastLine() {
    return text().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
  }
}
