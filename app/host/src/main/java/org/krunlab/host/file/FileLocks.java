package org.krunlab.host.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;

/** Locks that hold between the threads of one process and between processes. */
public final class FileLocks {
  private static final long POLL_MILLIS = 100;

  /**
   * One permit for each file. The kernel's lock belongs to the process and is dropped as soon as
   * any descriptor of the file is closed, so only one thread at a time may have the file open.
   */
  private static final ConcurrentHashMap<Path, Semaphore> THREADS = new ConcurrentHashMap<>();

  private FileLocks() {}

  /** A lock that is held until it is closed, or until the process ends, however it ends. */
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for the lock.
   *
   * @param file made where it is not there; it stays, empty
   * @throws CancelledException on cancel while waiting
   * @throws LabException where the file cannot be opened
   */
  public static Held acquire(Path file, CancelToken cancel) {
    Semaphore threads =
        THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new Semaphore(1));
    try {
      while (!threads.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        cancel.throwIfCancelled();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    try {
      FileChannel channel = lockBetweenProcesses(file, cancel);
      return () -> {
        close(channel);
        threads.release();
      };
    } catch (RuntimeException e) {
      threads.release();
      throw e;
    }
  }

  /**
   * Takes the lock where nobody has it.
   *
   * @throws LabException where the file cannot be opened
   */
  public static Optional<Held> tryAcquire(Path file) {
    var atOnce = new CancelToken();
    atOnce.cancel();
    try {
      return Optional.of(acquire(file, atOnce));
    } catch (CancelledException e) {
      return Optional.empty();
    }
  }

  private static FileChannel lockBetweenProcesses(Path file, CancelToken cancel) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean locked = false;
      try {
        while (channel.tryLock() == null) {
          cancel.throwIfCancelled();
          Thread.sleep(POLL_MILLIS);
        }
        locked = true;
        return channel;
      } finally {
        if (!locked) {
          close(channel);
        }
      }
    } catch (IOException e) {
      throw LabException.machine(
          "The lock " + file + " cannot be taken (" + e.getMessage() + ").", e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancelledException interrupted() {
    Thread.currentThread().interrupt();
    return new CancelledException();
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
