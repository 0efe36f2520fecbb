package org.krunlab.core.report.text;

import java.util.stream.Collectors;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** A report as Markdown; charts are tables of what they show. */
public final class MarkdownReport {
  private MarkdownReport() {}

  public static String print(Report report) {
    var out = new StringBuilder();
    out.append("# ").append(text(report.title())).append("\n\n");
    out.append("**").append(text(report.question())).append("**\n\n");
    out.append(text(report.dated())).append("\n\n");
    report.verdict().forEach(sentence -> out.append("- ").append(text(sentence)).append('\n'));
    report.sections().forEach(section -> print(section, out));
    return out.toString();
  }

  private static void print(Section section, StringBuilder out) {
    out.append("\n## ").append(text(section.title())).append('\n');
    section.blocks().forEach(block -> print(block, out));
  }

  private static void print(Block block, StringBuilder out) {
    switch (block) {
      case Prose prose -> out.append('\n').append(text(prose.text())).append('\n');
      case Points points -> {
        if (!points.sentences().isEmpty()) {
          out.append('\n');
        }
        points
            .sentences()
            .forEach(sentence -> out.append("- ").append(text(sentence)).append('\n'));
      }
      case Listing listing -> {
        out.append('\n').append(text(listing.caption())).append(":\n\n");
        // Four blanks make code of anything, whatever fences it holds.
        out.append(
            listing.lines().stream()
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining()));
      }
      case Table table -> print(table, out);
      case Chart chart -> {
        if (!chart.isEmpty()) {
          print(ChartTables.summary(chart), out);
        }
      }
    }
  }

  private static void print(Table table, StringBuilder out) {
    if (!table.rows().isEmpty()) {
      out.append("\n*").append(text(table.caption())).append("*\n\n");
      out.append(MarkdownTable.of(table));
    }
  }

  private static String text(String text) {
    return MarkdownTable.escaped(text);
  }
}
