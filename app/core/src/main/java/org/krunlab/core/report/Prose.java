package org.krunlab.core.report;

import org.krunlab.core.model.Printable;

/** Running text, one paragraph of it. */
public record Prose(String text) implements Block {
  public Prose {
    text = Printable.of(text);
  }
}
