package org.krunlab.core.measure.anatomy;

import java.util.List;

/**
 * The smallest part of an image that has a name.
 *
 * @param name of a symbol; of the input section where no symbol reaches
 * @param extent all that bears this name in one library and section
 * @param places where it lies; several where static functions of several files share the name
 */
public record Piece(String name, Kind kind, Extent extent, List<Range> places) {

  /** What the name stands for. */
  public enum Kind {
    FUNCTION("function"),
    OBJECT("object"),
    /** From a label without a size to the next symbol, or to the end of what its file gave. */
    LABEL("from a label on"),
    /** No symbol: constants, tables, gaps between functions. */
    UNNAMED("no symbol");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Piece {
    places = List.copyOf(places);
  }
}
