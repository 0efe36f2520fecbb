package org.krunlab.cli.conf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.conf.Terminal;

/** The standard streams as bytes, for text that is in no encoding the JVM need know. */
final class StandardStreams implements Terminal {
  /** As long a line as the C tool takes, without its end. */
  private static final int LONGEST_LINE = 4095;

  private static final int BUFFER = 1 << 16;

  private final Input in;
  private final OutputStream out;
  private final OutputStream err;
  private final boolean terminal;
  private boolean ended;

  /** Where answers come from. */
  @FunctionalInterface
  interface Input {
    /** The next byte; -1 at the end. */
    int read() throws IOException;
  }

  /**
   * @param terminal whether both input and output are a terminal, which echoes what is typed
   */
  StandardStreams(Input in, OutputStream out, OutputStream err, boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Those of this process.
   *
   * @param pipe whether input is a pipe, whose writer must not be held up
   */
  static StandardStreams ofProcess(boolean terminal, boolean pipe) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    return new StandardStreams(
        pipe ? new ReadAhead(in)::read : in::read,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new FileOutputStream(FileDescriptor.err),
        terminal);
  }

  @Override
  public void print(String text) {
    write(out, text);
  }

  /** Writes to standard error, after all that was printed. */
  void complain(String text) {
    flush();
    write(err, text);
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String readLine(String atEnd) {
    flush();
    String line = readLine();
    if (line.isEmpty()) {
      ended = true;
      complain("\nError in reading or end of file.\n");
      line = atEnd;
    }
    if (!terminal) {
      print(line);
    }
    return line;
  }

  @Override
  public boolean hasEnded() {
    return ended;
  }

  private String readLine() {
    var bytes = new ByteArrayOutputStream();
    try {
      int next = 0;
      while (next != '\n' && bytes.size() < LONGEST_LINE) {
        next = in.read();
        if (next < 0) {
          break;
        }
        bytes.write(next);
      }
    } catch (IOException e) {
      // What cannot be read has ended, as for the C tool.
      return "";
    }
    return ByteText.decode(bytes.toByteArray());
  }

  private static void write(OutputStream to, String text) {
    try {
      to.write(ByteText.encode(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
