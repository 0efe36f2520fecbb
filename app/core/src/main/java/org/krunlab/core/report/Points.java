package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/** Sentences that each stand alone, such as cautions. */
public record Points(List<String> sentences) implements Block {
  public Points {
    sentences = sentences.stream().map(Printable::of).toList();
  }
}
