package org.krunlab.host.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ReportRenderer;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.ReportFormat;
import org.krunlab.core.report.text.Csv;
import org.krunlab.core.report.text.JsonReport;
import org.krunlab.core.report.text.LatexTables;
import org.krunlab.core.report.text.MarkdownReport;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.pdf.PdfReport;

/** Writes reports as what the ends of their files' names say. */
public final class ReportFiles implements ReportRenderer {
  @Override
  public void check(Path file) {
    format(file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw unwritable(file, "there is no such folder, or it is one itself", null);
    }
    if (!Files.isWritable(folder)) {
      throw unwritable(file, "its folder may not be written to", null);
    }
  }

  @Override
  public void render(Report report, Path file, Paper paper) {
    byte[] bytes = bytes(report, format(file), paper);
    try {
      DurableFile.write(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw unwritable(file, e.getMessage(), e);
    }
  }

  private static ReportFormat format(Path file) {
    return ReportFormat.ofFile(String.valueOf(file.getFileName()))
        .orElseThrow(
            () ->
                LabException.input(
                    "'"
                        + file
                        + "' does not say what to write: end its name in one of "
                        + ReportFormat.endings()
                        + "."));
  }

  private static LabException unwritable(Path file, @Nullable String why, @Nullable IOException e) {
    String sentence =
        "The report cannot be written to '"
            + file
            + "': "
            + why
            + "; choose a folder you may write to, with space left.";
    return e == null ? LabException.input(sentence) : LabException.input(sentence, e);
  }

  private static byte[] bytes(Report report, ReportFormat format, Paper paper) {
    return switch (format) {
      case PDF -> PdfReport.print(report, paper);
      case HTML -> HtmlReport.print(report).getBytes(UTF_8);
      case MARKDOWN -> MarkdownReport.print(report).getBytes(UTF_8);
      case CSV -> Csv.tidy(report.observations()).getBytes(UTF_8);
      case JSON -> JsonReport.print(report).getBytes(UTF_8);
      case LATEX -> LatexTables.print(report).getBytes(UTF_8);
    };
  }
}
