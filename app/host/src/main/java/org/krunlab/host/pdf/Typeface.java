package org.krunlab.host.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.krunlab.host.chart.ChartFont;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The Liberation fonts, embedded, so that a report looks the same everywhere and holds characters
 * beyond Latin-1. Charts are measured by the same fonts they are drawn with.
 */
final class Typeface implements FontMapper {
  static final Color INK = new Color(0x1c, 0x23, 0x2b);
  static final Color FAINT = new Color(0x5a, 0x63, 0x70);

  private final BaseFont regular = embedded("LiberationSans-Regular.ttf");
  private final BaseFont bold = embedded("LiberationSans-Bold.ttf");
  private final BaseFont mono = embedded("LiberationMono-Regular.ttf");

  Font text(float size) {
    return inked(regular, size, INK);
  }

  /** For captions and the like. */
  Font faint(float size) {
    return inked(regular, size, FAINT);
  }

  Font strong(float size) {
    return inked(bold, size, INK);
  }

  Font listing(float size) {
    return inked(mono, size, INK);
  }

  private static Font inked(BaseFont face, float size, Color color) {
    return new Font(face, size, Font.NORMAL, color);
  }

  BaseFont base() {
    return regular;
  }

  BaseFont bold() {
    return bold;
  }

  BaseFont mono() {
    return mono;
  }

  /** The same text with characters that no face has spelled by their numbers: none is lost. */
  String printable(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (regular.charExists(c) && mono.charExists(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append("\\u{%x}".formatted(c));
              }
            });
    return shown.toString();
  }

  /** One line of text at a place. */
  void show(PdfContentByte canvas, String text, Font font, float x, float y) {
    canvas.saveState();
    canvas.beginText();
    canvas.setColorFill(font.getColor());
    canvas.setFontAndSize(font.getBaseFont(), font.getSize());
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
    canvas.restoreState();
  }

  /** The regular face for charts, in points. */
  java.awt.Font chart(float size) {
    return ChartFont.of(size);
  }

  @Override
  public BaseFont awtToPdf(java.awt.Font font) {
    return font.isBold() ? bold : regular;
  }

  @Override
  public java.awt.Font pdfToAwt(BaseFont font, int size) {
    return ChartFont.of(size);
  }

  private static BaseFont embedded(String file) {
    try {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes(file), null);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read", e);
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
