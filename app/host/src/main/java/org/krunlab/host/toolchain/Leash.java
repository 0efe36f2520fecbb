package org.krunlab.host.toolchain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;

/**
 * Runs a command whose whole process tree ends when it is cancelled, when its time is up, or when
 * this JVM dies, however it dies.
 *
 * <p>The JVM can neither make a process group nor signal one, and walking a process tree loses
 * against a make that goes on forking. So a small shell script stands between: it puts the command
 * into a session of its own and kills that whole group as soon as its own standard input ends,
 * which the kernel sees to when the JVM is gone.
 */
public final class Leash {
  private static final String SCRIPT =
      """
      umask 022
      exec 3<&0
      setsid "$@" 3<&- </dev/null &
      job=$!
      { read -r line <&3; kill -s KILL -- -$job; kill -s KILL $job; } >/dev/null 2>&1 &
      watch=$!
      exec 3<&-
      wait $job
      status=$?
      kill -s KILL -- -$job 2>/dev/null
      kill -s KILL $watch 2>/dev/null
      exit $status
      """;

  private Leash() {}

  /**
   * Runs to the end, handing over the output's lines, standard error among them. A carriage return
   * ends a line as well, which is how programs redraw their progress.
   *
   * @return the command's exit status; 128 plus the signal's number where one ended it, 127 where
   *     there is no such program
   * @throws CancelledException on cancel, after every process of the command has been killed
   * @throws LabException where it cannot be started
   */
  public static int run(Command command, Consumer<String> line, CancelToken cancel) {
    cancel.throwIfCancelled();
    Process process = start(command, true);
    try (var _ = cancel.onCancel(() -> release(process))) {
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        forEachLine(reader, line);
      }
      int status = process.waitFor();
      cancel.throwIfCancelled();
      return status;
    } catch (IOException e) {
      throw LabException.machine(
          "The output of " + command.name() + " cannot be read (" + e.getMessage() + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } finally {
      release(process);
    }
  }

  /**
   * Runs a short command and returns what it wrote on standard output, its last line end removed.
   *
   * @param limit after which it is ended
   * @throws LabException where it cannot be started, fails or takes longer than the limit
   */
  public static String capture(Command command, Duration limit) {
    Process process = start(command, false);
    // On threads of their own: the common pool may have but one, for both.
    var late = new AtomicBoolean();
    Thread.ofVirtual()
        .start(
            () -> {
              if (!endsWithin(process, limit)) {
                late.set(true);
                release(process);
              }
            });
    var errors = new FutureTask<>(() -> String.join(" ", lines(process.errorReader())));
    Thread.ofPlatform().daemon().start(errors);
    try {
      List<String> lines = lines(process.inputReader(StandardCharsets.UTF_8));
      int status = process.waitFor();
      if (status == 0) {
        return String.join("\n", lines);
      }
      if (late.get()) {
        throw LabException.machine(
            command.name() + " did not answer within " + limit.toSeconds() + " seconds.");
      }
      throw LabException.machine(
          command.name() + " failed with exit status " + status + ": " + errors.get().strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      release(process);
    }
  }

  private static boolean endsWithin(Process process, Duration limit) {
    try {
      return process.waitFor(limit);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static Process start(Command command, boolean mergeErrors) {
    var argv = new ArrayList<String>(List.of("/bin/sh", "-c", SCRIPT, "krunlab-leash"));
    argv.addAll(command.argv());
    var builder = new ProcessBuilder(argv).redirectErrorStream(mergeErrors);
    builder.directory(command.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw LabException.machine(
          command.name() + " cannot be started (" + e.getMessage() + ").", e);
    }
  }

  /** Ends the script's standard input, and with it the command. */
  private static void release(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The script has ended already: that is what was wanted.
    }
  }

  private static List<String> lines(Reader reader) {
    var lines = new ArrayList<String>();
    try (reader) {
      forEachLine(reader, lines::add);
    } catch (IOException e) {
      // A stream that breaks off has given what it had; the exit status tells the rest.
    }
    return lines;
  }

  private static void forEachLine(Reader reader, Consumer<String> line) throws IOException {
    var text = new StringBuilder();
    boolean afterReturn = false;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n' && afterReturn) {
        afterReturn = false;
      } else if (c == '\n' || c == '\r') {
        afterReturn = c == '\r';
        line.accept(text.toString());
        text.setLength(0);
      } else {
        afterReturn = false;
        text.append((char) c);
      }
    }
    if (!text.isEmpty()) {
      line.accept(text.toString());
    }
  }
}
