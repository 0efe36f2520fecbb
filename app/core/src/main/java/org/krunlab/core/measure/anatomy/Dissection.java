package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.anatomy.LinkedImage.Placement;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Segment;

/**
 * Takes an image apart: each byte of a segment goes to the library whose input section the linker
 * put there, else to the padding or to what cannot be attributed. Nothing is guessed from names.
 */
public final class Dissection {
  private final SymbolIndex symbols;
  private final Map<String, List<Placement>> placements = new HashMap<>();
  private final Map<String, Shares> libraries = new HashMap<>();
  private final Shares unattributed = new Shares();
  private Extent padding = Extent.NONE;
  private Extent total = Extent.NONE;

  private Dissection(LinkedImage image) {
    symbols = new SymbolIndex(image.symbols());
    image
        .placements()
        .forEach(
            placed ->
                placements.computeIfAbsent(placed.output(), name -> new ArrayList<>()).add(placed));
    // In the map's own order where addresses are the same: the last one has the bytes.
    placements.values().forEach(list -> list.sort(Comparator.comparingLong(Placement::address)));
    image.segments().forEach(segment -> segment(segment, image.sections()));
  }

  public static Anatomy of(LinkedImage image) {
    return new Dissection(image).anatomy();
  }

  private Anatomy anatomy() {
    List<LibraryShare> shares =
        libraries.entrySet().stream()
            .map(entry -> entry.getValue().library(entry.getKey()))
            .sorted(
                Comparator.comparingLong((LibraryShare share) -> share.extent().memory())
                    .reversed()
                    .thenComparing(LibraryShare::name))
            .toList();
    return new Anatomy(total, shares, unattributed.library(Anatomy.NOT_ATTRIBUTED), padding);
  }

  private void segment(Segment segment, List<Section> sections) {
    long at = segment.address();
    for (Section section : sections) {
      long from = Math.max(at, section.address());
      long to = Math.min(segment.end(), section.end());
      if (to > from) {
        pad(segment, at, from);
        section(segment, section, from, to);
        at = to;
      }
    }
    pad(segment, at, segment.end());
    total = total.plus(segment.extent(segment.address(), segment.end()));
  }

  private void section(Segment segment, Section section, long from, long to) {
    List<Placement> placed = placements.getOrDefault(section.name(), List.of());
    long at = from;
    for (int i = 0; i < placed.size(); i++) {
      Placement here = placed.get(i);
      // What the linker merged into others keeps its size in the map, but not its place.
      long next = i + 1 < placed.size() ? placed.get(i + 1).address() : to;
      long end = Math.min(to, Math.min(next, here.address() + here.size()));
      long begin = Math.max(at, here.address());
      if (end > begin) {
        give(segment, section, unattributed, section.name(), at, begin);
        if (here.fills()) {
          pad(segment, begin, end);
        } else {
          Shares library = libraries.computeIfAbsent(here.library(), name -> new Shares());
          give(segment, section, library, here.input(), begin, end);
        }
        at = end;
      }
    }
    give(segment, section, unattributed, section.name(), at, to);
  }

  private void give(
      Segment segment, Section section, Shares owner, String unnamed, long from, long to) {
    symbols.divide(
        from,
        to,
        unnamed,
        (name, kind, begin, end) ->
            owner.add(
                section.kind(), name, kind, new Range(begin, end), segment.extent(begin, end)));
  }

  private void pad(Segment segment, long from, long to) {
    padding = padding.plus(segment.extent(from, to));
  }
}
