package org.krunlab.desktop.size;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.krunlab.core.measure.anatomy.Anatomy;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Piece;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.measure.anatomy.SectionShare;

/**
 * A line of an image's table: a library, or a symbol below it.
 *
 * @param bytes in memory by kind of section; blank where there are none
 */
public record AnatomyRow(
    String name,
    Map<SectionKind, String> bytes,
    String zeros,
    String total,
    List<AnatomyRow> within) {
  public AnatomyRow {
    bytes = Map.copyOf(bytes);
    within = List.copyOf(within);
  }

  /** All of an image, so that the lines add up to the last one. */
  static List<AnatomyRow> of(Anatomy anatomy) {
    var rows = new ArrayList<AnatomyRow>();
    anatomy.libraries().forEach(library -> rows.add(row(library)));
    if (anatomy.unattributed().extent().memory() > 0) {
      rows.add(row(anatomy.unattributed()));
    }
    rows.add(row("padding", anatomy.padding(), kind -> 0, List.of()));
    rows.add(row("all", anatomy.total(), kind -> anatomy.extent(kind).memory(), List.of()));
    return rows;
  }

  private static AnatomyRow row(LibraryShare library) {
    var symbols = new ArrayList<AnatomyRow>();
    for (SectionShare section : library.sections()) {
      for (Piece piece : section.pieces()) {
        symbols.add(
            row(
                piece.name(),
                piece.extent(),
                kind -> kind == section.kind() ? piece.extent().memory() : 0,
                List.of()));
      }
    }
    return row(library.name(), library.extent(), kind -> library.extent(kind).memory(), symbols);
  }

  private static AnatomyRow row(
      String name, Extent extent, ToLongFunction<SectionKind> bytes, List<AnatomyRow> within) {
    var cells = new EnumMap<SectionKind, String>(SectionKind.class);
    for (SectionKind kind : SectionKind.values()) {
      cells.put(kind, figure(bytes.applyAsLong(kind)));
    }
    return new AnatomyRow(name, cells, figure(extent.zeros()), figure(extent.memory()), within);
  }

  /** Nothing is shown as nothing, so that the eye finds what there is. */
  private static String figure(long bytes) {
    return bytes == 0 ? "" : String.format(Locale.ROOT, "%,d", bytes);
  }
}
