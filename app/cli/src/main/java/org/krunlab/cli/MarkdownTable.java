package org.krunlab.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table as GitHub's Markdown has it. */
final class MarkdownTable {
  private MarkdownTable() {}

  /**
   * @param leftAligned how many columns hold words; the others hold figures
   */
  static String of(List<String> header, List<List<String>> rows, int leftAligned) {
    var rules = new ArrayList<>(Collections.nCopies(leftAligned, "---"));
    rules.addAll(Collections.nCopies(header.size() - leftAligned, "---:"));
    return row(header)
        + row(rules)
        + rows.stream().map(MarkdownTable::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return "| "
        + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
        + " |\n";
  }
}
