package org.krunlab.host.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;

/** Writes one stream, and lists its run once the stream is whole on the disk. */
final class StreamRecording implements RunStore.Recording {
  private final String header;
  private final StreamFolder.Begun begun;
  private final Lister lister;
  private final Function<Exception, LabException> unwritable;
  private final MessageDigest digest = StreamFolder.digest();
  private long bytes;

  /** Makes a run of a stored stream. */
  @FunctionalInterface
  interface Lister {
    RunId list(String header, StreamFolder.Stored stream);
  }

  /**
   * @param header of the run, as it is stored
   */
  StreamRecording(
      String header,
      StreamFolder.Begun begun,
      Lister lister,
      Function<Exception, LabException> unwritable) {
    this.header = header;
    this.begun = begun;
    this.lister = lister;
    this.unwritable = unwritable;
  }

  @Override
  public void accept(byte[] data, int offset, int length) {
    try {
      begun.file().out().write(data, offset, length);
      digest.update(data, offset, length);
      bytes += length;
    } catch (IOException e) {
      throw unwritable.apply(e);
    }
  }

  String header() {
    return header;
  }

  /** Of the stream's file. */
  String name() {
    return begun.name();
  }

  /** Has the stream whole on the disk and under its name; its run is not listed by that. */
  StreamFolder.Stored seal() {
    try {
      begun.file().commit();
    } catch (IOException e) {
      throw unwritable.apply(e);
    }
    return new StreamFolder.Stored(begun.name(), bytes, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public RunId commit() {
    StreamFolder.Stored stored = seal();
    try {
      return lister.list(header, stored);
    } catch (LabException e) {
      begun.file().withdraw(e);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      begun.file().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
