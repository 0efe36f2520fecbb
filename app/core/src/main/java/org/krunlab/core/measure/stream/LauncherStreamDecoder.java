package org.krunlab.core.measure.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the launcher's stream as it arrives. However the bytes are split into calls, the events are
 * the same. A stream that breaks off is no error: what was whole has been given out, and {@link
 * #finish} tells. Frames of an unknown type are skipped. Not safe for use by several threads.
 */
public final class LauncherStreamDecoder {

  /** Whether a stream came to its end. */
  public enum Completeness {
    /** The last frame was END. */
    COMPLETE,
    /** The stream broke off before END, or inside a frame. */
    CUT_OFF
  }

  private final Consumer<? super LauncherEvent> sink;
  private byte[] pending = new byte[1 << 16];
  private int pendingLength;
  private long consumed;
  private boolean prologueRead;
  private boolean ended;

  public LauncherStreamDecoder(Consumer<? super LauncherEvent> sink) {
    this.sink = sink;
  }

  /**
   * Takes the next bytes.
   *
   * @throws StreamFormatException where this is no such stream, one of another version, or damaged
   */
  public void feed(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (pendingLength + length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(2 * pending.length, pendingLength + length));
    }
    System.arraycopy(bytes, offset, pending, pendingLength, length);
    pendingLength += length;
    int read = readPrologue();
    while (prologueRead) {
      int frame = readFrame(read);
      if (frame == 0) {
        break;
      }
      read += frame;
      consumed += frame;
    }
    System.arraycopy(pending, read, pending, 0, pendingLength - read);
    pendingLength -= read;
  }

  /** The stream has ended. */
  public Completeness finish() {
    return ended && pendingLength == 0 ? Completeness.COMPLETE : Completeness.CUT_OFF;
  }

  private int readPrologue() {
    if (prologueRead) {
      return 0;
    }
    int magic = Math.min(pendingLength, StreamFormat.MAGIC.length);
    if (!Arrays.equals(pending, 0, magic, StreamFormat.MAGIC, 0, magic)) {
      throw new StreamFormatException(
          "This is no recording of Krunlab's launcher: it does not begin with KRUNLAB.");
    }
    if (pendingLength < StreamFormat.PROLOGUE_BYTES) {
      return 0;
    }
    int version = pending[StreamFormat.MAGIC.length] & 0xff;
    if (version != StreamFormat.VERSION) {
      throw new StreamFormatException(
          "The launcher's stream has version %d, and this Krunlab reads version %d; use a launcher and a Krunlab of the same release."
              .formatted(version, StreamFormat.VERSION));
    }
    prologueRead = true;
    consumed = StreamFormat.PROLOGUE_BYTES;
    return StreamFormat.PROLOGUE_BYTES;
  }

  /** Reads the frame at the given place; gives its length, or 0 where it is not whole yet. */
  private int readFrame(int at) {
    int available = pendingLength - at;
    if (available < StreamFormat.FRAME_HEADER_BYTES) {
      return 0;
    }
    ByteBuffer frame = ByteBuffer.wrap(pending, at, available).order(ByteOrder.LITTLE_ENDIAN);
    int type = frame.get() & 0xff;
    int channel = frame.get() & 0xff;
    frame.getShort();
    long length = Integer.toUnsignedLong(frame.getInt());
    if (length > StreamFormat.PAYLOAD_BYTES_MAX) {
      throw damaged("a frame of " + length + " bytes", null);
    }
    if (frame.remaining() < length) {
      return 0;
    }
    frame.limit(frame.position() + (int) length);
    LauncherEvent event;
    try {
      event = FrameReader.read(type, channel, frame.slice().order(ByteOrder.LITTLE_ENDIAN));
    } catch (RuntimeException e) {
      throw damaged("a frame of type " + type + " that cannot be read", e);
    }
    if (event != null) {
      ended |= event instanceof LauncherEvent.End;
      sink.accept(event);
    }
    return StreamFormat.FRAME_HEADER_BYTES + (int) length;
  }

  private StreamFormatException damaged(String what, @Nullable RuntimeException cause) {
    String sentence =
        "The launcher's stream is damaged: "
            + what
            + " at byte "
            + consumed
            + "; record the run anew.";
    return cause == null
        ? new StreamFormatException(sentence)
        : new StreamFormatException(sentence, cause);
  }
}
