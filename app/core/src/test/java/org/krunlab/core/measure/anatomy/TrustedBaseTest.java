package org.krunlab.core.measure.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;
import org.krunlab.core.measure.anatomy.TrustedBase.Element;
import org.krunlab.core.model.Engine;

class TrustedBaseTest {
  private static final long TEXT = MadeImage.TEXT;
  private static final Surroundings LIBKRUN =
      new Surroundings(
          Optional.of(Engine.LIBKRUN),
          OptionalLong.of(3_000_000),
          Optional.of(Set.of("fd_write", "proc_exit")),
          Optional.of(Set.of("fd_write")),
          "");

  private static MadeImage image() {
    return new MadeImage(0x100, 0x100)
        .section(".text", SectionKind.TEXT, TEXT, 0x80)
        .section(".data", SectionKind.DATA, TEXT + 0x80, 0x80)
        .place(".text", ".text", TEXT, 0x80, "libone")
        .function("main", TEXT, 0x10)
        .function("alias_of_main", TEXT, 0x10)
        .symbol("callback", SymbolKind.FUNCTION, TEXT + 0x90, 8);
  }

  @Test
  void textAndFunctionsAreCountedOnce() {
    TrustedBase base = TrustedBase.of(image().contents("x"), LIBKRUN);

    assertThat(text(base, "textBytes")).isEqualTo("128");
    assertThat(text(base, "functions")).isEqualTo("1");
    assertThat(element(base, "libraries").names()).containsExactly("libone");
  }

  @Test
  void aSystemCallIsOneHoweverManyFunctionsItHas() {
    MadeImage image =
        image()
            .function("uk_syscall_r_write", TEXT + 0x10, 8)
            .function("uk_syscall_e_write", TEXT + 0x18, 8)
            .function("uk_syscall_r_e_clone", TEXT + 0x20, 8)
            .function("uk_syscall_r_exit.part.0", TEXT + 0x28, 8)
            .function("uk_syscall_r", TEXT + 0x30, 8)
            .function("__uk_syscall_r_mmap", TEXT + 0x38, 8);

    TrustedBase base = TrustedBase.of(image.contents("x"), LIBKRUN);

    assertThat(element(base, "syscallsLinked").names()).containsExactly("clone", "exit", "write");
    assertThat(text(base, "syscallsReachable")).isEqualTo("3");
    assertThat(text(base, "syscallsTrapped")).isEqualTo("0");
  }

  @Test
  void whetherSystemCallsAreReachedIsNotKnownWhereDeadCodeStays() {
    MadeImage image = image().function("uk_syscall_r_write", TEXT + 0x10, 8);

    assertThat(text(TrustedBase.of(image.contents("x"), LIBKRUN), "syscallsReachable"))
        .startsWith("not known: code that nothing calls");
    image.configured(Map.of("OPTIMIZE_DEADELIM", "y"));
    assertThat(text(TrustedBase.of(image.contents("x"), LIBKRUN), "syscallsReachable"))
        .isEqualTo("1");
  }

  @Test
  void theInstructionReachesThemWhereItsHandlerIsLinked() {
    MadeImage image =
        image()
            .function("uk_syscall_r_write", TEXT + 0x10, 8)
            .function("ukplat_syscall_handler", TEXT + 0x18, 8);

    assertThat(text(TrustedBase.of(image.contents("x"), LIBKRUN), "syscallsTrapped"))
        .isEqualTo("1");
  }

  @Test
  void withoutSystemCallsNoneIsReached() {
    TrustedBase base = TrustedBase.of(image().contents("x"), LIBKRUN);

    assertThat(text(base, "syscallsLinked")).isEqualTo("0");
    assertThat(text(base, "syscallsReachable")).isEqualTo("0");
  }

  @Test
  void whatIsAroundTheImageCountsToo() {
    TrustedBase base = TrustedBase.of(image().contents("x"), LIBKRUN);

    assertThat(text(base, "wasiOffered")).isEqualTo("2");
    assertThat(text(base, "wasiImported")).isEqualTo("1");
    assertThat(text(base, "engineBytes")).isEqualTo("3,000,000");
    assertThat(element(base, "devices").names()).contains("virtio rng", "PIT (KVM)");
  }

  @Test
  void whatIsNotKnownIsNotGuessed() {
    ImageContents bare =
        new MadeImage(0x10, 0x10).section(".text", SectionKind.TEXT, TEXT, 0x10).contents("x");

    TrustedBase base = TrustedBase.of(bare, Surroundings.UNKNOWN);

    assertThat(base.elements())
        .filteredOn(element -> element.count().value().isPresent())
        .extracting(Element::id)
        .containsExactly("textBytes");
    assertThat(text(base, "functions")).isEqualTo("not known: the image has no symbol table");
    assertThat(text(base, "sourceLines"))
        .isEqualTo("not known: the build kept no debug information");
  }

  private static String text(TrustedBase base, String id) {
    return element(base, id).count().text();
  }

  private static Element element(TrustedBase base, String id) {
    return base.elements().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }
}
