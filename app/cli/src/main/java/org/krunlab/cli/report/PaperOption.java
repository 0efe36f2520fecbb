package org.krunlab.cli.report;

import java.util.Locale;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.report.Paper;
import picocli.CommandLine.Option;

/** What a PDF is printed on. */
final class PaperOption {
  @Option(
      names = "--paper",
      paramLabel = "a4|letter",
      description = "what a PDF is printed on (default: ${DEFAULT-VALUE})")
  private String paper = "a4";

  Paper paper() {
    return switch (paper.toLowerCase(Locale.ROOT)) {
      case "a4" -> Paper.A4;
      case "letter" -> Paper.LETTER;
      default ->
          throw LabException.input("'" + paper + "' is no paper: give --paper a4 or letter.");
    };
  }
}
