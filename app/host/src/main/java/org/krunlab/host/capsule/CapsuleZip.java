package org.krunlab.host.capsule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.model.ByteSize;

/** An open capsule's entries, unpacked without ever giving out more than their headers promise. */
final class CapsuleZip implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final SeekableByteChannel channel;
  private final Refusal refusal;
  private final ZipLayout layout;

  /** Opens the capsule's bytes anew. */
  @FunctionalInterface
  interface Source {
    SeekableByteChannel open() throws IOException;
  }

  private CapsuleZip(SeekableByteChannel channel, Refusal refusal) throws IOException {
    this.channel = channel;
    this.refusal = refusal;
    this.layout = ZipLayout.of(channel, refusal);
  }

  /**
   * @throws org.krunlab.core.experiment.LabException where it is no capsule
   */
  static CapsuleZip open(Source source, Refusal refusal) throws IOException {
    SeekableByteChannel channel = source.open();
    try {
      return new CapsuleZip(channel, refusal);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** In the order of the file. */
  SequencedMap<String, ZipLayout.Entry> entries() {
    return layout.entries();
  }

  boolean isCanonical() {
    return layout.isCanonical();
  }

  /**
   * The whole content of an entry.
   *
   * @throws org.krunlab.core.experiment.LabException where it is missing, damaged, or has more than
   *     the most
   */
  byte[] bytes(String name, ByteSize most) throws IOException {
    ZipLayout.Entry entry = entry(name, most);
    var content = new ByteArrayOutputStream((int) entry.size());
    copy(entry, content::write);
    return content.toByteArray();
  }

  /** Feeds the content of an entry to a sink. */
  void copy(String name, ByteSize most, VmEngine.StreamSink sink) throws IOException {
    copy(entry(name, most), sink);
  }

  private ZipLayout.Entry entry(String name, ByteSize most) {
    ZipLayout.Entry entry = layout.entries().get(name);
    if (entry == null) {
      throw refusal.damaged("its entry '%s' is missing".formatted(name));
    }
    if (entry.size() > most.bytes()) {
      throw refusal.damaged(
          "'%s' has %s, and %s are the most"
              .formatted(entry.name(), new ByteSize(entry.size()), most));
    }
    return entry;
  }

  private void copy(ZipLayout.Entry entry, VmEngine.StreamSink sink) throws IOException {
    var crc = new CRC32();
    long[] total = {0};
    VmEngine.StreamSink counted =
        (bytes, offset, length) -> {
          total[0] += length;
          if (total[0] > entry.size()) {
            throw refusal.damaged(
                "'%s' has more than the %,d bytes it is said to have"
                    .formatted(entry.name(), entry.size()));
          }
          crc.update(bytes, offset, length);
          sink.accept(bytes, offset, length);
        };
    if (entry.deflated()) {
      inflate(entry, counted);
    } else {
      raw(entry, counted);
    }
    if (total[0] != entry.size()) {
      throw refusal.damaged(
          "'%s' has %,d bytes, and is said to have %,d"
              .formatted(entry.name(), total[0], entry.size()));
    }
    if ((int) crc.getValue() != entry.crc()) {
      throw refusal.damaged("'%s' does not have its checksum".formatted(entry.name()));
    }
  }

  private void raw(ZipLayout.Entry entry, VmEngine.StreamSink sink) throws IOException {
    channel.position(entry.at());
    var buffer = new byte[BUFFER];
    for (long left = entry.stored(); left > 0; ) {
      int length = next(entry, buffer, left);
      left -= length;
      sink.accept(buffer, 0, length);
    }
  }

  private void inflate(ZipLayout.Entry entry, VmEngine.StreamSink sink) throws IOException {
    channel.position(entry.at());
    var in = new byte[BUFFER];
    var out = new byte[BUFFER];
    long left = entry.stored();
    try (var inflater = new Inflater(true)) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (left == 0) {
            throw refusal.damaged("'%s' breaks off".formatted(entry.name()));
          }
          int length = next(entry, in, left);
          left -= length;
          inflater.setInput(in, 0, length);
        }
        int length = inflater.inflate(out);
        if (length == 0 && inflater.needsDictionary()) {
          throw refusal.damaged("'%s' cannot be unpacked".formatted(entry.name()));
        }
        sink.accept(out, 0, length);
      }
      if (left + inflater.getRemaining() > 0) {
        throw refusal.damaged("'%s' ends before its last byte".formatted(entry.name()));
      }
    } catch (DataFormatException e) {
      throw refusal.damaged(
          "'%s' cannot be unpacked (%s)".formatted(entry.name(), e.getMessage()), e);
    }
  }

  private int next(ZipLayout.Entry entry, byte[] buffer, long left) throws IOException {
    int length = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, left)));
    if (length <= 0) {
      throw refusal.damaged("it became shorter while '%s' was read".formatted(entry.name()));
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
