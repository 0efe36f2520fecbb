package org.krunlab.core.measure.stream;

import java.util.Arrays;

/**
 * Bytes of one channel as the launcher read them, each chunk with the moment right after its read.
 * One object holds the chunks of a frame: libkrun writes a console byte by byte.
 */
public final class Chunks implements LauncherEvent {

  /** Takes one chunk; the bytes belong to the frame and must not be changed. */
  @FunctionalInterface
  public interface Reader {
    void chunk(byte[] bytes, int offset, int length, HostInstant at);
  }

  private final Channel channel;
  private final long[] nanos;
  private final int[] lengths;
  private final byte[] bytes;

  /** Takes the arrays as they are; {@code lengths} must sum up to the number of bytes. */
  Chunks(Channel channel, long[] nanos, int[] lengths, byte[] bytes) {
    this.channel = channel;
    this.nanos = nanos;
    this.lengths = lengths;
    this.bytes = bytes;
  }

  public Channel channel() {
    return channel;
  }

  /** Number of chunks. */
  public int count() {
    return lengths.length;
  }

  /** Bytes of all chunks. */
  public int size() {
    return bytes.length;
  }

  /** Gives out the chunks in the order they were read. */
  public void forEach(Reader reader) {
    int offset = 0;
    for (int i = 0; i < lengths.length; i++) {
      reader.chunk(bytes, offset, lengths[i], new HostInstant(nanos[i]));
      offset += lengths[i];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Chunks that
        && channel == that.channel
        && Arrays.equals(nanos, that.nanos)
        && Arrays.equals(lengths, that.lengths)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nanos) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Chunks[" + channel + ", " + count() + " chunks, " + size() + " bytes]";
  }
}
