package org.krunlab.core.measure.anatomy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What lies at each address of an image, by name. */
final class Landmarks {
  private final TreeMap<Long, Named> places = new TreeMap<>();

  private record Named(Range range, SectionKind section, Piece piece) {}

  /**
   * What an address points at.
   *
   * @param name of a symbol; where none reaches, the kind of section: the linker merges constants
   *     without names across files, and places them anew in each image
   * @param offset from where the symbol begins; 0 without one
   */
  record Spot(String name, long offset) {}

  Landmarks(Anatomy anatomy) {
    anatomy.libraries().forEach(this::add);
    add(anatomy.unattributed());
  }

  private void add(LibraryShare library) {
    for (SectionShare section : library.sections()) {
      for (Piece piece : section.pieces()) {
        piece
            .places()
            .forEach(range -> places.put(range.from(), new Named(range, section.kind(), piece)));
      }
    }
  }

  /** What lies at an address, and what ends before it: code compares with the end of tables. */
  Set<Spot> at(long address) {
    var spots = new HashSet<Spot>();
    Map.Entry<Long, Named> here = places.floorEntry(address);
    if (here != null && here.getValue().range().contains(address)) {
      spots.add(spot(here.getValue(), address));
    }
    Map.Entry<Long, Named> before = places.lowerEntry(address);
    if (before != null && before.getValue().range().to() == address) {
      spots.add(spot(before.getValue(), address));
    }
    return spots;
  }

  private static Spot spot(Named named, long address) {
    return named.piece().kind() == Piece.Kind.UNNAMED
        ? new Spot(named.section().label(), 0)
        : new Spot(named.piece().name(), address - named.range().from());
  }
}
