package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is printed of images, against recorded answers; on a mismatch the lines that differ are
 * shown. {@code -Dkrunlab.golden.write=true} writes them anew after a change that was meant.
 */
class ImageCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/image");

  @TempDir private Path folder;

  @Test
  void anImageIsTakenApart() throws Exception {
    assertGolden("one.txt", image("wasm3", "--symbols", "3"));
  }

  @Test
  void twoImagesAreCompared() throws Exception {
    assertGolden("two.txt", image("wasm3", "wamr-fast", "--library", "libmusl"));
  }

  @Test
  void theAnatomyIsThereAsJson() {
    JsonNode json = json(image("wasm3", "--json"));

    assertThat(json.path("memoryBytes").asLong()).isEqualTo(7900);
    assertThat(json.path("trustedBase").path("syscallsLinked").path("names").get(0).asString())
        .isEqualTo("write");
    long libraries = 0;
    for (JsonNode library : json.path("libraries")) {
      libraries += library.path("memoryBytes").asLong();
    }
    assertThat(libraries + json.path("padding").path("memoryBytes").asLong()).isEqualTo(7900);
  }

  @Test
  void theDifferenceIsThereAsJson() {
    JsonNode json = json(image("wasm3", "wamr-fast", "--json"));

    assertThat(json.path("netBytes").asLong()).isEqualTo(300);
    assertThat(json.path("libraries").get(0).path("name").asString()).isEqualTo("libwasm3");
    assertThat(json.path("libraries").get(0).path("change").asString()).isEqualTo("removed");
    assertThat(
            json.path("after").path("trustedBase").path("sourceLines").path("notKnown").asString())
        .isEqualTo("the build kept no debug information");
  }

  @Test
  void anImageIsNamedByItsKeyOrItsFile() throws IOException {
    Path elf = Files.write(folder.resolve("hello"), new byte[] {0x7f, 'E', 'L', 'F', 2});

    assertThat(image("aaaaaaaaaaaaa").out())
        .startsWith("image aaaaaaaaaaaa\n")
        .contains("not known: no profile was named");
    assertThat(image(elf.toString()).out()).startsWith(elf + "\n");
  }

  @Test
  void anImageIsNamedByItsRun() {
    var machine = new StandInMachine(folder);
    Typed.in(machine, "run", "wasm3");

    Typed typed = Typed.in(machine, "image", "#1");

    assertThat(typed.out()).startsWith("#1 Wasm3").contains("not known: runs do not keep it");
    assertThat(machine.builds).hasSize(1);
  }

  @Test
  void whatIsNotThereIsToldBeforeAnythingIsPrinted() {
    assertRefused(image("wasm3", "--library", "libnone"), "no library 'libnone'; it has libwasm3");
    assertRefused(
        image("wasm3", "wamr-fast", "--library", "libnone"), "Neither image has a library");
    assertRefused(image("bbbbbbbbbbbb"), "There is no image bbbbbbbbbbbb");
    assertRefused(image("wasm3", "--symbols", "-1"), "--symbols must be 0 or more");
    assertRefused(image("nonsense"), "neither a profile's file nor");
  }

  private static void assertRefused(Typed typed, String why) {
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(why);
  }

  @Test
  void manyImagesStandSideBySideByLibraryAndEachColumnAddsUp() {
    JsonNode json = json(image("wasm3", "wamr-fast", "wamr-aot", "--json"));

    for (int image = 0; image < 3; image++) {
      int column = image;
      long libraries =
          json.path("libraries")
              .valueStream()
              .mapToLong(row -> row.path("shares").get(column).path("loadedBytes").asLong())
              .sum();
      assertThat(libraries)
          .isPositive()
          .isEqualTo(json.path("images").get(column).path("total").path("loadedBytes").asLong());
    }
    assertThat(image("wasm3", "wamr-fast", "wamr-aot").out())
        .contains("largest less smallest", "libmusl", "padding", "total");
    assertRefused(
        image("wasm3", "wamr-fast", "wamr-aot", "--symbols", "3"),
        "--symbols and --library go with one image or two");
  }

  private Typed image(String... arguments) {
    var words = new ArrayList<>(List.of("image"));
    words.addAll(List.of(arguments));
    return Typed.in(new StandInMachine(folder), words.toArray(String[]::new));
  }

  private static JsonNode json(Typed typed) {
    assertThat(typed.exitCode()).isZero();
    return JsonMapper.builder().build().readTree(typed.out());
  }

  private static void assertGolden(String name, Typed typed) throws IOException {
    assertThat(typed.exitCode()).isZero();
    if (Boolean.getBoolean("krunlab.golden.write")) {
      Files.writeString(GOLDEN.resolve(name), typed.out());
    }
    assertThat(typed.out().lines())
        .containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve(name)));
  }
}
