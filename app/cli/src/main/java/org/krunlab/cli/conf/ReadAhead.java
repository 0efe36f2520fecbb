package org.krunlab.cli.conf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Takes in what comes before it is asked for, up to a bound. Whoever feeds answers into a pipe is
 * then not held up, nor told that the pipe broke, while a tree is read that asks little or nothing.
 */
final class ReadAhead {
  private static final int CHUNK = 1 << 13;
  private static final int MOST_CHUNKS = 256;

  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>(MOST_CHUNKS);
  private byte[] current = new byte[0];
  private int at;
  private boolean ended;

  ReadAhead(InputStream in) {
    Thread.ofPlatform().daemon().name("conf-input").start(() -> pump(in));
  }

  private void pump(InputStream in) {
    try {
      byte[] chunk;
      do {
        chunk = next(in);
        chunks.put(chunk);
      } while (chunk.length > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is there to read; nothing at the end. */
  private static byte[] next(InputStream in) {
    byte[] buffer = new byte[CHUNK];
    try {
      int count = in.read(buffer);
      return count < 0 ? new byte[0] : Arrays.copyOf(buffer, count);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The next byte, once it is there; -1 at the end. */
  int read() throws IOException {
    while (at == current.length) {
      if (ended) {
        return -1;
      }
      try {
        current = chunks.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      at = 0;
      ended = current.length == 0;
    }
    return current[at++] & 0xFF;
  }
}
