package org.krunlab.host.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.LibraryShare;
import org.krunlab.core.measure.anatomy.Piece;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.model.ImageKey;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;
import org.krunlab.host.toolchain.Toolchain;

/** Over an image that is compiled and linked here, as a build leaves one in the cache. */
class ImageFilesTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final ImageKey KEY = new ImageKey("ab".repeat(32));
  private static final Pattern ROW =
      Pattern.compile("^(\\S+\\.c)\\s+(\\d+)\\s+0x4[0-9a-f]{5}\\s", Pattern.MULTILINE);

  @TempDir private Path images;
  private Path home = Path.of("");

  @BeforeEach
  void build() throws IOException {
    assumeTrue(Toolchain.of(System.getenv()).find("gcc").isPresent(), "there is no gcc here");
    home = Files.createDirectory(images.resolve(KEY.hex()));
    Files.writeString(
        home.resolve("one.c"),
        """
        char zeros[5000];
        __thread int own;
        char filled[3000] = {1};
        const char constant[2000] = {2};
        extern int two(int);
        void _start(void)
        {
          for (int i = 0; i < 3; i++)
            zeros[i] = constant[two(i)] + filled[i] + own;
          for (;;)
            ;
        }
        """);
    Files.writeString(
        home.resolve("two.c"),
        """
        static const char *text = "a string of two";
        int two(int x)
        {
          if (x > 1)
            return text[x];
          return x;
        }
        int never(int x)
        {
          return x + 1;
        }
        """);
    Files.writeString(
        home.resolve("image.config"), "CONFIG_OPTIMIZE_DEADELIM=y\n# CONFIG_LIBMUSL is not set\n");
    link("-gdwarf-5");
  }

  private void link(String debug) {
    gcc(debug, "-c", "one.c", "-o", "libone.o");
    gcc(debug, "-c", "two.c", "-o", "libtwo.o");
    gcc(
        "-static",
        "-no-pie",
        "-Wl,--gc-sections",
        "-Wl,-Map=link.map",
        "libone.o",
        "libtwo.o",
        "-o",
        "image.dbg");
    run("strip", "image.dbg", "-o", "image.elf");
  }

  private ImageContents read() {
    return new ImageFiles(images).read(KEY, new CancelToken());
  }

  @Test
  void everyByteOfTheSegmentsIsCountedOnce() {
    ImageContents contents = read();

    Extent sum =
        contents.anatomy().libraries().stream()
            .map(LibraryShare::extent)
            .reduce(
                contents.anatomy().padding().plus(contents.anatomy().unattributed().extent()),
                Extent::plus);
    assertThat(sum).isEqualTo(contents.anatomy().total());
  }

  @Test
  void symbolsOfTheUnstrippedFileAreFoundInTheirLibraries() {
    ImageContents contents = read();

    LibraryShare one = library(contents, "libone");
    assertThat(names(one, SectionKind.TEXT)).contains("_start").doesNotContain("two");
    assertThat(names(one, SectionKind.BSS)).containsExactly("zeros");
    assertThat(names(one, SectionKind.DATA)).containsExactly("filled");
    assertThat(one.extent(SectionKind.DATA)).isEqualTo(new Extent(3000, 3000, 2999));
    assertThat(names(library(contents, "libtwo"), SectionKind.TEXT)).containsExactly("two");
  }

  @Test
  void sizesAreThoseOfTheStrippedFile() throws IOException {
    ImageContents contents = read();

    assertThat(contents.file().bytes()).isEqualTo(Files.size(home.resolve("image.elf")));
    assertThat(contents.compressed().bytes()).isBetween(300L, contents.file().bytes() / 2);
    assertThat(contents.configuration())
        .containsEntry("OPTIMIZE_DEADELIM", "y")
        .containsEntry("LIBMUSL", "n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-gdwarf-5", "-gdwarf-4", "-gdwarf-3"})
  void sourceLinesAreThoseThatBinutilsListsForLinkedCode(String debug) {
    assumeTrue(Toolchain.of(System.getenv()).find("readelf").isPresent(), "there is no readelf");
    link(debug);

    long listed =
        ROW.matcher(run("readelf", "-W", "--debug-dump=decodedline", "image.dbg"))
            .results()
            .map(row -> row.group(1) + ":" + row.group(2))
            .distinct()
            .count();

    assertThat(listed).isPositive();
    assertThat(read().sourceLines().value()).hasValue(listed);
  }

  @Test
  void withoutDebugInformationSourceLinesAreNotKnown() {
    link("-g0");

    assertThat(read().sourceLines().text())
        .isEqualTo("not known: the build kept no debug information");
  }

  @Test
  void compressedDebugInformationIsNotCounted() {
    link("-g");
    run("objcopy", "--compress-debug-sections", "image.dbg");
    boolean compressed = run("readelf", "-tW", "image.dbg").contains("COMPRESSED");
    assumeTrue(compressed, "this objcopy compresses nothing so small");

    assertThat(read().sourceLines().text())
        .isEqualTo("not known: its debug information is compressed");
  }

  @Test
  void anElfFileBringsWhatLiesBesideIt() throws IOException {
    Path alone = Files.createDirectory(images.resolve("alone")).resolve("hello.elf");
    Files.copy(home.resolve("image.elf"), alone);
    var files = new ImageFiles(images);

    ImageContents bare = files.read(alone, new CancelToken());
    assertThat(bare.anatomy().libraries()).isEmpty();
    assertThat(bare.warnings()).hasSizeGreaterThanOrEqualTo(2);

    Files.copy(home.resolve("image.dbg"), alone.resolveSibling("hello.dbg"));
    Files.copy(home.resolve("link.map"), alone.resolveSibling("link.map"));
    assertThat(files.read(alone, new CancelToken()).anatomy()).isEqualTo(read().anatomy());
  }

  @Test
  void symbolsOfAnotherBuildAreRefused() throws IOException {
    Path stripped = Files.copy(home.resolve("image.elf"), images.resolve("image.elf"));
    Files.writeString(home.resolve("two.c"), "int two(int x) { return x * x * x + 1; }");
    link("-g1");
    Files.copy(home.resolve("image.dbg"), images.resolve("image.dbg"));

    assertThatThrownBy(() -> new ImageFiles(images).read(stripped, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("is not of the same build");
  }

  @Test
  void anImageThatHasGoneIsToldOf() {
    var gone = new ImageKey("cd".repeat(32));

    assertThatThrownBy(() -> new ImageFiles(images).read(gone, new CancelToken()))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "Image cdcdcdcdcdcd is not in the cache any more; build its profile again to look into"
                + " it.");
  }

  @Test
  void aKeyIsFoundByItsFirstDigits() throws IOException {
    var files = new ImageFiles(images);
    Files.createDirectory(images.resolve("abababababab" + "0".repeat(52)));

    assertThat(files.find(KEY.hex().substring(0, 13))).isEqualTo(KEY);
    assertThatThrownBy(() -> files.find("abababababab")).hasMessageContaining("give more digits");
    assertThatThrownBy(() -> files.find("123456123456")).hasMessageContaining("no image");
  }

  @Test
  void lookingCanBeCancelled() {
    var cancel = new CancelToken();
    cancel.cancel();

    assertThatThrownBy(() -> new ImageFiles(images).read(KEY, cancel))
        .isInstanceOf(CancelledException.class);
  }

  private static LibraryShare library(ImageContents contents, String name) {
    return contents.anatomy().libraries().stream()
        .filter(library -> library.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(LibraryShare library, SectionKind kind) {
    return library.sections().stream()
        .filter(section -> section.kind() == kind)
        .flatMap(section -> section.pieces().stream())
        .filter(piece -> piece.kind() != Piece.Kind.UNNAMED)
        .map(Piece::name)
        .toList();
  }

  private void gcc(String... arguments) {
    var command =
        Command.of(
            home,
            "gcc",
            "-O1",
            "-nostdlib",
            "-ffunction-sections",
            "-fno-asynchronous-unwind-tables");
    Leash.capture(command.plus(List.of(arguments)), LIMIT);
  }

  private String run(String program, String... arguments) {
    return Leash.capture(Command.of(home, program).plus(List.of(arguments)), LIMIT);
  }
}
