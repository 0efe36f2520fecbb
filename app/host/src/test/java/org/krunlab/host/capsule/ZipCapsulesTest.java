package org.krunlab.host.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CapsuleArchive.CapsuleRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.Streams;

class ZipCapsulesTest {
  private static final CapsuleRun FIRST =
      new Recorded(Runs.header(WasmRuntime.WASM3), Streams.printing("Hello from Wasm!\n"));
  private static final CapsuleRun SECOND =
      new Recorded(Runs.header(WasmRuntime.WAMR_AOT), Streams.printing("Again\n"));

  private final ZipCapsules capsules =
      new ZipCapsules(new HeaderScrubber(List.of(Path.of("/home/someone"))));

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
    List<CapsuleRun> read = capsules.read(write(FIRST, SECOND));

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

    CapsuleRun read = capsules.read(write(run)).getFirst();

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
    assertThatThrownBy(() -> capsules.read(folder.resolve("none.krunlab")))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no capsule ");
    Path text = Files.writeString(folder.resolve("text.krunlab"), "not a zip at all");
    assertThatThrownBy(() -> capsules.read(text))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("text.krunlab is no capsule");
    assertThatThrownBy(() -> capsules.read(zip("other.txt", "x")))
        .hasMessageStartingWith("made.krunlab is no capsule of Krunlab");
  }

  @Test
  void refusesACapsuleThatWasCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(write(FIRST));
    for (int length = 0; length < whole.length; length += 97) {
      Path part = Files.write(folder.resolve("part.krunlab"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> capsules.read(part)).isInstanceOf(LabException.class);
    }
  }

  @Test
  void refusesACapsuleWhoseBytesWereChanged() throws IOException {
    byte[] bytes = Files.readAllBytes(write(FIRST));
    // Past the first entry's header, within its deflated bytes.
    bytes[80] ^= 0x10;
    Path changed = Files.write(folder.resolve("changed.krunlab"), bytes);

    assertThatThrownBy(() -> capsules.read(changed))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void refusesACapsuleOfANewerKrunlab() throws IOException {
    Path newer = zip(CapsuleFormat.MANIFEST, "{\"krunlabCapsule\":2,\"runs\":[]}");

    assertThatThrownBy(() -> capsules.read(newer))
        .hasMessage(
            "made.krunlab was written by a newer Krunlab (capsule version 2); update Krunlab.");
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
    capsules.write(List.of(runs), file);
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
