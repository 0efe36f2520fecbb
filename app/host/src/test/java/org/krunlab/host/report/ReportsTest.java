package org.krunlab.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.experiment.document.Reports;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Summary;
import org.krunlab.core.report.Table;
import org.krunlab.host.pdf.PdfReport;
import org.openpdf.text.pdf.PdfReader;

/** What is told of one run, of some, and of many. */
class ReportsTest {
  private static List<String> sections(Report report) {
    return report.sections().stream().map(section -> section.title()).toList();
  }

  private static List<Block> blocks(Report report) {
    return report.sections().stream().flatMap(section -> section.blocks().stream()).toList();
  }

  @Test
  void beginsWithTheQuestionAndWhatCameOut() {
    Report one = RecordedReports.ofOne();

    assertThat(one.question())
        .isEqualTo("How does Wasm3 boot and run hello.wasm in libkrun on KVM?");
    assertThat(one.verdict().getFirst())
        .isEqualTo("The module returned 0, and the run ended in order.");
    assertThat(String.join(" ", one.verdict()))
        .contains(
            "Ready, narrated (T0 to T6): 445.45 ms;",
            "memory at its peak: 4,844 KiB",
            "Narrated: ");
    assertThat(sections(one))
        .contains("Where the time went", "Boot log", "Module and oracle", "Methods", "Provenance");
  }

  @Test
  void theAnnotatedLogHasTheLongestGapsInTheirOrder() {
    Table log =
        blocks(RecordedReports.ofOne()).stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(table -> table.caption().startsWith("Boot log of #4"))
            .findFirst()
            .orElseThrow();

    assertThat(log.rows()).hasSize(25);
    assertThat(log.rows())
        .anySatisfy(
            row -> {
              assertThat(row.get(3)).startsWith("Calibrating TSC clock");
              assertThat(row.get(4)).contains("TSC calibration");
            });
    assertThat(log.rows().subList(0, 24).stream().map(row -> Double.valueOf(row.getFirst())))
        .isSorted();
  }

  @Test
  void everyRunOfAFewHasItsColumnAndItsRows() {
    Report three = RecordedReports.ofThree();

    assertThat(three.observations()).hasSize(3 * 17);
    assertThat(three.summaries()).hasSize(3 * 17).allMatch(one -> one.interval().isEmpty());
    assertThat(three.verdict()).last().asString().startsWith("One run each:");
  }

  @Test
  @Timeout(120)
  void fiveHundredRunsAreStripsAndFewPages() throws Exception {
    Report report = Reports.of(RecordedReports.many(500));

    assertThat(report.kind()).isEqualTo(Report.Kind.REPEATED);
    assertThat(report.observations()).hasSize(500 * 17);
    assertThat(report.summaries()).extracting(Summary::count).contains(167, 166);
    assertThat(blocks(report))
        .filteredOn(Table.class::isInstance)
        .allSatisfy(table -> assertThat(((Table) table).rows().size()).isLessThan(40));
    assertThat(String.join(" ", report.verdict())).contains("No verdicts: the runs were not made");
    assertThat(new PdfReader(PdfReport.print(report, Paper.LETTER)).getNumberOfPages())
        .isLessThan(12);
  }

  @Test
  void aSweepTellsWhatNoneIsBetterThanAndWhatWasLeftOut() {
    Report report = RecordedReports.ofSweep(6, 6);

    assertThat(report.kind()).isEqualTo(Report.Kind.SWEEP);
    assertThat(report.verdict().getFirst())
        .startsWith("None is better than 4 of them by the medians: runtime=wasm3 ramMiB=8;");
    assertThat(report.verdict())
        .anyMatch(answer -> answer.startsWith("Least memory at its peak: runtime="));
    assertThat(report.question())
        .isEqualTo("Which value of ramMiB (8, 9, 10, 11, 12, 13) is the best?");
    assertThat(blocks(report).toString())
        .contains("Left out: ramMiB=1: It does not fit into its RAM.")
        .contains("in 6 turns of one run each, every turn in an order of its own drawn with seed 7")
        .contains("the base was booted twice in each turn");
  }
}
