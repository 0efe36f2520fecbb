package org.krunlab.host.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Table;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportTest {
  @TempDir private Path folder;

  private static Report report(Block... blocks) {
    return new Report(
        Report.Kind.COMPARISON,
        "Wasm3 and WAMR",
        "Which one is ready sooner?",
        List.of("Wasm3 is."),
        Instant.parse("2026-11-23T05:00:00Z"),
        List.of(Section.of("Everything", blocks), Section.of("Nothing")),
        List.of(),
        List.of());
  }

  private static String text(byte[] pdf) throws IOException {
    var reader = new PdfReader(pdf);
    var extractor = new PdfTextExtractor(reader);
    var text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  private static Table table(int rows, int columns, String cell) {
    var titles = new ArrayList<>(List.of(Table.Column.words("Figure")));
    IntStream.range(1, columns).forEach(i -> titles.add(Table.Column.figures("run " + i)));
    return new Table(
        "Some figures",
        1,
        titles,
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    IntStream.range(0, columns)
                        .mapToObj(i -> i == 0 ? "row " + row : cell + " " + row + "/" + i)
                        .toList())
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void theSameReportGivesTheSameBytesOnEitherPaper(Paper paper) {
    Report report = report(new Prose("Words"), bars(3), table(90, 3, "x"));

    assertThat(PdfReport.print(report, paper)).isEqualTo(PdfReport.print(report, paper));
  }

  @Test
  void anotherReportHasAnotherIdentifier() throws IOException {
    byte[] one = PdfReport.print(report(new Prose("One")), Paper.A4);
    byte[] two = PdfReport.print(report(new Prose("Two")), Paper.A4);

    assertThat(id(one)).isNotEqualTo(id(two)).hasSize(32);
  }

  private static String id(byte[] pdf) {
    return new String(pdf, ISO_8859_1).replaceAll("(?s).*/ID ?\\[<([0-9a-f]+)>.*", "$1");
  }

  @Test
  void paperChoosesTheSizeOfPages() throws IOException {
    var a4 = new PdfReader(PdfReport.print(report(), Paper.A4)).getPageSize(1);
    var letter = new PdfReader(PdfReport.print(report(), Paper.LETTER)).getPageSize(1);

    assertThat(a4.getWidth()).isEqualTo(595);
    assertThat(letter.getWidth()).isEqualTo(612);
    assertThat(letter.getHeight()).isEqualTo(792);
  }

  @Test
  void tablesGoOnOverPagesWithTheirHeaderAndLoseNoRow() throws Exception {
    byte[] pdf = PdfReport.print(report(table(200, 3, "x")), Paper.A4);

    int pages = new PdfReader(pdf).getNumberOfPages();
    assertThat(pages).isGreaterThan(3);
    assertThat(Poppler.text(pdf, 2, folder)).contains("Figure", "page 2 of " + pages);
    String text = text(pdf);
    IntStream.range(0, 200).forEach(row -> assertThat(text).contains("x " + row + "/2"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingLiesBeyondTheMargins(Paper paper) throws Exception {
    Report report =
        report(
            new Prose("p".repeat(500)),
            new Points(List.of("q".repeat(500))),
            new Listing("caption", List.of("m".repeat(500))),
            table(30, 40, "123,456.78 [123,450.00, 123,500.00]"),
            bars(40));

    String words = Poppler.places(PdfReport.print(report, paper), folder);

    var bounds = java.util.regex.Pattern.compile("xMin=\"(-?[0-9.]+)\".* xMax=\"(-?[0-9.]+)\"");
    var found = bounds.matcher(words);
    double right = (paper == Paper.A4 ? 595 : 612) - 42;
    int count = 0;
    while (found.find()) {
      count++;
      assertThat(Double.parseDouble(found.group(1))).isGreaterThanOrEqualTo(41.9);
      assertThat(Double.parseDouble(found.group(2))).isLessThanOrEqualTo(right + 0.1);
    }
    assertThat(count).isGreaterThan(1000);
  }

  @Test
  void aFewRowsThatWouldBeAloneOnALastPageAreTakenOntoTheOneBefore() throws IOException {
    assertThat(pages(table(40, 3, "cell"))).isEqualTo(1);
    assertThat(pages(table(60, 3, "cell"))).isEqualTo(2);
  }

  private static int pages(Table table) throws IOException {
    return new PdfReader(PdfReport.print(report(table), Paper.A4)).getNumberOfPages();
  }

  @Test
  void columnsThatDoNotFitGoBelowWithTheKeysAgain() throws IOException {
    String text = text(PdfReport.print(report(table(4, 40, "1,234.56")), Paper.A4));

    assertThat(text).contains("Some figures, part 1 of", "Some figures, part 2 of");
    IntStream.range(1, 40).forEach(i -> assertThat(text).contains("run " + i, "3/" + i));
    assertThat(text.split("row 3\\b")).hasSizeGreaterThan(3);
  }

  @Test
  void aCellHigherThanAPageGoesOnOnTheNext() throws IOException {
    String tall =
        IntStream.range(0, 3000).mapToObj(i -> "w" + i).reduce((a, b) -> a + " " + b).get();
    var table =
        new Table(
            "Tall",
            1,
            List.of(Table.Column.words("Key"), Table.Column.words("Value")),
            List.of(List.of("k", tall), List.of("l", "after")));

    assertThat(text(PdfReport.print(report(table), Paper.A4))).contains("w0", "w2999", "after");
  }

  @Test
  void longNamesAreBrokenAndHostileOnesSpelled() throws IOException {
    String name = "n".repeat(300);
    Report report =
        report(
            new Listing("Output of " + name, List.of("l".repeat(400))),
            new Points(List.of("line\nend \u202e turned, \u4f60\u597d")),
            new Table(
                name,
                1,
                List.of(Table.Column.code(name), Table.Column.words("b")),
                List.of(List.of(name, "x"))));

    String text = text(PdfReport.print(report, Paper.LETTER));

    assertThat(text).contains("\\u{a}end", "\\u{202e}", "\\u{4f60}\\u{597d}");
    assertThat(text.chars().filter(c -> c == 'l').count()).isGreaterThanOrEqualTo(400);
    assertThat(text.chars().filter(c -> c == 'n').count()).isGreaterThanOrEqualTo(1200);
  }

  @Test
  void isTaggedWithWordsForEachChartAndBookmarksForSections() throws IOException {
    byte[] pdf = PdfReport.print(report(bars(2)), Paper.A4);

    var reader = new PdfReader(pdf);
    assertThat(reader.getCatalog().toString()).isNotNull();
    assertThat(reader.getCatalog().getAsDict(name("MarkInfo")).get(name("Marked")))
        .hasToString("true");
    assertThat(alternatives(reader))
        .containsExactly("Bar chart: Boot. bar 0: VMM 1.00 ms. bar 1: VMM 2.00 ms.");
    assertThat(SimpleBookmark.getBookmarkList(reader))
        .extracting(bookmark -> bookmark.get("Title"))
        .containsExactly("Everything", "Nothing");
    assertThat(reader.getInfo())
        .containsEntry("Title", "Wasm3 and WAMR")
        .containsEntry("Subject", "Which one is ready sooner?")
        .containsEntry("CreationDate", "D:20261123050000Z");
  }

  private static org.openpdf.text.pdf.PdfName name(String name) {
    return new org.openpdf.text.pdf.PdfName(name);
  }

  private static List<String> alternatives(PdfReader reader) {
    var found = new ArrayList<String>();
    for (int i = 1; i < reader.getXrefSize(); i++) {
      if (reader.getPdfObject(i) instanceof org.openpdf.text.pdf.PdfDictionary dictionary
          && dictionary.get(name("Alt")) instanceof org.openpdf.text.pdf.PdfString words) {
        found.add(words.toUnicodeString());
      }
    }
    return found;
  }

  @Test
  void allFontsAreEmbedded() throws IOException {
    var reader =
        new PdfReader(
            PdfReport.print(report(bars(1), new Listing("l", List.of("mono"))), Paper.A4));
    int descriptors = 0;
    for (int i = 1; i < reader.getXrefSize(); i++) {
      if (reader.getPdfObject(i) instanceof org.openpdf.text.pdf.PdfDictionary dictionary
          && name("FontDescriptor").equals(dictionary.get(name("Type")))) {
        descriptors++;
        assertThat(dictionary.get(name("FontFile2"))).isNotNull();
      }
    }
    assertThat(descriptors).isEqualTo(3);
  }

  @Test
  void anEmptyChartIsLeftOut() throws IOException {
    var empty = new BarChart("Phases", "ms", List.of(new BarChart.Bar("#1", List.of())));

    assertThat(text(PdfReport.print(report(empty), Paper.A4))).doesNotContain("Phases");
  }

  @Test
  void fiveHundredValuesAreAStripAndAHundredBarsSeveralCharts() throws IOException {
    var strip =
        new StripChart(
            "Every value of ready",
            "ms",
            List.of(
                new StripChart.Strip(
                    "wasm3",
                    IntStream.range(0, 500).mapToObj(i -> 20 + i % 37 / 10.0).toList(),
                    21.8,
                    21.7,
                    21.9)));

    var strips = new PdfReader(PdfReport.print(report(strip), Paper.A4));
    String bars = text(PdfReport.print(report(bars(100)), Paper.A4));

    assertThat(strips.getNumberOfPages()).isEqualTo(1);
    assertThat(bars).contains("Boot, 1 to ", " of 100, ms", "bar 99");
  }

  private static BarChart bars(int count) {
    return new BarChart(
        "Boot",
        "ms",
        IntStream.range(0, count)
            .mapToObj(
                i -> new BarChart.Bar("bar " + i, List.of(new BarChart.Segment("VMM", i + 1))))
            .toList());
  }
}
