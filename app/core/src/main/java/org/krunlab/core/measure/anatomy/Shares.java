package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what one library has. */
final class Shares {
  private final Map<SectionKind, Map<Name, Gathered>> pieces = new EnumMap<>(SectionKind.class);

  private record Name(Piece.Kind kind, String text) {}

  private static final class Gathered {
    private final List<Range> places = new ArrayList<>();
    private Extent extent = Extent.NONE;
  }

  void add(SectionKind section, String name, Piece.Kind kind, Range place, Extent extent) {
    Gathered gathered =
        pieces
            .computeIfAbsent(section, key -> new HashMap<>())
            .computeIfAbsent(new Name(kind, name), key -> new Gathered());
    gathered.places.add(place);
    gathered.extent = gathered.extent.plus(extent);
  }

  LibraryShare library(String name) {
    return new LibraryShare(
        name,
        pieces.entrySet().stream()
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static SectionShare section(SectionKind kind, Map<Name, Gathered> named) {
    List<Piece> all =
        named.entrySet().stream()
            .map(
                entry ->
                    new Piece(
                        entry.getKey().text(),
                        entry.getKey().kind(),
                        entry.getValue().extent,
                        entry.getValue().places))
            .sorted(
                Comparator.comparingLong((Piece piece) -> piece.extent().memory())
                    .reversed()
                    .thenComparing(Piece::name)
                    .thenComparing(Piece::kind))
            .toList();
    return new SectionShare(
        kind, all.stream().map(Piece::extent).reduce(Extent.NONE, Extent::plus), all);
  }
}
