package org.krunlab.cli.image;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Difference;
import org.krunlab.core.measure.anatomy.Difference.LibraryChange;
import org.krunlab.core.measure.anatomy.Difference.PieceChange;
import org.krunlab.core.measure.anatomy.Difference.SectionChange;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.TrustedBase.Element;

/** What differs between two images, as text. */
final class DifferenceText {
  private final Difference difference;
  private final ImageSubject before;
  private final ImageSubject after;

  DifferenceText(Difference difference, ImageSubject before, ImageSubject after) {
    this.difference = difference;
    this.before = before;
    this.after = after;
  }

  /** Everything but symbols. */
  String whole() {
    return "A  "
        + before.title()
        + "\nB  "
        + after.title()
        + "\n\n"
        + (difference.identical() ? "Both files are the same, byte by byte.\n\n" : "")
        + totals()
        + "\n"
        + libraries()
        + "\nWhat has to be trusted\n\n"
        + trusted()
        + ImageText.warnings(difference.warnings());
  }

  private String totals() {
    var table = columns("what");
    ImageContents a = difference.before();
    ImageContents b = difference.after();
    table.add(row("file (stripped ELF)", "", a.file().bytes(), b.file().bytes()));
    table.add(row("file, deflate level 9", "", a.compressed().bytes(), b.compressed().bytes()));
    var totalA = a.anatomy().total();
    var totalB = b.anatomy().total();
    table.add(row("loaded from the file", "", totalA.loaded(), totalB.loaded()));
    table.add(row("loaded, not zero", "", totalA.nonZero(), totalB.nonZero()));
    table.add(row("in memory", "", totalA.memory(), totalB.memory()));
    return table.render();
  }

  private String libraries() {
    var table = columns("library, bytes in memory");
    for (LibraryChange library : difference.libraries()) {
      table.add(
          row(
              library.name(),
              library.kind().label(),
              library.before().memory(),
              library.after().memory()));
      for (SectionChange section : library.sections()) {
        table.add(
            row(
                "  " + section.section().label(),
                section.kind().label(),
                section.before().memory(),
                section.after().memory()));
      }
    }
    table.add(
        row(
            "padding",
            "",
            difference.paddingBefore().memory(),
            difference.paddingAfter().memory()));
    return table.render();
  }

  private String trusted() {
    var table =
        new TextTable(List.of("element", "A", "B", "B - A"), List.of(false, true, true, true));
    List<Element> a = before.trustedBase().elements();
    List<Element> b = after.trustedBase().elements();
    for (int i = 0; i < a.size(); i++) {
      var one = a.get(i).count();
      var other = b.get(i).count();
      String net =
          one.value().isPresent() && other.value().isPresent()
              ? signed(other.value().getAsLong() - one.value().getAsLong())
              : "";
      table.add(List.of(a.get(i).label(), one.text(), other.text(), net));
    }
    return table.render();
  }

  private record Named(LibraryChange library, SectionChange section, PieceChange piece) {}

  /**
   * The symbols that differ most.
   *
   * @param library the one they are of; null for all
   * @throws LabException where neither image has such a library
   */
  String symbols(@Nullable String library, int most) {
    if (library != null && !isThere(library)) {
      throw LabException.input("Neither image has a library '" + library + "'.");
    }
    var table =
        new TextTable(
            List.of("symbol", "library", "section", "change", "A", "B", "B - A"),
            List.of(false, false, false, false, true, true, true));
    difference.libraries().stream()
        .filter(change -> library == null || change.name().equals(library))
        .flatMap(
            change ->
                change.sections().stream()
                    .flatMap(
                        section ->
                            section.pieces().stream()
                                .map(piece -> new Named(change, section, piece))))
        .sorted(Comparator.comparingLong((Named n) -> Math.abs(n.piece().net())).reversed())
        .limit(most)
        .forEach(
            named ->
                table.add(
                    List.of(
                        named.piece().name(),
                        named.library().name(),
                        named.section().section().label(),
                        named.piece().kind().label(),
                        ImageText.bytes(named.piece().before().memory()),
                        ImageText.bytes(named.piece().after().memory()),
                        signed(named.piece().net()))));
    return table.render();
  }

  private boolean isThere(String library) {
    return java.util.stream.Stream.of(difference.before(), difference.after())
        .flatMap(image -> image.anatomy().libraries().stream())
        .anyMatch(share -> share.name().equals(library));
  }

  private static TextTable columns(String first) {
    return new TextTable(
        List.of(first, "change", "A", "B", "B - A"), List.of(false, false, true, true, true));
  }

  private static List<String> row(String name, String change, long before, long after) {
    return List.of(
        name, change, ImageText.bytes(before), ImageText.bytes(after), signed(after - before));
  }

  private static String signed(long bytes) {
    return bytes == 0 ? "0" : String.format(Locale.ROOT, "%+,d", bytes);
  }
}
