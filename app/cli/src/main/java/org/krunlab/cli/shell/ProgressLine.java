package org.krunlab.cli.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.Progress;

/**
 * Shows progress on standard error: one line that is rewritten on a terminal, a line for each new
 * activity elsewhere.
 */
public final class ProgressLine implements ImageBuilder.Listener, AutoCloseable {
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean terminal;
  private String lastActivity = "";

  ProgressLine(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void on(Progress progress) {
    if (terminal) {
      err.print(ERASE + describe(progress));
      err.flush();
    } else if (!progress.activity().equals(lastActivity)) {
      err.println("krunlab: " + describe(progress));
    }
    lastActivity = progress.activity();
  }

  @Override
  public synchronized void close() {
    if (terminal && !lastActivity.isEmpty()) {
      err.print(ERASE);
      err.flush();
    }
    lastActivity = "";
  }

  static String describe(Progress progress) {
    var text = new StringBuilder(progress.activity());
    progress
        .fraction()
        .ifPresent(f -> text.append(String.format(Locale.ROOT, " %d %%", (int) (f * 100))));
    text.append(", ").append(clock(progress.spent()));
    progress.left().ifPresent(left -> text.append(", ").append(clock(left)).append(" left"));
    return text.toString();
  }

  private static String clock(Duration duration) {
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
