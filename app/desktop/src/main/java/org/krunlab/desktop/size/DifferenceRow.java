package org.krunlab.desktop.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.measure.anatomy.Difference;
import org.krunlab.core.measure.anatomy.Difference.LibraryChange;
import org.krunlab.core.measure.anatomy.Difference.PieceChange;
import org.krunlab.core.measure.anatomy.Difference.SectionChange;
import org.krunlab.core.measure.anatomy.Extent;

/** A line of what differs between two images: a library, or a symbol below it. */
public record DifferenceRow(
    String name,
    String change,
    String before,
    String after,
    String net,
    List<DifferenceRow> within) {
  public DifferenceRow {
    within = List.copyOf(within);
  }

  /** All that differs, so that the lines add up to the last one. */
  static List<DifferenceRow> of(Difference difference) {
    var rows = new ArrayList<DifferenceRow>();
    difference.libraries().forEach(change -> rows.add(row(change)));
    Extent before = difference.paddingBefore();
    Extent after = difference.paddingAfter();
    if (before.memory() != after.memory()) {
      rows.add(row("padding", "", before, after, List.of()));
    }
    rows.add(
        row(
            "all",
            "",
            difference.before().anatomy().total(),
            difference.after().anatomy().total(),
            List.of()));
    return rows;
  }

  private static DifferenceRow row(LibraryChange change) {
    var symbols = new ArrayList<DifferenceRow>();
    for (SectionChange section : change.sections()) {
      for (PieceChange piece : section.pieces()) {
        symbols.add(
            row(piece.name(), piece.kind().label(), piece.before(), piece.after(), List.of()));
      }
    }
    return row(change.name(), change.kind().label(), change.before(), change.after(), symbols);
  }

  private static DifferenceRow row(
      String name, String change, Extent before, Extent after, List<DifferenceRow> within) {
    long net = after.memory() - before.memory();
    return new DifferenceRow(
        name,
        change,
        bytes(before.memory()),
        bytes(after.memory()),
        net == 0 ? "0" : String.format(Locale.ROOT, "%+,d", net),
        within);
  }

  private static String bytes(long count) {
    return count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
  }
}
