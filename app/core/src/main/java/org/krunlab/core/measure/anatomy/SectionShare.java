package org.krunlab.core.measure.anatomy;

import java.util.List;

/**
 * What a library has in sections of one kind.
 *
 * @param pieces the largest first
 */
public record SectionShare(SectionKind kind, Extent extent, List<Piece> pieces) {
  public SectionShare {
    pieces = List.copyOf(pieces);
  }
}
