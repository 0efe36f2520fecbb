package org.krunlab.core.bootlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns console bytes into events, one for each line, as they arrive. However the bytes are split
 * into calls, the events are the same (but for the stamps, which belong to the calls).
 *
 * <p>LF alone ends a line. A CR right before it is dropped, a CR elsewhere stays. Invalid UTF-8
 * becomes U+FFFD. Control sequences are removed. What is left behind the last LF is a line too,
 * unless it is nothing but control sequences: the reset of the last coloured message prints
 * nothing.
 *
 * <p>Not safe for use by several threads.
 */
public final class BootLogParser {
  /** The bytes of one line that are kept as text; the raw length is counted beyond it. */
  public static final int LINE_BYTES_KEPT = 16 << 20;

  private final Consumer<? super LogEvent> sink;
  private final int lineLimit;
  private final BannerDetector banner = new BannerDetector();
  private final AnsiCodes.LeadingCodes leadingCodes = new AnsiCodes.LeadingCodes();

  private byte[] pending = new byte[256];
  private int pendingLength;
  private long lineLength;
  private boolean endsWithCr;
  private @Nullable Long lineStamp;
  private @Nullable Long lineTsc;
  private boolean firstVisibleSeen;
  private long lineOffset;
  private long lines;
  private boolean finished;

  /**
   * @param sink given each event once its line is complete
   */
  public BootLogParser(Consumer<? super LogEvent> sink) {
    this(sink, LINE_BYTES_KEPT);
  }

  BootLogParser(Consumer<? super LogEvent> sink, int lineLimit) {
    this.sink = sink;
    this.lineLimit = lineLimit;
  }

  /** Parses a whole log that has no stamps. */
  public static List<LogEvent> parse(byte[] log) {
    List<LogEvent> events = new ArrayList<>();
    BootLogParser parser = new BootLogParser(events::add);
    parser.feed(log, 0, log.length);
    parser.finish();
    return events;
  }

  /** Takes the next bytes of a log that has no stamps. */
  public void feed(byte[] bytes, int offset, int length) {
    take(bytes, offset, length, null, null);
  }

  /**
   * Takes the next bytes of a log.
   *
   * @param hostNanos when they were read, in nanoseconds of the host's CLOCK_MONOTONIC
   */
  public void feed(byte[] bytes, int offset, int length, long hostNanos) {
    take(bytes, offset, length, hostNanos, null);
  }

  /**
   * Takes the next bytes of a log that the guest stamped.
   *
   * @param hostNanos the moment on the host's CLOCK_MONOTONIC in nanoseconds, null where it is not
   *     known
   * @param tsc the guest's time stamp counter
   */
  public void feed(byte[] bytes, int offset, int length, @Nullable Long hostNanos, long tsc) {
    take(bytes, offset, length, hostNanos, tsc);
  }

  /** The log has ended: gives out the line that was not ended, if any. Further calls do nothing. */
  public void finish() {
    if (!finished) {
      finished = true;
      if (firstVisibleSeen) {
        emit(pending, 0, pendingLength);
      }
    }
  }

  private void take(
      byte[] bytes, int offset, int length, @Nullable Long stamp, @Nullable Long tsc) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (finished) {
      throw new IllegalStateException("The log has been finished; no more bytes can follow.");
    }
    int end = offset + length;
    int from = offset;
    while (from < end) {
      int lineEnd = from;
      while (lineEnd < end && bytes[lineEnd] != '\n') {
        lineEnd++;
      }
      lookForFirstVisible(bytes, from, lineEnd, stamp, tsc);
      lineLength += lineEnd - from;
      if (lineEnd > from) {
        endsWithCr = bytes[lineEnd - 1] == '\r';
      }
      if (lineEnd == end) {
        keep(bytes, from, lineEnd - from);
        return;
      }
      if (!firstVisibleSeen) {
        lineStamp = stamp; // an empty line has the moment of its line end
        lineTsc = tsc;
      }
      endLine(bytes, from, lineEnd);
      from = lineEnd + 1;
    }
  }

  private void lookForFirstVisible(
      byte[] bytes, int from, int end, @Nullable Long stamp, @Nullable Long tsc) {
    for (int i = from; i < end && !firstVisibleSeen; i++) {
      if (leadingCodes.isFirstVisible(bytes[i])) {
        firstVisibleSeen = true;
        lineStamp = stamp;
        lineTsc = tsc;
      }
    }
  }

  private void endLine(byte[] bytes, int from, int lineEnd) {
    boolean dropCr = endsWithCr && lineLength <= lineLimit;
    lineLength++;
    if (pendingLength == 0) {
      emit(bytes, from, Math.min(lineEnd - from, lineLimit) - (dropCr ? 1 : 0));
    } else {
      keep(bytes, from, lineEnd - from);
      emit(pending, 0, pendingLength - (dropCr ? 1 : 0));
    }
  }

  private void keep(byte[] bytes, int from, int length) {
    int kept = Math.min(length, lineLimit - pendingLength);
    if (pendingLength + kept > pending.length) {
      int grown =
          (int) Math.min(lineLimit, Math.max(2L * pending.length, (long) pendingLength + kept));
      pending = Arrays.copyOf(pending, grown);
    }
    System.arraycopy(bytes, from, pending, pendingLength, kept);
    pendingLength += kept;
  }

  private void emit(byte[] bytes, int from, int length) {
    String text = AnsiCodes.strip(new String(bytes, from, length, StandardCharsets.UTF_8));
    lines++;
    Header header = Header.parse(text, 0);
    LineKind kind = header == null && banner.isBanner(text) ? LineKind.BANNER : LineKind.TEXT;
    LogEvent event = LogEvent.line(lines, kind, text, lineOffset, lineLength, lineStamp, lineTsc);
    if (header != null) {
      event = event.asMessage(header);
      banner.message(event.text());
    }
    lineOffset += lineLength;
    pendingLength = 0;
    lineLength = 0;
    endsWithCr = false;
    lineStamp = null;
    lineTsc = null;
    firstVisibleSeen = false;
    leadingCodes.reset();
    sink.accept(event);
  }
}
