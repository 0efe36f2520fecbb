package org.krunlab.host.pdf;

import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.krunlab.core.experiment.LabException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/**
 * The Liberation fonts, embedded, so that a report looks the same everywhere and holds characters
 * beyond Latin-1. Charts are measured by the same fonts they are drawn with.
 */
final class Typeface implements FontMapper {
  private final BaseFont regular = embedded("LiberationSans-Regular.ttf");
  private final BaseFont bold = embedded("LiberationSans-Bold.ttf");
  private final BaseFont mono = embedded("LiberationMono-Regular.ttf");
  private final java.awt.Font awt = awtFont("LiberationSans-Regular.ttf");

  Font text(float size) {
    return new Font(regular, size);
  }

  Font strong(float size) {
    return new Font(bold, size);
  }

  Font listing(float size) {
    return new Font(mono, size);
  }

  BaseFont base() {
    return regular;
  }

  /** The regular face for charts, in points. */
  java.awt.Font chart(float size) {
    return awt.deriveFont(size);
  }

  @Override
  public BaseFont awtToPdf(java.awt.Font font) {
    return font.isBold() ? bold : regular;
  }

  @Override
  public java.awt.Font pdfToAwt(BaseFont font, int size) {
    return awt.deriveFont((float) size);
  }

  private static BaseFont embedded(String file) {
    try {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read", e);
    }
  }

  private static java.awt.Font awtFont(String file) {
    try {
      return java.awt.Font.createFont(
          java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(file)));
    } catch (FontFormatException | IOException e) {
      // The file is our own and sound: what fails is Java's way to FreeType and fontconfig.
      throw LabException.machine(
          "Charts cannot be drawn: Java cannot load fonts here ("
              + e.getMessage()
              + "). Install fontconfig's library, on Debian the package libfontconfig1.",
          e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is not among the resources");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read", e);
    }
  }
}
