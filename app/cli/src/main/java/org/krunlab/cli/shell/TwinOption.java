package org.krunlab.cli.shell;

import java.util.EnumSet;
import java.util.Set;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Narration;
import picocli.CommandLine.Option;

/** Which of a profile's twins a command works on. */
public final class TwinOption {
  private final Set<Narration> asked = EnumSet.noneOf(Narration.class);

  @Option(names = "--silent", description = "the silent twin: headline figures, no log")
  void silent(boolean on) {
    note(Narration.SILENT, on);
  }

  @Option(names = "--narrated", description = "the narrated twin: the log as it happens")
  void narrated(boolean on) {
    note(Narration.NARRATED, on);
  }

  @Option(
      names = "--buffered",
      description = "the buffered twin: the log kept in RAM with its moments, told at the end")
  void buffered(boolean on) {
    note(Narration.BUFFERED, on);
  }

  private void note(Narration twin, boolean on) {
    if (on) {
      asked.add(twin);
    }
  }

  /**
   * The twin that was asked for, or the usual one.
   *
   * @throws LabException where more than one was asked for
   */
  public Narration or(Narration usual) {
    if (asked.size() > 1) {
      throw LabException.input("Ask for one twin: --silent, --narrated or --buffered.");
    }
    return asked.stream().findFirst().orElse(usual);
  }
}
