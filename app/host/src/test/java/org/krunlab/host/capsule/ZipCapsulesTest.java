package org.krunlab.host.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleContents;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.Streams;

class ZipCapsulesTest {
  private static final CapsuleRun FIRST =
      new Recorded(Runs.header(WasmRuntime.WASM3), Streams.printing("Hello from Wasm!\n"));
  private static final CapsuleRun SECOND =
      new Recorded(Runs.header(WasmRuntime.WAMR_AOT), Streams.printing("Again\n"));

  private final ZipCapsules capsules =
      new ZipCapsules(
          new HeaderScrubber(List.of(Path.of("/home/someone"))),
          Map.of("unikraft", new Licence("unikraft", "BSD-3-Clause", "https://example.org/uk")));

  private static final byte[] MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final byte[] IMAGE = {0x7f, 'E', 'L', 'F'};
  private static final byte[] CONFIG =
      "CONFIG_UK_BASE=\"/opt/x/unikraft\"\nCONFIG_MOUNT=\"/\"\nCONFIG_UK_NAME=\"a b\"\n"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Recorded(RunHeader header, byte[] stream) implements CapsuleRun {
    @Override
    public void replay(VmEngine.StreamSink sink) {
      sink.accept(stream, 0, stream.length);
    }
  }

  @Test
  void givesBackItsRunsAsRecorded() {
    List<CapsuleRun> read = capsules.open(write(FIRST, SECOND)).runs();

    assertThat(read)
        .extracting(CapsuleRun::header)
        .containsExactly(FIRST.header().asRecorded(), SECOND.header().asRecorded());
    assertThat(text(stream(read.getFirst())))
        .contains("Hello from Wasm!\n")
        .hasSameSizeAs(text(stream(FIRST)));
  }

  @Test
  void theSameRunsGiveTheSameBytes() {
    assertThat(write(FIRST, SECOND)).hasSameBinaryContentAs(write(FIRST, SECOND));
  }

  @Test
  void namesNoFolderOfTheMachineItWasWrittenOn() throws IOException {
    Profile profile =
        Profile.defaults(WasmRuntime.WASM3)
            .withModule("/home/someone/secret/app.wasm")
            .withEnvironment(
                Map.of("PLACE", "/home/someone/secret/x:/home/someone/y", "ETC", "/etc/a"))
            .withKconfig(Map.of("CROSS", "/home/someone/gcc-"));
    var run =
        new Recorded(
            Runs.header(profile, Map.of("CONFIG_ORIGIN", "\"/home/someone/src/wasm3\"")),
            stream(FIRST));

    CapsuleRun read = capsules.open(write(run)).runs().getFirst();

    Profile published = read.header().profile();
    assertThat(published.module()).isEqualTo("app.wasm");
    assertThat(published.environment())
        .containsEntry("PLACE", "x:y")
        .containsEntry("ETC", "/etc/a");
    assertThat(published.kconfig()).containsEntry("CROSS", "gcc-");
    assertThat(read.header().image().assignments()).containsEntry("CONFIG_ORIGIN", "\"wasm3\"");
    assertThat(text(stream(read))).doesNotContain("someone").contains("image.elf");
  }

  @Test
  void refusesWhatIsNoCapsule() throws IOException {
    assertThatThrownBy(() -> capsules.open(folder.resolve("none.krunlab")))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no capsule ");
    Path text = Files.writeString(folder.resolve("text.krunlab"), "not a zip at all");
    assertThatThrownBy(() -> capsules.open(text))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("text.krunlab is refused: it is no capsule");
    assertThatThrownBy(() -> capsules.open(zip("other.txt", "x")))
        .hasMessageStartingWith("made.krunlab is refused: it is no capsule");
  }

  @Test
  void carriesWhatARunWasMadeOfOnceForAllRuns() throws IOException {
    Sha256 module = Sha256.of(MODULE);
    Sha256 config = Sha256.of(CONFIG);
    Sha256 image = Sha256.of(IMAGE);
    RunMaterials made =
        RunMaterials.given(module, Optional.empty(), Map.of(), Map.of())
            .withConfig(Optional.of(config))
            .withImage(Optional.of(image));
    var first = new Recorded(FIRST.header().withMaterials(made), stream(FIRST));
    var second = new Recorded(SECOND.header().withMaterials(made), stream(SECOND));
    Map<Sha256, byte[]> kept = Map.of(module, MODULE, config, CONFIG, image, IMAGE);
    Path file = folder.resolve("whole.krunlab");

    capsules.write(
        new CapsuleContents(
            List.of(first, second), List.of(), hash -> Optional.ofNullable(kept.get(hash))),
        file);

    Capsule read = capsules.open(file);
    assertThat(read.material(module)).contains(MODULE);
    assertThat(read.material(image)).contains(IMAGE);
    Sha256 scrubbed = read.runs().getFirst().header().materials().config().orElseThrow();
    assertThat(new String(read.material(scrubbed).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("CONFIG_UK_BASE=\"unikraft\"\nCONFIG_MOUNT=\"/\"\nCONFIG_UK_NAME=\"a b\"\n");
    assertThat(read.entries())
        .extracting(Capsule.Entry::name)
        .filteredOn(name -> name.startsWith("objects/"))
        .hasSize(3);
    assertThat(read.licences())
        .contains(
            new Licence("hello.wasm", Licence.UNKNOWN, ""),
            new Licence("unikraft", "BSD-3-Clause", "https://example.org/uk"));
  }

  @Test
  void refusesAnImageThatNamesAFolderOfTheUser() {
    byte[] image = "\177ELF assert /home/someone/src/boot.c".getBytes(StandardCharsets.UTF_8);
    Sha256 hash = Sha256.of(image);
    var run =
        new Recorded(
            FIRST.header().withMaterials(RunMaterials.UNKNOWN.withImage(Optional.of(hash))),
            stream(FIRST));
    Path file = folder.resolve("image.krunlab");

    assertThatThrownBy(
            () ->
                capsules.write(
                    new CapsuleContents(List.of(run), List.of(), any -> Optional.of(image)), file))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The image names the folder /home/someone of this machine");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCapsuleThatIsExportedAgainIsTheSameFile() throws IOException {
    Path file = write(FIRST, SECOND);
    Path again = folder.resolve("again.krunlab");

    capsules.write(CapsuleContents.of(capsules.open(file).runs()), again);

    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void anyZipProgramListsIt() throws IOException {
    try (var zip = new ZipFile(write(FIRST).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "runs/0001/run.json",
              "runs/0001/launcher.stream",
              "runs/0001/derived.json",
              "licences.json",
              "krunlab.json");
    }
  }

  @Test
  void isOnTheDiskWholeOrNotAtAll() {
    CapsuleRun failing =
        new CapsuleRun() {
          @Override
          public RunHeader header() {
            return FIRST.header();
          }

          @Override
          public void replay(VmEngine.StreamSink sink) {
            throw LabException.machine("The store cannot be read; check the disk.");
          }
        };

    assertThatThrownBy(() -> write(FIRST, failing)).isInstanceOf(LabException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everyRunOfTheShippedCapsuleIsReadableAndNamesNoFolder() {
    assumeTrue(!capsules.shipped().isEmpty(), "no capsule comes with this build");
    assertThat(capsules.shipped())
        .allSatisfy(
            run -> {
              assertThat(run.header().recorded()).isTrue();
              assertThat(run.header().profile().module()).doesNotContain("/");
              assertThat(text(stream(run)))
                  .startsWith("KRUNLAB\001")
                  .doesNotContain("/home/", "/root/", "/tmp/");
            });
  }

  private Path write(CapsuleRun... runs) {
    Path file = folder.resolve("runs-" + System.nanoTime() + ".krunlab");
    capsules.write(CapsuleContents.of(List.of(runs)), file);
    return file;
  }

  private Path zip(String name, String content) throws IOException {
    Path file = folder.resolve("made.krunlab");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static byte[] stream(CapsuleRun run) {
    var bytes = new ByteArrayOutputStream();
    run.replay(bytes::write);
    return bytes.toByteArray();
  }

  private static String text(byte[] stream) {
    return new String(stream, StandardCharsets.ISO_8859_1);
  }
}
