package org.krunlab.host.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;
import org.krunlab.host.toolchain.Toolchain;

class ElfAnatomyTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    assumeTrue(Toolchain.of(System.getenv()).find("gcc").isPresent(), "there is no gcc here");
    Files.writeString(
        folder.resolve("one.c"),
        """
        char zeros[5000];
        char filled[3000] = {1};
        const char constant[2000] = {2};
        extern void two(void);
        void _start(void) { two(); for (;;) zeros[filled[0]] = constant[0]; }
        """);
    Files.writeString(folder.resolve("two.c"), "char more[7000]; void two(void) { more[1] = 1; }");
    gcc("-c", "one.c", "-o", "libone.o");
    gcc("-c", "two.c", "-o", "libtwo.o");
    gcc("-static", "-no-pie", "libone.o", "libtwo.o", "-o", "image", "-Wl,-Map=image.map");
  }

  @Test
  void countsWhatIsInTheFileAndInMemory() throws IOException {
    ImageAnatomy anatomy = ElfAnatomy.of(folder.resolve("image"), folder.resolve("none.map"));

    assertThat(anatomy.file().bytes()).isEqualTo(Files.size(folder.resolve("image")));
    assertThat(anatomy.data().bytes()).isBetween(3000L, 3100L);
    assertThat(anatomy.bss().bytes()).isBetween(12_000L, 12_100L);
    assertThat(anatomy.rodata().bytes()).isBetween(2000L, 2400L);
    assertThat(anatomy.text().bytes()).isBetween(10L, 400L);
    assertThat(anatomy.memory().bytes()).isGreaterThanOrEqualTo(anatomy.loaded().bytes() + 12_000);
    assertThat(anatomy.zeros().bytes()).isBetween(4900L, anatomy.loaded().bytes());
    assertThat(anatomy.sections()).extracting(ImageAnatomy.Part::name).contains(".text", ".bss");
  }

  @Test
  void theLinkMapTellsWhatEachLibraryGives() {
    List<ImageAnatomy.Part> parts =
        ElfAnatomy.of(folder.resolve("image"), folder.resolve("image.map")).libraries();

    assertThat(parts).extracting(ImageAnatomy.Part::name).startsWith("libone", "libtwo");
    assertThat(size(parts, "libone")).isBetween(10_000L, 10_300L);
    assertThat(size(parts, "libtwo")).isBetween(7000L, 7200L);
  }

  @Test
  void aFileThatIsNoElfIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "no image");

    assertThatThrownBy(() -> ElfAnatomy.of(file, file))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith(file + " cannot be read as an ELF image (");
  }

  private static long size(List<ImageAnatomy.Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(ImageAnatomy.Part::size)
        .orElse(ByteSize.ZERO)
        .bytes();
  }

  private void gcc(String... arguments) {
    var command = Command.of(folder, "gcc", "-O1", "-nostdlib", "-fno-asynchronous-unwind-tables");
    Leash.capture(command.plus(List.of(arguments)), LIMIT);
  }
}
