package org.krunlab.core.measure.console;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.stream.HostInstant;

/**
 * Tells text that arrives as it is printed from the frame of a console that was kept in RAM. Only a
 * mark announces a frame, and no module can send one: text that looks like a frame stays text. The
 * mark may be read after the frame's first bytes, which are therefore held until it comes.
 *
 * <p>Not safe for use by several threads.
 */
public final class ConsoleInput {
  /** Far more than arrives before the launcher turns to the marks. */
  private static final int MOST_HELD = 1 << 20;

  /** Takes text; the bytes must not be kept. */
  public interface Sink {
    /** Text that arrived as it was printed. */
    void live(byte[] bytes, int offset, int length, HostInstant at);

    /**
     * Text that the guest stamped.
     *
     * @param at the moment on the host's clock; null where the two clocks could not be mapped
     */
    void stamped(byte[] bytes, int offset, int length, @Nullable HostInstant at, long tsc);
  }

  private final Sink sink;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable HostInstant heldSince;
  private boolean decided;
  private @Nullable FrameParser parser;
  private Optional<ClockMapping> clock = Optional.empty();

  public ConsoleInput(Sink sink) {
    this.sink = sink;
  }

  /** Takes the bytes of one chunk. */
  public void feed(byte[] bytes, int offset, int length, HostInstant at) {
    if (decided) {
      deliver(bytes, offset, length, at);
    } else if (length > 0) {
      heldSince = heldSince == null ? at : heldSince;
      held.write(bytes, offset, length);
      decide(at);
    }
  }

  /**
   * A mark says that the console was kept and that its frame follows. Nothing comes of it where
   * other text came first.
   *
   * @param frameBytes how long the frame is
   * @param mapping of the clocks, where there is one
   */
  public void announce(long frameBytes, Optional<ClockMapping> mapping) {
    if (!decided && parser == null) {
      clock = mapping;
      parser = new FrameParser(frameBytes, this::piece);
      if (heldSince != null) {
        decide(heldSince);
      }
    }
  }

  /** There is no more. */
  public void finish() {
    if (!decided && heldSince != null) {
      parser = null;
      release(heldSince);
    }
  }

  /** The frame, where one came. */
  public Optional<BufferedFrame> frame() {
    return decided ? Optional.ofNullable(parser).map(FrameParser::frame) : Optional.empty();
  }

  private void decide(HostInstant at) {
    if (!canBeFrame(held.toByteArray()) || held.size() > MOST_HELD) {
      parser = null;
      release(at);
    } else if (parser != null && held.size() >= FrameParser.MAGIC.length) {
      release(at);
    }
  }

  private static boolean canBeFrame(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, FrameParser.MAGIC.length); i++) {
      if (bytes[i] != FrameParser.MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  private void release(HostInstant at) {
    decided = true;
    byte[] bytes = held.toByteArray();
    held.reset();
    deliver(bytes, 0, bytes.length, at);
  }

  private void deliver(byte[] bytes, int offset, int length, HostInstant at) {
    FrameParser frame = parser;
    int taken = frame == null || frame.isComplete() ? 0 : frame.take(bytes, offset, length);
    if (length > taken) {
      sink.live(bytes, offset + taken, length - taken, at);
    }
  }

  private void piece(byte[] bytes, int offset, int length, long tsc) {
    sink.stamped(bytes, offset, length, clock.map(c -> c.at(tsc)).orElse(null), tsc);
  }
}
