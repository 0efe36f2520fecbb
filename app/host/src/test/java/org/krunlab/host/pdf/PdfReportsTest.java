package org.krunlab.host.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Report.BarChart;
import org.krunlab.core.report.Report.LineChart;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportsTest {
  @TempDir private Path folder;

  @Test
  void textCanBeSelectedAndTablesGoOnOverPagesWithTheirHeader() throws IOException {
    Path file = folder.resolve("report.pdf");

    new PdfReports().render(sample(120), file);

    var reader = new PdfReader(Files.readAllBytes(file));
    assertThat(reader.getNumberOfPages()).isGreaterThan(2);
    var extractor = new PdfTextExtractor(reader);
    String first = extractor.getTextFromPage(1);
    assertThat(first).contains("Wasm3 and WAMR", "ready (T0 to T6)", "grüße → µs");
    assertThat(extractor.getTextFromPage(2)).contains("Figure", "page 2 of");
    assertThat(extractor.getTextFromPage(reader.getNumberOfPages()))
        .contains("RSS of the VMM process", "row 119");
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() {
    Path file = folder.resolve("missing").resolve("report.pdf");

    assertThatThrownBy(() -> new PdfReports().render(sample(1), file))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("report.pdf")
        .hasMessageContaining("choose a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anEmptyChartIsLeftOut() throws IOException {
    Path file = folder.resolve("report.pdf");
    var empty = new BarChart("Phases", "ms", List.of(new BarChart.Bar("#1", List.of())));

    new PdfReports().render(new Report("T", "S", List.of(empty)), file);

    String page = new PdfTextExtractor(new PdfReader(Files.readAllBytes(file))).getTextFromPage(1);
    assertThat(page).doesNotContain("Phases");
  }

  static Report sample(int rows) {
    return new Report(
        "Wasm3 and WAMR (fast interpreter)",
        "Krunlab comparison of 2 runs, hello.wasm",
        List.of(
            new Report.Heading("Boot"),
            new BarChart(
                "Boot by milestones, host clock",
                "ms",
                List.of(bar("#1 Wasm3 hello.wasm", 20), bar("#2 WAMR (fast) hello.wasm", 25))),
            new LineChart(
                "RSS of the VMM process",
                "ms since T0",
                "MiB",
                List.of(line("#1 Wasm3 hello.wasm", 4), line("#2 WAMR (fast) hello.wasm", 5))),
            new Report.Heading("Figures"),
            new Report.Paragraph("grüße → µs: a paragraph that is long enough. ".repeat(6)),
            new Report.Table(
                "Figures",
                List.of("Figure", "Unit", "#1 Wasm3 hello.wasm", "#2 WAMR hello.wasm"),
                IntStream.range(0, rows)
                    .mapToObj(
                        i -> List.of(i == 0 ? "ready (T0 to T6)" : "row " + i, "ms", "1.25", "27"))
                    .toList(),
                List.of(false, false, true, true)),
            new Report.Listing(Collections.nCopies(3, "Hello from Wasm")),
            new Report.Paragraph("RSS of the VMM process is that of the child alone.")));
  }

  private static BarChart.Bar bar(String name, double value) {
    return new BarChart.Bar(
        name,
        List.of(
            new BarChart.Segment("VMM starts (T0-T2)", value),
            new BarChart.Segment("kernel boots (T3-T5)", 3 * value),
            new BarChart.Segment("module runs (T6-T7)", value / 2)));
  }

  private static LineChart.Line line(String name, double level) {
    return new LineChart.Line(
        name,
        IntStream.range(0, 20).mapToObj(i -> new LineChart.Point(i * 5, level + i * 0.1)).toList());
  }
}
