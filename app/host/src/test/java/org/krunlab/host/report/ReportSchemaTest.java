package org.krunlab.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;
import org.krunlab.core.report.text.JsonReport;

/** Whether reports are what {@code docs/report.schema.json} says, by somebody else's reading. */
class ReportSchemaTest {
  private static List<Error> errors(String json) throws IOException {
    String text = Files.readString(Path.of("../../docs/report.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    return schema.validate(json, InputFormat.JSON);
  }

  static Stream<Report> reports() {
    return Stream.of(
        RecordedReports.ofOne(),
        RecordedReports.ofThree(),
        RecordedReports.ofRepeated(6),
        RecordedReports.ofSweep(5, 6));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyKindOfReportIsAsTheSchemaSays(Report report) throws IOException {
    assertThat(errors(JsonReport.print(report))).isEmpty();
  }

  @Test
  void everyKindOfChartIsAsTheSchemaSays() throws IOException {
    Instant start = Instant.parse("2026-11-23T05:00:00Z");
    assertThat(
            errors(
                JsonReport.print(
                    new Report(
                        Report.Kind.RUN,
                        "Charts",
                        "How do they look?",
                        List.of(),
                        start,
                        List.of(
                            Section.of(
                                "All",
                                new LineChart(
                                    "Lines",
                                    "ms",
                                    "MiB",
                                    List.of(
                                        new LineChart.Line(
                                            "RSS", List.of(new LineChart.Point(1, 2)))),
                                    List.of(new LineChart.Moment("T5", 1))),
                                new LaneChart(
                                    "Lanes",
                                    "ms since T0",
                                    3,
                                    List.of(
                                        new LaneChart.Lane(
                                            "libukboot", List.of(new LaneChart.Stretch(1, 2))))),
                                new TimeChart(
                                    "Times",
                                    "ms",
                                    List.of(new TimeChart.Point(start, 1)),
                                    List.of(new TimeChart.Stretch(start, start, 1)),
                                    List.of(new TimeChart.Mark(start, "image"))),
                                new TreemapChart(
                                    "Map",
                                    "bytes",
                                    List.of("text"),
                                    List.of(
                                        new TreemapChart.Group(
                                            "libukboot",
                                            List.of(new TreemapChart.Tile("main", "text", 3))))))),
                        List.of(),
                        List.of()))))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNone() throws IOException {
    String json = JsonReport.print(RecordedReports.ofThree());

    assertThat(errors(json.replace("\"krunlabReport\" : 1", "\"krunlabReport\" : 2"))).isNotEmpty();
    assertThat(errors(json.replace("\"type\" : \"bars\"", "\"type\" : \"pie\""))).isNotEmpty();
    assertThat(errors(json.replace("\"unit\" : \"KiB\"", "\"unit\" : \"kg\""))).isNotEmpty();
  }
}
