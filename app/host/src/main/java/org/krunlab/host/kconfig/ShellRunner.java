package org.krunlab.host.kconfig;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.ShellRefusedException;

/**
 * Runs what a tree asks of the shell as the C tools do, with {@code /bin/sh -c}: a failing command
 * is no error, and only the first bytes of its output count. Unlike there a command has no input to
 * wait for, and one that does not end in time is ended with every process it started.
 *
 * <p>The JVM can neither make a process group nor signal one, so each command leads a session of
 * its own.
 */
public final class ShellRunner implements ShellPort {
  /** How long a command may take where nothing else is asked for. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);

  /** More than any of the C tools looks at. */
  private static final int MOST_BYTES = 4096;

  private static final long LOOK_EVERY_MILLIS = 50;
  private static final String CANCELLED = "it was cancelled";

  private final Path folder;
  private final Map<String, String> environment;
  private final Duration limit;
  private final boolean showsErrors;

  private ShellRunner(
      Path folder, Map<String, String> environment, Duration limit, boolean showsErrors) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.limit = limit;
    this.showsErrors = showsErrors;
  }

  /**
   * Commands whose standard error is this process's, as in the C tools.
   *
   * @param folder where the commands run
   * @param environment their whole environment; nothing else is inherited
   * @param limit after which a command is ended
   */
  public static ShellRunner asTheToolsDo(
      Path folder, Map<String, String> environment, Duration limit) {
    return new ShellRunner(folder, environment, limit, true);
  }

  /** The same commands with their standard error thrown away. */
  public static ShellRunner quiet(Path folder, Map<String, String> environment, Duration limit) {
    return new ShellRunner(folder, environment, limit, false);
  }

  /**
   * The output, or its first 4096 bytes; see {@link ByteText} for bytes that are no UTF-8.
   *
   * @throws ShellRefusedException when the command cannot be started, does not end in time or the
   *     calling thread is interrupted, which it then still is
   */
  @Override
  public String run(String command) throws ShellRefusedException {
    Process process = start(command);
    var session = new Session(process);
    Thread end = new Thread(session::kill, "kconfig-shell-end");
    Runtime.getRuntime().addShutdownHook(end);
    Thread watch = watch(session, Thread.currentThread());
    try {
      byte[] bytes = firstBytes(process);
      process.waitFor();
      session.throwIfEnded();
      return ByteText.decode(bytes);
    } catch (IOException e) {
      session.kill();
      session.throwIfEnded();
      throw new ShellRefusedException("its output cannot be read (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      session.kill();
      throw new ShellRefusedException(CANCELLED);
    } finally {
      watch.interrupt();
      removeHook(end);
    }
  }

  /** Closes the output after them, which ends a command that goes on writing. */
  private static byte[] firstBytes(Process process) throws IOException {
    try (InputStream output = process.getInputStream()) {
      return output.readNBytes(MOST_BYTES);
    }
  }

  /**
   * Starts a shell that stays as long as what the command leaves in the background: once the shell
   * is gone, Java closes the output, whoever else still writes to it.
   */
  private Process start(String command) throws ShellRefusedException {
    ProcessBuilder builder =
        new ProcessBuilder("setsid", "/bin/sh", "-c", command + "\nwait")
            .directory(folder.toFile())
            .redirectInput(Redirect.from(new java.io.File("/dev/null")))
            .redirectError(showsErrors ? Redirect.INHERIT : Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ShellRefusedException("no shell can be started (" + e.getMessage() + ")");
    }
  }

  /** Ends the command when its time is up or whoever waits for it is interrupted. */
  private Thread watch(Session session, Thread waiting) {
    return Thread.ofPlatform()
        .daemon()
        .name("kconfig-shell-watch")
        .start(
            () -> {
              long end = System.nanoTime() + limit.toNanos();
              try {
                while (System.nanoTime() < end && !waiting.isInterrupted()) {
                  Thread.sleep(LOOK_EVERY_MILLIS);
                }
                session.end(
                    waiting.isInterrupted()
                        ? CANCELLED
                        : "it did not end within " + limit.toSeconds() + " seconds");
              } catch (InterruptedException e) {
                // It ended by itself.
              }
            });
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down, and the hook does its work.
    }
  }

  /** A command with all it started. */
  private static final class Session {
    private final Process process;
    private volatile String reason = "";

    Session(Process process) {
      this.process = process;
    }

    void end(String why) {
      reason = why;
      kill();
    }

    void throwIfEnded() throws ShellRefusedException {
      if (!reason.isEmpty()) {
        throw new ShellRefusedException(reason);
      }
    }

    /** Its first process leads it, so its group bears the number of that process. */
    void kill() {
      try {
        new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- -" + process.pid())
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        process.destroyForcibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
