package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Lines as a machine wrote them, in type of one width.
 *
 * @param caption what they are
 */
public record Listing(String caption, List<String> lines) implements Block {
  public Listing {
    caption = Printable.of(caption);
    lines = lines.stream().map(Printable::of).toList();
  }
}
