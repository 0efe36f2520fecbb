package org.krunlab.host.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ReportRenderer;
import org.krunlab.core.report.Report;
import org.krunlab.host.file.DurableFile;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/** Renders reports as PDF on A4. */
public final class PdfReports implements ReportRenderer {
  private static final float SIDE_MARGIN = 42;
  private static final float TOP_MARGIN = 48;
  private static final float BOTTOM_MARGIN = 54;

  @Override
  public void render(Report report, Path file) {
    try {
      DurableFile.write(file, out -> write(report, out));
    } catch (IOException e) {
      throw LabException.input(
          "The report cannot be written to '"
              + file
              + "': "
              + e.getMessage()
              + "; choose a folder you may write to, with space left.",
          e);
    }
  }

  private static void write(Report report, OutputStream out) {
    var typeface = new Typeface();
    try (var document =
        new Document(PageSize.A4, SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN)) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setPageEvent(new PageFooter(report.title(), typeface));
      document.addTitle(report.title());
      document.addCreator("Krunlab");
      document.open();
      new BlockWriter(document, writer, typeface).write(report);
    }
  }
}
