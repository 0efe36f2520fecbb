package org.krunlab.core.measure.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.anatomy.Difference.LibraryChange;
import org.krunlab.core.measure.anatomy.Difference.PieceChange;

class DifferenceTest {
  private static final long TEXT = MadeImage.TEXT;

  @Test
  void listsWhatCameWentGrewAndShrank() {
    ImageContents before = image(0x60, "keeps", 0x10, "grows", 0x10, "shrinks", 0x20, "goes", 0x20);
    ImageContents after = image(0x60, "keeps", 0x10, "grows", 0x18, "shrinks", 8, "comes", 0x30);

    Difference difference = Difference.between(before, after);

    assertThat(pieces(difference))
        .extracting(PieceChange::name, PieceChange::kind, PieceChange::net)
        .containsExactly(
            tuple("comes", Difference.Kind.ADDED, 0x30L),
            tuple("goes", Difference.Kind.REMOVED, -0x20L),
            tuple("shrinks", Difference.Kind.SHRUNK, -0x18L),
            tuple("grows", Difference.Kind.GROWN, 8L));
  }

  @Test
  void librariesAndPaddingTogetherAreTheNetDifference() {
    ImageContents before = image(0x50, "one", 0x10, "two", 0x13);
    ImageContents after = image(0x80, "one", 0x35, "three", 0x13);

    Difference difference = Difference.between(before, after);

    long libraries = difference.libraries().stream().mapToLong(LibraryChange::net).sum();
    long padding = difference.paddingAfter().memory() - difference.paddingBefore().memory();
    assertThat(difference.net()).isEqualTo(0x30).isEqualTo(libraries + padding);
  }

  @Test
  void anImageDoesNotDifferFromItself() {
    ImageContents image = image(0x40, "one", 0x10, "two", 0x13);

    Difference difference =
        Difference.between(image, image("same", 0x40, "one", 0x10, "two", 0x13));

    assertThat(difference.identical()).isTrue();
    assertThat(difference.libraries()).isEmpty();
    assertThat(difference.warnings()).isEmpty();
  }

  @Test
  void aFunctionThatCallsWhatHasMovedIsTheSame() {
    // call two: e8, then how far it is from behind those four bytes
    ImageContents before =
        made(0x40, "one", 0x10, "two", 0x10).bytes(TEXT, 0xe8, 0x0b, 0, 0, 0).contents("before");
    ImageContents after =
        made(0x40, "one", 0x10, "new", 0x10, "two", 0x10)
            .bytes(TEXT, 0xe8, 0x1b, 0, 0, 0)
            .contents("after");

    assertThat(pieces(Difference.between(before, after)))
        .extracting(PieceChange::name)
        .containsExactly("new");
  }

  @Test
  void aFunctionThatCallsAnotherOneIsNotTheSame() {
    ImageContents before =
        made(0x40, "one", 0x10, "two", 0x10, "three", 0x10)
            .bytes(TEXT, 0xe8, 0x0b, 0, 0, 0)
            .contents("before");
    ImageContents after =
        made(0x40, "one", 0x10, "two", 0x10, "three", 0x10)
            .bytes(TEXT, 0xe8, 0x1b, 0, 0, 0)
            .contents("after");

    Difference difference = Difference.between(before, after);

    assertThat(pieces(difference))
        .extracting(PieceChange::name, PieceChange::kind)
        .containsExactly(tuple("one", Difference.Kind.REWRITTEN));
    assertThat(difference.warnings())
        .containsExactly(
            "Same size, different content: both files have 64 B and are not the same.",
            "Same size, different content: one.");
  }

  @Test
  void anotherConstantIsAnotherContent() {
    // mov $5,%eax and mov $6,%eax: small numbers look like addresses nearby
    ImageContents before = made(0x20, "one", 0x10).bytes(TEXT, 0xb8, 5, 0, 0, 0).contents("before");
    ImageContents after = made(0x20, "one", 0x10).bytes(TEXT, 0xb8, 6, 0, 0, 0).contents("after");

    assertThat(pieces(Difference.between(before, after)))
        .extracting(PieceChange::kind)
        .containsExactly(Difference.Kind.REWRITTEN);
  }

  @Test
  void aConstantBehindAnAddressIsNoObstacle() {
    // movl $12,two(%rip): the address counts from behind the constant
    ImageContents before =
        made(0x40, "one", 0x10, "two", 0x10)
            .bytes(TEXT, 0xc7, 0x05, 0x06, 0, 0, 0, 12, 0, 0, 0)
            .contents("before");
    ImageContents after =
        made(0x40, "one", 0x10, "new", 0x10, "two", 0x10)
            .bytes(TEXT, 0xc7, 0x05, 0x16, 0, 0, 0, 12, 0, 0, 0)
            .contents("after");

    assertThat(pieces(Difference.between(before, after)))
        .extracting(PieceChange::name)
        .containsExactly("new");
  }

  @Test
  void manyZerosAreWarnedOf() {
    var image = made(0x10, "one", 0x10);

    assertThat(image.bytes(TEXT, 0, 0, 0).contents("x").warnings()).isEmpty();
    assertThat(image.bytes(TEXT + 8, 0).contents("x").warnings())
        .containsExactly("25 % of the loaded bytes are zero (4 of 16 B).");
  }

  private static ImageContents image(int size, Object... functions) {
    return image("made", size, functions);
  }

  private static ImageContents image(String name, int size, Object... functions) {
    return made(size, functions).contents(name);
  }

  /** One function behind the other, in one library; the rest of the file is padding. */
  private static MadeImage made(int size, Object... functions) {
    var image = new MadeImage(size, size);
    long at = TEXT;
    for (int i = 0; i < functions.length; i += 2) {
      String name = (String) functions[i];
      int length = (Integer) functions[i + 1];
      image.place(".text", ".text." + name, at, length, "liba").function(name, at, length);
      at += length;
    }
    return image.section(".text", SectionKind.TEXT, TEXT, at - TEXT);
  }

  private static List<PieceChange> pieces(Difference difference) {
    return difference.libraries().stream()
        .flatMap(library -> library.sections().stream())
        .flatMap(section -> section.pieces().stream())
        .toList();
  }
}
