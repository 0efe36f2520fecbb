package org.krunlab.core.experiment.history;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.record.ExperimentId;

/**
 * What tags and a note can be put on.
 *
 * @param kind which numbers are meant
 * @param number from 1
 */
public record Subject(Kind kind, long number) {
  private static final Pattern TEXT = Pattern.compile("(#|[eE])?([0-9]{1,12})");

  /** Runs and experiments are counted each for themselves. */
  public enum Kind {
    RUN,
    EXPERIMENT;

    /** The name in stores. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Subject of(RunId run) {
    return new Subject(Kind.RUN, run.number());
  }

  public static Subject of(ExperimentId experiment) {
    return new Subject(Kind.EXPERIMENT, experiment.number());
  }

  /**
   * Reads {@code 12} or {@code #12} for a run, {@code E3} for an experiment.
   *
   * @throws LabException where it is neither
   */
  public static Subject parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw LabException.input(
          "'"
              + text
              + "' is neither a run nor an experiment: give a number that krunlab history lists,"
              + " such as 12 or E3.");
    }
    boolean experiment = "E".equalsIgnoreCase(matcher.group(1));
    return new Subject(experiment ? Kind.EXPERIMENT : Kind.RUN, Long.parseLong(matcher.group(2)));
  }

  /** The run, where it is one. */
  public Optional<RunId> run() {
    return kind == Kind.RUN ? Optional.of(new RunId(number)) : Optional.empty();
  }

  @Override
  public String toString() {
    return (kind == Kind.RUN ? "#" : "E") + number;
  }
}
