package org.krunlab.core.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What reports can be written as; the end of a file's name chooses. */
public enum ReportFormat {
  PDF("pdf", "PDF document"),
  HTML("html", "web page"),
  MARKDOWN("md", "Markdown"),
  CSV("csv", "table of every value"),
  JSON("json", "JSON"),
  LATEX("tex", "LaTeX tables");

  private final String ending;
  private final String label;

  ReportFormat(String ending, String label) {
    this.ending = ending;
    this.label = label;
  }

  /** Of file names, without the dot. */
  public String ending() {
    return ending;
  }

  public String label() {
    return label;
  }

  /** By a file's name; empty where its end tells nothing. */
  public static Optional<ReportFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> lower.endsWith("." + f.ending)).findFirst();
  }

  /** All endings as a sentence lists them. */
  public static String endings() {
    return Arrays.stream(values()).map(f -> "." + f.ending).collect(Collectors.joining(", "));
  }
}
