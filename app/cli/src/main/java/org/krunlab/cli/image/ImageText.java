package org.krunlab.cli.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Anatomy;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Piece;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.measure.anatomy.TrustedBase.Element;

/** An image's anatomy as text. */
final class ImageText {
  private final ImageSubject subject;
  private final Anatomy anatomy;

  ImageText(ImageSubject subject) {
    this.subject = subject;
    this.anatomy = subject.contents().anatomy();
  }

  /** Everything but symbols. */
  String whole() {
    return subject.title()
        + "\n\n"
        + totals()
        + "\n"
        + libraries()
        + "\nWhat has to be trusted\n\n"
        + trusted()
        + warnings(subject.contents().warnings());
  }

  private String totals() {
    Extent total = anatomy.total();
    var table = new TextTable(List.of("what", "bytes"), List.of(false, true));
    row(table, "file (stripped ELF)", Count.of(subject.contents().file().bytes()));
    row(table, "file, deflate level 9", Count.of(subject.contents().compressed().bytes()));
    row(table, "loaded from the file", Count.of(total.loaded()));
    row(table, "loaded, not zero", Count.of(total.nonZero()));
    row(table, "in memory", Count.of(total.memory()));
    subject.beside().forEach((what, bytes) -> row(table, what + " (apart)", bytes));
    return table.render();
  }

  private static void row(TextTable table, String what, Count bytes) {
    table.add(List.of(what, bytes.text()));
  }

  private String libraries() {
    var header = new ArrayList<>(List.of("library"));
    for (SectionKind kind : SectionKind.values()) {
      header.add(kind.label());
    }
    header.addAll(List.of("zeros", "in memory"));
    var table =
        new TextTable(
            header, header.stream().map(title -> !title.equals(header.getFirst())).toList());
    anatomy.libraries().forEach(library -> table.add(row(library)));
    if (anatomy.unattributed().extent().memory() > 0) {
      table.add(row(anatomy.unattributed()));
    }
    table.add(total("padding", anatomy.padding()));
    table.add(total("total", anatomy.total()));
    return table.render();
  }

  private static List<String> row(LibraryShare library) {
    var cells = new ArrayList<>(List.of(library.name()));
    for (SectionKind kind : SectionKind.values()) {
      cells.add(bytes(library.extent(kind).memory()));
    }
    cells.add(bytes(library.extent().zeros()));
    cells.add(bytes(library.extent().memory()));
    return cells;
  }

  private static List<String> total(String name, Extent extent) {
    return List.of(name, "", "", "", "", bytes(extent.zeros()), bytes(extent.memory()));
  }

  private String trusted() {
    var table = new TextTable(List.of("element", "count"), List.of(false, true));
    for (Element element : subject.trustedBase().elements()) {
      table.add(List.of(element.label(), element.count().text()));
    }
    return table.render();
  }

  /** Warnings as lines below the rest; empty where there are none. */
  static String warnings(List<String> sentences) {
    return sentences.isEmpty() ? "" : "\n" + String.join("\n", sentences) + "\n";
  }

  private record Named(LibraryShare library, SectionKind kind, Piece piece) {}

  /**
   * The largest symbols.
   *
   * @param library the one they are of; null for all
   * @throws LabException where the image has no such library
   */
  String symbols(@Nullable String library, int most) {
    var table =
        new TextTable(
            List.of("symbol", "library", "section", "is", "zeros", "in memory"),
            List.of(false, false, false, false, true, true));
    chosen(library).stream()
        .flatMap(
            share ->
                share.sections().stream()
                    .flatMap(
                        section ->
                            section.pieces().stream()
                                .map(piece -> new Named(share, section.kind(), piece))))
        .sorted(Comparator.comparingLong((Named n) -> n.piece().extent().memory()).reversed())
        .limit(most)
        .forEach(named -> table.add(row(named)));
    return table.render();
  }

  private static List<String> row(Named named) {
    Piece piece = named.piece();
    int places = piece.places().size();
    return List.of(
        piece.name() + (places > 1 ? " (" + places + " of that name)" : ""),
        named.library().name(),
        named.kind().label(),
        piece.kind().label(),
        bytes(piece.extent().zeros()),
        bytes(piece.extent().memory()));
  }

  private List<LibraryShare> chosen(@Nullable String library) {
    List<LibraryShare> all =
        Stream.concat(anatomy.libraries().stream(), Stream.of(anatomy.unattributed())).toList();
    if (library == null) {
      return all;
    }
    List<LibraryShare> named = all.stream().filter(share -> share.name().equals(library)).toList();
    if (named.isEmpty()) {
      throw LabException.input(
          "The image has no library '"
              + library
              + "'; it has "
              + String.join(", ", anatomy.libraries().stream().map(LibraryShare::name).toList())
              + ".");
    }
    return named;
  }

  static String bytes(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
