package org.krunlab.host.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;

/** The face that charts are measured and drawn with wherever they do not follow the window. */
public final class ChartFont {
  private static final String FILE = "/liberation/LiberationSans-Regular.ttf";

  private static @Nullable Font loaded;

  private ChartFont() {}

  /**
   * @param size in points
   * @throws LabException where Java has no way to fonts on this machine
   */
  public static synchronized Font of(float size) {
    Font font = loaded;
    if (font == null) {
      font = load();
      loaded = font;
    }
    return font.deriveFont(size);
  }

  private static Font load() {
    try (InputStream in = ChartFont.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The font " + FILE + " is not among the resources");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException | IOException e) {
      // The file is our own and sound: what fails is Java's way to FreeType and fontconfig.
      throw LabException.machine(
          "Charts cannot be drawn: Java cannot load fonts here ("
              + e.getMessage()
              + "). Install fontconfig's library, on Debian the package libfontconfig1.",
          e);
    }
  }
}
