package org.krunlab.host.capsule;

import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.measure.stream.Channel;
import org.krunlab.core.measure.stream.Chunks;
import org.krunlab.core.measure.stream.LauncherEvent;
import org.krunlab.core.measure.stream.LauncherStreamDecoder;
import org.krunlab.core.measure.stream.StreamFormatException;
import org.krunlab.core.model.ByteSize;

/**
 * Reads a stream from elsewhere once to its end: that each frame can be read, and that there are no
 * more of those that are all held in memory than a run makes in days.
 */
final class StreamCheck implements VmEngine.StreamSink {
  private static final int MOST_FRAMES = 2_000_000;
  private static final ByteSize MOST_MARKS = ByteSize.ofMib(8);

  private final Refusal refusal;
  private final String entry;
  private final LauncherStreamDecoder decoder = new LauncherStreamDecoder(this::event);
  private long frames;
  private long markBytes;
  private long bytes;

  StreamCheck(Refusal refusal, String entry) {
    this.refusal = refusal;
    this.entry = entry;
  }

  @Override
  public void accept(byte[] data, int offset, int length) {
    bytes += length;
    try {
      decoder.feed(data, offset, length);
    } catch (StreamFormatException e) {
      throw refusal.damaged("'%s' cannot be read (%s)".formatted(entry, e.getMessage()), e);
    }
  }

  private void event(LauncherEvent event) {
    if (event instanceof Chunks chunks) {
      markBytes += chunks.channel() == Channel.MARKS ? chunks.size() : 0;
    } else {
      frames++;
    }
    if (frames > MOST_FRAMES || markBytes > MOST_MARKS.bytes()) {
      throw refusal.damaged("'%s' has more samples or marks than a run makes".formatted(entry));
    }
  }

  /** A run that broke off is one, too; nothing at all is none. */
  void finish() {
    if (bytes == 0) {
      throw refusal.damaged("'%s' is empty".formatted(entry));
    }
  }
}
