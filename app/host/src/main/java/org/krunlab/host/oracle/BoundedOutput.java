package org.krunlab.host.oracle;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Takes what a module writes, up to a bound; whoever writes beyond it is stopped. */
final class BoundedOutput extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final long most;

  /** Thrown through the runtime, which knows nothing of it. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  BoundedOutput(long most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int b) {
    makeRoom(1);
    bytes.write(b);
  }

  @Override
  public synchronized void write(byte[] from, int offset, int length) {
    makeRoom(length);
    bytes.write(from, offset, length);
  }

  private void makeRoom(int length) {
    if (bytes.size() + (long) length > most) {
      throw new TooMuchException();
    }
  }

  synchronized byte[] written() {
    return bytes.toByteArray();
  }
}
