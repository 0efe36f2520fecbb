package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two images. Only what differs is listed; the libraries and the padding
 * together are the net difference.
 *
 * @param libraries the largest change first, grown or shrunk
 */
public record Difference(
    ImageContents before,
    ImageContents after,
    List<LibraryChange> libraries,
    Extent paddingBefore,
    Extent paddingAfter) {

  /** What became of something. */
  public enum Kind {
    ADDED("added"),
    REMOVED("removed"),
    GROWN("grown"),
    SHRUNK("shrunk"),
    REWRITTEN("same size, different content");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    static Kind of(Extent before, Extent after) {
      if (before.memory() == 0) {
        return ADDED;
      }
      if (after.memory() == 0) {
        return REMOVED;
      }
      int order = Long.compare(after.memory(), before.memory());
      return order > 0 ? GROWN : order < 0 ? SHRUNK : REWRITTEN;
    }
  }

  /** A library that differs. */
  public record LibraryChange(
      String name, Extent before, Extent after, List<SectionChange> sections) {
    public LibraryChange {
      sections = List.copyOf(sections);
    }

    public Kind kind() {
      return Kind.of(before, after);
    }

    public long net() {
      return after.memory() - before.memory();
    }
  }

  /** What differs in a library's sections of one kind. */
  public record SectionChange(
      SectionKind section, Extent before, Extent after, List<PieceChange> pieces) {
    public SectionChange {
      pieces = List.copyOf(pieces);
    }

    public Kind kind() {
      return Kind.of(before, after);
    }

    public long net() {
      return after.memory() - before.memory();
    }
  }

  /** A symbol that differs, or what has none. */
  public record PieceChange(String name, Piece.Kind piece, Extent before, Extent after) {
    public Kind kind() {
      return Kind.of(before, after);
    }

    public long net() {
      return after.memory() - before.memory();
    }
  }

  private static final int NAMED = 5;

  public Difference {
    libraries = List.copyOf(libraries);
  }

  public static Difference between(ImageContents before, ImageContents after) {
    return new Difference(
        before,
        after,
        Differences.of(before, after),
        before.anatomy().padding(),
        after.anatomy().padding());
  }

  /** Bytes of memory that the second image takes more than the first. */
  public long net() {
    return after.anatomy().total().memory() - before.anatomy().total().memory();
  }

  /** Whether both files are the same, byte by byte. */
  public boolean identical() {
    return before.sha256().equals(after.sha256());
  }

  /** What is odd about either image or about the two, as sentences. */
  public List<String> warnings() {
    var warnings = new ArrayList<String>();
    Stream.of(before, after)
        .forEach(
            image ->
                image.warnings().forEach(sentence -> warnings.add(image.name() + ": " + sentence)));
    warnings.addAll(remarks());
    return warnings;
  }

  /** What is odd about the two together, as sentences. */
  public List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (!identical() && before.file().equals(after.file())) {
      remarks.add(
          "Same size, different content: both files have "
              + before.file().exact()
              + " and are not the same.");
    }
    List<String> rewritten =
        libraries.stream()
            .flatMap(library -> library.sections().stream())
            .flatMap(section -> section.pieces().stream())
            .filter(piece -> piece.kind() == Kind.REWRITTEN)
            .map(PieceChange::name)
            .toList();
    if (!rewritten.isEmpty()) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "Same size, different content: %s%s.",
              rewritten.stream().limit(NAMED).collect(Collectors.joining(", ")),
              rewritten.size() > NAMED
                  ? String.format(Locale.ROOT, " and %,d more", rewritten.size() - NAMED)
                  : ""));
    }
    return remarks;
  }
}
