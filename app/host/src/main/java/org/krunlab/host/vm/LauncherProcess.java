package org.krunlab.host.vm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.krunlab.core.experiment.LabException;

/** The launcher while it runs. Closing it ends it and everything below it. */
final class LauncherProcess implements AutoCloseable {
  private static final int GRACE_SECONDS = 3;
  private static final int ERROR_BYTES = 4096;
  private static final int STOP = 'q';

  /**
   * Its exit statuses for a stream that is complete: reported, and reported that it cannot start.
   */
  private static final List<Integer> REPORTED = List.of(0, 3);

  private final Process process;
  private final Thread errorReader;
  private volatile String errors = "";

  private LauncherProcess(Process process) {
    this.process = process;
    this.errorReader = Thread.ofVirtual().start(this::readErrors);
  }

  /**
   * @throws LabException where it cannot be started
   */
  static LauncherProcess start(List<String> command) {
    try {
      return new LauncherProcess(new ProcessBuilder(command).start());
    } catch (IOException e) {
      throw LabException.machine(
          "krunlab-launcher cannot be started (%s); build it again with make in launcher-native."
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Its frames, until it has ended. */
  InputStream stream() {
    return process.getInputStream();
  }

  /** Asks it to stop the run, and kills it where it does not within some seconds. */
  void askToStop() {
    try {
      OutputStream in = process.getOutputStream();
      in.write(STOP);
      in.flush();
    } catch (IOException e) {
      // It has ended by itself in between.
    }
    Thread.ofVirtual().start(this::killAfterGrace);
  }

  /**
   * Waits for its end.
   *
   * @throws LabException where it broke down, so that its stream is not to be relied on
   */
  void awaitReport() {
    try {
      int status = process.waitFor();
      errorReader.join();
      if (!REPORTED.contains(status)) {
        throw LabException.machine(
            "krunlab-launcher broke down (exit status %d)%s."
                .formatted(status, errors.isBlank() ? "" : ": " + errors.strip()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LabException.machine("Interrupted while waiting for krunlab-launcher.", e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      try {
        // The end of its input tells it that its caller is gone.
        process.getOutputStream().close();
      } catch (IOException e) {
        // Then it cannot be told, and is killed.
      }
      killAfterGrace();
    }
  }

  private void killAfterGrace() {
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void readErrors() {
    try (InputStream in = process.getErrorStream()) {
      errors = new String(in.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It was killed, which closes its streams; its exit status says so.
    }
  }
}
