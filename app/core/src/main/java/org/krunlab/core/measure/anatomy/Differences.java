package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.anatomy.Difference.LibraryChange;
import org.krunlab.core.measure.anatomy.Difference.PieceChange;
import org.krunlab.core.measure.anatomy.Difference.SectionChange;

/** Finds what differs, by library, section and symbol. */
final class Differences {
  private final Likeness likeness;

  private Differences(Likeness likeness) {
    this.likeness = likeness;
  }

  static List<LibraryChange> of(ImageContents before, ImageContents after) {
    return new Differences(new Likeness(before, after))
        .libraries(libraries(before.anatomy()), libraries(after.anatomy()));
  }

  private static List<LibraryShare> libraries(Anatomy anatomy) {
    return Stream.concat(anatomy.libraries().stream(), Stream.of(anatomy.unattributed())).toList();
  }

  private List<LibraryChange> libraries(List<LibraryShare> before, List<LibraryShare> after) {
    var changes = new ArrayList<LibraryChange>();
    pair(before, after, LibraryShare::name)
        .forEach(
            (name, pair) -> {
              List<SectionChange> sections =
                  sections(sectionsOf(pair.before()), sectionsOf(pair.after()));
              if (!sections.isEmpty()) {
                changes.add(
                    new LibraryChange(name, extent(pair.before()), extent(pair.after()), sections));
              }
            });
    return largestFirst(changes, LibraryChange::net);
  }

  private List<SectionChange> sections(List<SectionShare> before, List<SectionShare> after) {
    var changes = new ArrayList<SectionChange>();
    pair(before, after, SectionShare::kind)
        .forEach(
            (kind, pair) -> {
              List<PieceChange> pieces = pieces(piecesOf(pair.before()), piecesOf(pair.after()));
              if (!pieces.isEmpty()) {
                changes.add(
                    new SectionChange(kind, extent(pair.before()), extent(pair.after()), pieces));
              }
            });
    changes.sort(Comparator.comparing(SectionChange::section));
    return changes;
  }

  private List<PieceChange> pieces(List<Piece> before, List<Piece> after) {
    var changes = new ArrayList<PieceChange>();
    pair(before, after, piece -> new PieceName(piece.kind(), piece.name()))
        .forEach(
            (name, pair) -> {
              Piece one = pair.before();
              Piece other = pair.after();
              if (one == null || other == null || differ(one, other)) {
                changes.add(new PieceChange(name.text(), name.kind(), extent(one), extent(other)));
              }
            });
    return largestFirst(changes, PieceChange::net);
  }

  private boolean differ(Piece one, Piece other) {
    return one.extent().memory() != other.extent().memory() || !likeness.alike(one, other);
  }

  private record PieceName(Piece.Kind kind, String text) {}

  private record Pair<T>(@Nullable T before, @Nullable T after) {}

  private static <K, T> Map<K, Pair<T>> pair(List<T> before, List<T> after, Function<T, K> name) {
    Map<K, T> one = before.stream().collect(Collectors.toMap(name, Function.identity()));
    Map<K, T> other = after.stream().collect(Collectors.toMap(name, Function.identity()));
    Set<K> names = new LinkedHashSet<>();
    before.forEach(part -> names.add(name.apply(part)));
    after.forEach(part -> names.add(name.apply(part)));
    var pairs = new LinkedHashMap<K, Pair<T>>();
    names.forEach(key -> pairs.put(key, new Pair<>(one.get(key), other.get(key))));
    return pairs;
  }

  private static List<SectionShare> sectionsOf(@Nullable LibraryShare library) {
    return library == null ? List.of() : library.sections();
  }

  private static List<Piece> piecesOf(@Nullable SectionShare section) {
    return section == null ? List.of() : section.pieces();
  }

  private static Extent extent(@Nullable LibraryShare library) {
    return library == null ? Extent.NONE : library.extent();
  }

  private static Extent extent(@Nullable SectionShare section) {
    return section == null ? Extent.NONE : section.extent();
  }

  private static Extent extent(@Nullable Piece piece) {
    return piece == null ? Extent.NONE : piece.extent();
  }

  private static <T> List<T> largestFirst(List<T> changes, ToLongFunction<T> net) {
    return changes.stream()
        .sorted(
            Comparator.comparingLong((T change) -> Math.abs(net.applyAsLong(change))).reversed())
        .toList();
  }
}
