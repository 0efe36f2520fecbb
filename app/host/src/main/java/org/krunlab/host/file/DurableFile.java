package org.krunlab.host.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file in the making. It is written beside its place and renamed on {@link #commit}, when its
 * bytes and its name are on the disk: a reader sees the old file or the whole new one, after a
 * crash too. Closing without commit leaves no trace.
 */
public final class DurableFile implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final FileChannel channel;
  private final OutputStream out;
  private boolean committed;

  /** Writes the whole content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Begins a file in a folder that exists. */
  public DurableFile(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    Path folder = Objects.requireNonNull(this.target.getParent(), "a file has a folder");
    // Not createTempFile, whose files only their owner may read.
    this.partial = folder.resolve(PartialFiles.name());
    this.channel =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.out = new Unclosed(Channels.newOutputStream(channel));
  }

  /** Some writers close what they write to, and the bytes have yet to be synced. */
  private static final class Unclosed extends BufferedOutputStream {
    Unclosed(OutputStream out) {
      super(out, 1 << 16);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Writes a file in one go. */
  public static void write(Path target, Content content) throws IOException {
    try (var file = new DurableFile(target)) {
      content.writeTo(file.out());
      file.commit();
    }
  }

  /** Takes the bytes; closing it does no more than flush it. */
  public OutputStream out() {
    return out;
  }

  /** Gives the file its name. */
  public void commit() throws IOException {
    out.flush();
    channel.force(true);
    channel.close();
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    committed = true;
    try (FileChannel folder = FileChannel.open(Objects.requireNonNull(target.getParent()))) {
      folder.force(true);
    }
  }

  /** Takes a committed file away again, as what it was for has failed. */
  public void withdraw(Exception failure) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!committed) {
      Files.deleteIfExists(partial);
    }
  }
}
