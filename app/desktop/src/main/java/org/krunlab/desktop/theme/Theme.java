package org.krunlab.desktop.theme;

import java.util.Arrays;
import java.util.Locale;

/** What the window can wear. */
public enum Theme {
  /** Light or dark, as the desktop asks for. */
  SYSTEM("System"),
  LIGHT("Light"),
  DARK("Dark"),
  HIGH_CONTRAST("High contrast");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The name in the settings file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The theme of that name, or {@link #SYSTEM} where there is none. */
  public static Theme byId(String id) {
    return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst().orElse(SYSTEM);
  }
}
