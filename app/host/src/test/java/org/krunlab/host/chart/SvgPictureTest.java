package org.krunlab.host.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {
  static Stream<Chart> charts() {
    Instant start = Instant.parse("2026-11-23T05:00:00Z");
    return Stream.of(
        new BarChart(
            "Bars",
            "ms",
            List.of(new BarChart.Bar("libukboot", List.of(new BarChart.Segment("VMM", 5))))),
        new LineChart(
            "Lines",
            "ms",
            "MiB",
            List.of(
                new LineChart.Line(
                    "RSS", List.of(new LineChart.Point(1, 2), new LineChart.Point(2, 3)))),
            List.of(new LineChart.Moment("T5", 1.5))),
        new StripChart(
            "Strips",
            "ms",
            List.of(new StripChart.Strip("libukboot", List.of(1.0, 2.0, 3.0), 2, 1, 3))),
        new GanttChart(
            "Gantt", "ms since T0", List.of(new GanttChart.Span("libukboot", "guest", 1, 2))),
        new LaneChart(
            "Lanes",
            "ms since T0",
            5,
            List.of(
                new LaneChart.Lane(
                    "libukboot",
                    List.of(new LaneChart.Stretch(0, 1), new LaneChart.Stretch(3, 1e-4))))),
        new TimeChart(
            "Times",
            "ms",
            List.of(new TimeChart.Point(start, 1), new TimeChart.Point(start.plusSeconds(9), 2)),
            List.of(new TimeChart.Stretch(start, start.plusSeconds(9), 1.5)),
            List.of(new TimeChart.Mark(start.plusSeconds(9), "image"))),
        new TreemapChart(
            "Map",
            "bytes",
            List.of("text", "data"),
            List.of(
                new TreemapChart.Group(
                    "libukboot",
                    List.of(
                        new TreemapChart.Tile("main & <co>", "text", 700),
                        new TreemapChart.Tile("table", "data", 300))))));
  }

  private static Document parsed(Chart chart) throws Exception {
    String picture =
        SvgPicture.draw(chart, ChartStyle.paper(ChartFont.of(11)), 860, "chart", SvgPicture::hex);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyKindOfChartIsXmlWhoseReferencesLeadSomewhereAndWhoseWordsKeepTheirLength(Chart chart)
      throws Exception {
    Document document = parsed(chart);

    List<String> clips =
        elements(document, "clipPath").stream()
            .map(clip -> "url(#" + clip.getAttribute("id") + ")")
            .toList();
    assertThat(clips).doesNotHaveDuplicates();
    assertThat(elements(document, "path"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            path -> {
              if (path.hasAttribute("clip-path")) {
                assertThat(clips).contains(path.getAttribute("clip-path"));
              }
            });
    assertThat(elements(document, "text"))
        .isNotEmpty()
        .filteredOn(text -> text.getTextContent().length() > 1)
        .allSatisfy(
            text -> assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive());
    assertThat(elements(document, "desc").getFirst().getTextContent()).isEqualTo(chart.altText());
  }
}
