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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krunlab.core.report.Report;
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
  void theSchemaRefusesWhatIsNone() throws IOException {
    String json = JsonReport.print(RecordedReports.ofThree());

    assertThat(errors(json.replace("\"krunlabReport\" : 1", "\"krunlabReport\" : 2"))).isNotEmpty();
    assertThat(errors(json.replace("\"type\" : \"bars\"", "\"type\" : \"pie\""))).isNotEmpty();
    assertThat(errors(json.replace("\"unit\" : \"KiB\"", "\"unit\" : \"kg\""))).isNotEmpty();
  }
}
