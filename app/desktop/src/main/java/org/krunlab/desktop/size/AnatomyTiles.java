package org.krunlab.desktop.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.measure.anatomy.Anatomy;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Piece;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.measure.anatomy.SectionShare;
import org.krunlab.desktop.widget.PartKind;
import org.krunlab.desktop.widget.TreemapGroup;
import org.krunlab.desktop.widget.TreemapGroup.Tile;

/** An image as areas: a group for each library, an area for each symbol. */
final class AnatomyTiles {
  /** More symbols of one library could not be told apart. */
  private static final int SYMBOLS = 24;

  /** More libraries would be slivers. */
  private static final int LIBRARIES = 14;

  private AnatomyTiles() {}

  /** The largest library first; what is chosen by an area is the library's name. */
  static List<TreemapGroup<String>> of(Anatomy anatomy) {
    var all = new ArrayList<>(anatomy.libraries());
    all.add(anatomy.unattributed());
    all.sort(Comparator.comparingLong((LibraryShare l) -> l.extent().memory()).reversed());
    var groups = new ArrayList<TreemapGroup<String>>();
    all.stream()
        .limit(LIBRARIES)
        .forEach(library -> groups.add(TreemapGroup.of(library.name(), symbols(library), SYMBOLS)));
    List<Tile<String>> rest =
        all.stream()
            .skip(LIBRARIES)
            .map(
                library ->
                    new Tile<>(
                        library.name(),
                        library.extent().memory(),
                        PartKind.CODE,
                        words(library.name(), library.extent().memory(), library.extent().zeros()),
                        library.name()))
            .toList();
    groups.add(TreemapGroup.of("others", rest, SYMBOLS));
    return groups;
  }

  private static List<Tile<String>> symbols(LibraryShare library) {
    var tiles = new ArrayList<Tile<String>>();
    for (SectionShare section : library.sections()) {
      for (Piece piece : section.pieces()) {
        tiles.add(
            new Tile<>(
                piece.name(),
                piece.extent().memory(),
                kind(section.kind()),
                "%s, %s\n%s"
                    .formatted(
                        library.name(),
                        section.kind().label(),
                        words(piece.name(), piece.extent().memory(), piece.extent().zeros())),
                library.name()));
      }
    }
    tiles.sort(Comparator.comparingLong((Tile<String> tile) -> tile.size()).reversed());
    return tiles;
  }

  private static String words(String name, long bytes, long zeros) {
    return String.format(
        Locale.ROOT,
        "%s\n%,d bytes%s",
        name,
        bytes,
        zeros == 0 ? "" : String.format(Locale.ROOT, ", %,d of them zeros from the file", zeros));
  }

  private static PartKind kind(SectionKind kind) {
    return switch (kind) {
      case TEXT -> PartKind.CODE;
      case RODATA, DATA -> PartKind.DATA;
      case BSS -> PartKind.REST;
    };
  }
}
