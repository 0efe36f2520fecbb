package org.krunlab.desktop.support;

import java.io.IOException;
import java.nio.file.Path;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads what a PDF file says. */
public final class PdfText {
  private PdfText() {}

  public static String of(Path file) throws IOException {
    try (var reader = new PdfReader(file.toString())) {
      var text = new StringBuilder();
      var extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return text.toString();
    }
  }
}
