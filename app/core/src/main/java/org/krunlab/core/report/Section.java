package org.krunlab.core.report;

import java.util.List;

/** A chapter of a report; readers find it among the bookmarks. */
public record Section(String title, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  public static Section of(String title, Block... blocks) {
    return new Section(title, List.of(blocks));
  }
}
