package org.krunlab.core.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Table;
import org.krunlab.core.report.Table.Column;
import org.krunlab.core.report.TidyRow;
import org.krunlab.core.report.TreemapChart;

class TableTextTest {
  private static final Table HOSTILE =
      new Table(
          "100 % of $x_1 & more",
          1,
          List.of(Column.code("a|b"), Column.words("b_c"), Column.figures("ms")),
          List.of(List.of("SYM_A|x", "*bold* <b> \\end{tabular}", "[1.5, 2]")));

  @Test
  void markdownCellsMeanNothingButThemselves() {
    assertThat(MarkdownTable.of(HOSTILE))
        .isEqualTo(
            """
            | a\\|b | b\\_c | ms |
            | --- | --- | ---: |
            | `SYM_A\\|x` | \\*bold\\* \\<b> \\\\end{tabular} | [1.5, 2] |
            """);
  }

  @Test
  void latexCellsMeanNothingButThemselves() {
    assertThat(LatexTables.table(HOSTILE, "tab:x_1"))
        .contains("\\caption{100 \\% of \\$x\\_1 \\& more}\\label{tab:x\\_1}")
        .contains("\\begin{tabular}{llr}")
        .contains("a\\textbar{}b & b\\_c & ms \\\\")
        .contains(
            "\\texttt{SYM\\_A\\textbar{}x} & *bold* \\textless{}b\\textgreater{}"
                + " \\textbackslash{}end\\{tabular\\} & {}[1.5, 2] \\\\");
  }

  @Test
  void latexThatIsWiderThanALineIsWrappedAndGoesBelow() {
    var wide =
        new Table(
            "Wide",
            1,
            List.of(
                Column.words("What"),
                Column.code("Hash"),
                Column.figures("runtime=wasm3 ramMiB=64"),
                Column.figures("b"),
                Column.figures("c")),
            List.of(
                List.of(
                    "a sentence that is not short",
                    "0123456789abcdef0123",
                    "14.56 [11.15, 17.51]",
                    "16.22 [13.37, 18.95]",
                    "4,176 [4,102, 4,216]")));

    assertThat(LatexTables.table(wide, "tab:w"))
        .contains("\\caption{Wide, part 1 of 2}\\label{tab:wa}", "part 2 of 2}\\label{tab:wb}")
        .contains("{>{\\raggedright\\arraybackslash}p{0.")
        .contains("\\texttt{01234567\\allowbreak{}89abcdef\\allowbreak{}0123}")
        .contains("\\shortstack[r]{runtime=wasm3\\\\ramMiB=64}");
  }

  @Test
  void csvQuotesWhatItMustAndLeavesOutWhatWasNotObserved() {
    assertThat(
            Csv.tidy(
                List.of(
                    new TidyRow(
                        "a, \"b\"", 1, 7, "ready", "T0 to T6", "ms", OptionalDouble.of(1.25)),
                    new TidyRow("c", 2, 8, "run", "T6 to T7", "ms", OptionalDouble.empty()))))
        .isEqualTo(
            """
            variant,turn,run,figure,definition,unit,value
            "a, ""b""\",1,7,ready,T0 to T6,ms,1.25
            c,2,8,run,T6 to T7,ms,
            """);
  }

  @Test
  void fiveHundredValuesAreARowInWordsAndRowsInNumbers() {
    var strip =
        new StripChart.Strip("wasm3", java.util.Collections.nCopies(500, 2.5), 2.5, 2.5, 2.5);
    var chart = new StripChart("Every value", "ms", List.of(strip));

    assertThat(ChartTables.summary(chart).rows())
        .containsExactly(List.of("wasm3", "500", "2.50", "[2.50, 2.50]", "2.50", "2.50"));
    assertThat(ChartTables.values(chart).rows()).hasSize(500);
    assertThat(chart.altText())
        .isEqualTo(
            "Strips of every value: Every value. wasm3: median 2.50 ms, 95 % interval 2.50 to 2.50,"
                + " 500 values between 2.50 and 2.50.");
  }

  @Test
  void barsThatLackASeriesHaveADashForIt() {
    var chart =
        new BarChart(
            "Boot",
            "ms",
            List.of(
                new BarChart.Bar("a", List.of(new BarChart.Segment("VMM", 1))),
                new BarChart.Bar("b", List.of(new BarChart.Segment("kernel", 2)))));

    assertThat(ChartTables.values(chart).rows())
        .containsExactly(List.of("a", "1.00", "-"), List.of("b", "-", "2.00"));
  }

  @Test
  void figuresInCsvAreAsProgramsReadThem() {
    var table =
        new Table(
            "t",
            1,
            List.of(Column.words("Name"), Column.figures("B")),
            List.of(List.of("1,234", "-1,234,567.5"), List.of("b", "1,2 [1,000]")));

    assertThat(Csv.of(table)).isEqualTo("Name,B\n\"1,234\",-1234567.5\nb,\"1,2 [1,000]\"\n");
  }

  @Test
  void lanesAreTheirSumsInWordsAndTheirStretchesInNumbers() {
    var chart =
        new LaneChart(
            "Libraries",
            "ms since T0",
            9,
            List.of(
                new LaneChart.Lane(
                    "libukboot",
                    List.of(new LaneChart.Stretch(1, 2.5), new LaneChart.Stretch(5, 0.5)))));

    assertThat(ChartTables.summary(chart).rows())
        .containsExactly(List.of("libukboot", "2", "3.00"));
    assertThat(ChartTables.values(chart).columns())
        .containsExactly(
            Column.words(""), Column.figures("from, ms since T0"), Column.figures("takes, ms"));
    assertThat(ChartTables.values(chart).rows())
        .containsExactly(List.of("libukboot", "1.0", "2.5"), List.of("libukboot", "5.0", "0.5"));
    assertThat(chart.altText())
        .isEqualTo("Lanes over time: Libraries. libukboot: 3.00 ms in 2 stretches.");
  }

  @Test
  void areasOfOneGroupWithoutANameAreToldThemselves() {
    var chart =
        new TreemapChart(
            "Module",
            "bytes",
            List.of("function"),
            List.of(
                new TreemapChart.Group(
                    "", List.of(new TreemapChart.Tile("main", "function", 1234)))));

    assertThat(ChartTables.summary(chart).rows())
        .containsExactly(List.of("main", "function", "1,234"));
    assertThat(chart.altText()).isEqualTo("Treemap: Module. main: 1,234 bytes.");
  }

  @Test
  void aRowThatDoesNotFitItsColumnsIsNoTable() {
    assertThatThrownBy(
            () -> new Table("t", 0, List.of(Column.words("a")), List.of(List.of("1", "2"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
