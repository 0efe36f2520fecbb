package org.krunlab.desktop.widget;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Something was put on the clipboard. Goes up to the window, whose status bar tells. */
public final class Copied extends Event {
  public static final EventType<Copied> COPIED = new EventType<>(Event.ANY, "COPIED");

  @Serial private static final long serialVersionUID = 1;

  private final String words;

  /**
   * @param words what was copied, as a sentence
   */
  public Copied(String words) {
    super(COPIED);
    this.words = words;
  }

  public String words() {
    return words;
  }
}
