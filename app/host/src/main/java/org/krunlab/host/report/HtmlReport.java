package org.krunlab.host.report;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;
import org.krunlab.host.chart.ChartFont;
import org.krunlab.host.chart.ChartStyle;
import org.krunlab.host.chart.SvgPicture;

/**
 * A report as one page that needs nothing else: charts are SVG within it, and its colours follow
 * the reader's choice of light or dark.
 */
final class HtmlReport {
  private static final double CHART_WIDTH = 860;
  private static final float CHART_FONT = 11;

  private final StringBuilder out = new StringBuilder();
  private final ChartStyle style;
  private int pictures;

  private HtmlReport(Font font) {
    style = ChartStyle.paper(font);
  }

  static String print(Report report) {
    return new HtmlReport(ChartFont.of(CHART_FONT)).page(report);
  }

  private String page(Report report) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"description\" content=\"" + escaped(report.question()) + "\">\n");
    element("title", "", report.title());
    out.append("<style>\n").append(HtmlStyle.sheet(style)).append("</style>\n</head>\n<body>\n");
    out.append("<main>\n<header>\n");
    element("h1", "", report.title());
    element("p", " class=\"question\"", report.question());
    element("p", " class=\"dated\"", report.dated());
    points(report.verdict());
    out.append("</header>\n");
    contents(report.sections());
    for (int i = 0; i < report.sections().size(); i++) {
      section(report.sections().get(i), i);
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void contents(List<Section> sections) {
    out.append("<nav aria-label=\"Sections\"><ul>\n");
    for (int i = 0; i < sections.size(); i++) {
      out.append(
          "<li><a href=\"#s%d\">%s</a></li>%n"
              .formatted(i, escaped(sections.get(i).title()))
              .replace("\r", ""));
    }
    out.append("</ul></nav>\n");
  }

  private void section(Section section, int number) {
    out.append("<section id=\"s" + number + "\">\n");
    element("h2", "", section.title());
    section.blocks().forEach(this::block);
    out.append("</section>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Prose prose -> element("p", "", prose.text());
      case Points points -> points(points.sentences());
      case Listing listing -> {
        out.append("<figure>");
        element("figcaption", "", listing.caption());
        element("pre", "", String.join("\n", listing.lines()));
        out.append("</figure>\n");
      }
      case Table table -> table(table);
      case Chart chart -> chart(chart);
    }
  }

  private void points(List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.append("<ul>\n");
      sentences.forEach(sentence -> element("li", "", sentence));
      out.append("</ul>\n");
    }
  }

  private void table(Table table) {
    if (table.rows().isEmpty()) {
      return;
    }
    // Wide ones are scrolled by themselves, and reached by the keyboard for that.
    out.append("<div class=\"wide\" tabindex=\"0\"><table>\n");
    element("caption", "", table.caption());
    out.append("<thead><tr>");
    for (Table.Column column : table.columns()) {
      cell("th scope=\"col\"", "th", column.kind(), column.title());
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        boolean key = i < table.keys();
        Table.Kind kind = table.columns().get(i).kind();
        cell(key ? "th scope=\"row\"" : "td", key ? "th" : "td", kind, row.get(i));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table></div>\n");
  }

  private void cell(String begin, String end, Table.Kind kind, String text) {
    String look =
        switch (kind) {
          case WORDS -> "";
          case FIGURES -> " class=\"figure\"";
          case CODE -> " class=\"code\"";
        };
    out.append("<" + begin + look + ">" + escaped(text) + "</" + end + ">");
  }

  private void chart(Chart chart) {
    if (!chart.isEmpty()) {
      out.append("<figure>");
      element("figcaption", "", chart.caption() + ", " + chart.unit());
      out.append(SvgPicture.draw(chart, style, CHART_WIDTH, "c" + pictures++, this::variable));
      out.append("</figure>\n");
    }
  }

  /** A colour by the name that the style sheet gives it, in light and in dark. */
  private String variable(Color colour) {
    return HtmlStyle.names(style).entrySet().stream()
        .filter(entry -> SvgPicture.hex(entry.getValue()).equals(SvgPicture.hex(colour)))
        .map(entry -> "var(" + entry.getKey() + ")")
        .findFirst()
        .orElse(SvgPicture.hex(colour));
  }

  private void element(String name, String attributes, String text) {
    out.append("<" + name + attributes + ">" + escaped(text) + "</" + name + ">\n");
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> Character.toString((char) c);
                })
        .collect(Collectors.joining());
  }
}
