package org.krunlab.core.experiment.oracle;

import java.util.List;
import org.krunlab.core.bootlog.BootLogParser;
import org.krunlab.core.bootlog.LogEvent;

/**
 * What a module did in the oracle.
 *
 * @param ending how it ended
 * @param exitCode what it gave to proc_exit, 0 where it returned; 0 for any other ending, too
 * @param words why it ended so, where it did not exit
 * @param output the lines of standard output and standard error in the order they were written, as
 *     the log reader gives them
 * @param whole whether the output holds all lines
 * @param varies whether the module asks for the time or for random bytes, so that two runs may well
 *     differ
 */
public record Expectation(
    Ending ending, int exitCode, String words, List<String> output, boolean whole, boolean varies) {

  /** What is kept of the output: enough to find the first difference in, and little to store. */
  private static final int CHARACTERS_KEPT = 1 << 16;

  /** How a module ended. */
  public enum Ending {
    EXITED("exited"),
    TRAPPED("trapped"),
    REFUSED("was refused"),
    TIME_LIMIT("did not end in its time"),
    MEMORY_LIMIT("asked for more memory than it may have"),
    OUTPUT_LIMIT("wrote more than it may"),
    /** Native code, or a proposal that the oracle lacks. */
    NOT_RUN("was not run");

    private final String label;

    Ending(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether it tells what a guest has to do. */
    public boolean isTelling() {
      return this == EXITED || this == TRAPPED || this == REFUSED;
    }
  }

  public Expectation {
    output = List.copyOf(output);
  }

  /** An expectation from raw output bytes. */
  public static Expectation of(
      Ending ending, int exitCode, String words, byte[] output, boolean varies) {
    List<String> lines = new java.util.ArrayList<>();
    int kept = 0;
    boolean whole = true;
    for (LogEvent event : BootLogParser.parse(output)) {
      kept += event.text().length() + 1;
      if (kept > CHARACTERS_KEPT) {
        whole = false;
        break;
      }
      lines.add(event.text());
    }
    return new Expectation(ending, exitCode, words, lines, whole, varies);
  }

  /** An expectation that tells nothing. */
  public static Expectation notRun(String why) {
    return new Expectation(Ending.NOT_RUN, 0, why, List.of(), true, false);
  }

  /** Such as {@code exited with 0} or {@code trapped: unreachable}. */
  public String text() {
    return switch (ending) {
      case EXITED -> "exited with " + exitCode;
      case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT -> ending.label();
      case TRAPPED, REFUSED, NOT_RUN -> ending.label() + (words.isEmpty() ? "" : ": " + words);
    };
  }
}
