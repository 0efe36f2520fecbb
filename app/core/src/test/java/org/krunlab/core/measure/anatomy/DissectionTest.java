package org.krunlab.core.measure.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;

class DissectionTest {
  private static final long TEXT = MadeImage.TEXT;
  private static final List<SymbolKind> KINDS = List.of(SymbolKind.values());

  @Test
  void everyByteOfTheSegmentsIsCountedOnce() {
    for (int seed = 0; seed < 500; seed++) {
      LinkedImage image = random(new Random(seed));

      Anatomy anatomy = Dissection.of(image);

      Extent sum =
          anatomy.libraries().stream()
              .map(LibraryShare::extent)
              .reduce(anatomy.padding().plus(anatomy.unattributed().extent()), Extent::plus);
      assertThat(sum).as("seed %d", seed).isEqualTo(anatomy.total());
      assertThat(anatomy.total().memory())
          .isEqualTo(image.segments().stream().mapToLong(LinkedImage.Segment::memory).sum());
    }
  }

  /** Sections with gaps, placements that overlap, end behind their section or leave bytes free. */
  private static LinkedImage random(Random random) {
    int loaded = 200 + random.nextInt(800);
    int memory = loaded + random.nextInt(400);
    var image = new MadeImage(loaded, memory);
    for (int i = 0; i < loaded / 3; i++) {
      image.bytes(TEXT + random.nextInt(loaded), 0);
    }
    long at = TEXT + random.nextInt(20);
    for (SectionKind kind : SectionKind.values()) {
      long size = random.nextInt(400);
      image.section("." + kind.label(), kind, at, size);
      for (long place = at; place < at + size; place += random.nextInt(60)) {
        String library = random.nextInt(5) == 0 ? "" : "lib" + random.nextInt(4);
        image.place(
            "." + kind.label(), ".in" + random.nextInt(3), place, random.nextInt(80), library);
      }
      at += size + random.nextInt(30);
    }
    for (int i = 0; i < 30; i++) {
      image.symbol(
          "symbol" + random.nextInt(20),
          KINDS.get(random.nextInt(3)),
          TEXT + random.nextInt(memory),
          random.nextInt(3) == 0 ? 0 : random.nextInt(70));
    }
    return image.linked();
  }

  @Test
  void aLibraryIsDividedBySectionAndSymbol() {
    Anatomy anatomy =
        new MadeImage(0x30, 0x50)
            .section(".text", SectionKind.TEXT, TEXT, 0x20)
            .section(".data", SectionKind.DATA, TEXT + 0x20, 0x10)
            .section(".bss", SectionKind.BSS, TEXT + 0x30, 0x20)
            .place(".text", ".text.one", TEXT, 0x20, "liba")
            .place(".data", ".data", TEXT + 0x20, 0x10, "liba")
            .place(".bss", ".bss", TEXT + 0x30, 0x20, "liba")
            .function("one", TEXT, 0x18)
            .symbol("table", SymbolKind.OBJECT, TEXT + 0x30, 0x20)
            .bytes(TEXT + 4, 0, 0, 0)
            .anatomy();

    LibraryShare library = anatomy.libraries().getFirst();
    assertThat(library.extent()).isEqualTo(new Extent(0x50, 0x30, 3));
    assertThat(library.extent(SectionKind.TEXT)).isEqualTo(new Extent(0x20, 0x20, 3));
    assertThat(library.extent(SectionKind.BSS)).isEqualTo(new Extent(0x20, 0, 0));
    assertThat(pieces(library, SectionKind.TEXT))
        .extracting(Piece::name, Piece::kind, piece -> piece.extent().memory())
        .containsExactly(
            tuple("one", Piece.Kind.FUNCTION, 0x18L), tuple(".text.one", Piece.Kind.UNNAMED, 8L));
    assertThat(pieces(library, SectionKind.BSS)).extracting(Piece::name).containsExactly("table");
  }

  @Test
  void constantsThatWereFoundElsewhereTakeNoRoomAgain() {
    Anatomy anatomy =
        new MadeImage(0x20, 0x20)
            .section(".rodata", SectionKind.RODATA, TEXT, 0x20)
            .place(".rodata", ".rodata.str1.1", TEXT, 0x10, "liba")
            .place(".rodata", ".rodata.str1.1", TEXT + 0x10, 0x0c, "libmerged")
            .place(".rodata", ".rodata", TEXT + 0x10, 0x10, "libb")
            .anatomy();

    assertThat(anatomy.libraries()).extracting(LibraryShare::name).containsExactly("liba", "libb");
  }

  @Test
  void whatNoFileGaveIsNotAttributedAndWhatFillsIsPadding() {
    Anatomy anatomy =
        new MadeImage(0x40, 0x40)
            .section(".text", SectionKind.TEXT, TEXT, 0x20)
            .section(".tab", SectionKind.RODATA, TEXT + 0x30, 8)
            .place(".text", ".text", TEXT, 0x10, "liba")
            .place(".text", "*fill*", TEXT + 0x10, 4, "")
            .anatomy();

    assertThat(anatomy.padding().memory()).isEqualTo(4 + 0x10 + 8);
    assertThat(anatomy.unattributed().extent().memory()).isEqualTo(0x0c + 8);
    assertThat(pieces(anatomy.unattributed(), SectionKind.RODATA))
        .extracting(Piece::name)
        .containsExactly(".tab");
  }

  @Test
  void withoutALinkMapNothingIsGuessed() {
    Anatomy anatomy =
        new MadeImage(0x20, 0x20)
            .section(".text", SectionKind.TEXT, TEXT, 0x20)
            .function("memcpy", TEXT, 0x20)
            .anatomy();

    assertThat(anatomy.libraries()).isEmpty();
    assertThat(pieces(anatomy.unattributed(), SectionKind.TEXT))
        .extracting(Piece::name)
        .containsExactly("memcpy");
  }

  @Test
  void aLabelReachesToTheNextSymbolUnlessItIsWithinAFunction() {
    Anatomy anatomy =
        new MadeImage(0x40, 0x40)
            .section(".text", SectionKind.TEXT, TEXT, 0x40)
            .place(".text", ".text", TEXT, 0x40, "liba")
            .symbol("page_table", SymbolKind.LABEL, TEXT, 0)
            .function("main", TEXT + 0x10, 0x20)
            .symbol("inside", SymbolKind.LABEL, TEXT + 0x18, 0)
            .symbol("tail", SymbolKind.FUNCTION, TEXT + 0x30, 0)
            .anatomy();

    assertThat(pieces(anatomy.libraries().getFirst(), SectionKind.TEXT))
        .extracting(Piece::name, Piece::kind, piece -> piece.extent().memory())
        .containsExactly(
            tuple("main", Piece.Kind.FUNCTION, 0x20L),
            tuple("page_table", Piece.Kind.LABEL, 0x10L),
            tuple("tail", Piece.Kind.LABEL, 0x10L));
  }

  @Test
  void severalNamesOfOnePlaceAreOnePiece() {
    Anatomy anatomy =
        new MadeImage(0x10, 0x10)
            .section(".text", SectionKind.TEXT, TEXT, 0x10)
            .place(".text", ".text", TEXT, 0x10, "liba")
            .function("__memcpy_alias", TEXT, 0x10)
            .function("memcpy", TEXT, 0x10)
            .symbol("_text", SymbolKind.LABEL, TEXT, 0)
            .anatomy();

    assertThat(pieces(anatomy.libraries().getFirst(), SectionKind.TEXT))
        .extracting(Piece::name)
        .containsExactly("memcpy");
  }

  private static List<Piece> pieces(LibraryShare library, SectionKind kind) {
    return library.sections().stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> section.pieces().stream())
        .toList();
  }
}
