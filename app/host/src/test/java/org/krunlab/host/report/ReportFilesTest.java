package org.krunlab.host.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.ReportFormat;

class ReportFilesTest {
  @TempDir private Path folder;

  private Path written(String name) {
    Path file = folder.resolve(name);
    new ReportFiles().render(RecordedReports.ofThree(), file, Paper.A4);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"three.md", "three.tex", "three.csv", "three.json"})
  void threeRecordedBootsGiveWhatIsOnFile(String name) throws IOException {
    assertThat(Files.readString(written(name))).isEqualTo(golden(name));
  }

  @ParameterizedTest
  @EnumSource
  void theSameRunsGiveTheSameBytes(ReportFormat format) throws IOException {
    String name = "one." + format.ending();

    assertThat(Files.readAllBytes(written(name))).isEqualTo(Files.readAllBytes(written(name)));
  }

  @Test
  void aNameThatTellsNoFormatIsRefusedWithAllOfThem() {
    assertThatThrownBy(() -> written("report.docx"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("report.docx")
        .hasMessageContaining(".pdf, .html, .md, .csv, .json, .tex");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() {
    assertThatThrownBy(() -> written("missing/report.pdf"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("report.pdf")
        .hasMessageContaining("choose a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theWebPageNeedsNothingFromElsewhereAndFollowsLightAndDark() throws IOException {
    String page = Files.readString(written("three.html"));

    assertThat(page)
        .contains("prefers-color-scheme: dark", "<svg ", "<desc id=\"c0-desc\">Bar chart: ")
        .contains("117.58")
        .doesNotContain("<script", "<link", "src=", "@import", "http://www.w3.org/1999");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
  }

  private static String golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportFilesTest.class.getResourceAsStream("/reports/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
