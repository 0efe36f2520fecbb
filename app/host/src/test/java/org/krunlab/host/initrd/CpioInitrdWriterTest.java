package org.krunlab.host.initrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;

class CpioInitrdWriterTest {
  private static final ModuleFile MODULE = new ModuleFile("m.wasm", new byte[] {0, 1, 2, 3, 4});

  private final CpioInitrdWriter writer = new CpioInitrdWriter();

  @TempDir private Path folder;

  @Test
  void holdsTheModuleAndTheRunDescription() throws IOException {
    Path file = folder.resolve("initrd");
    writer.write(
        MODULE,
        ModuleInput.of(List.of("m.wasm", "", "größer"), Map.of("B", "2", "A", "x=y")),
        file);

    assertThat(contents(file))
        .containsOnlyKeys("krunlab.module", "krunlab.run")
        .hasEntrySatisfying("krunlab.module", b -> assertThat(b).isEqualTo(MODULE.bytes()))
        .hasEntrySatisfying(
            "krunlab.run",
            b ->
                assertThat(new String(b, StandardCharsets.UTF_8))
                    .isEqualTo(
                        "KRUNLAB-RUN\0001\0003\0m.wasm\000\000größer\0002\000A=x=y\000B=2\0"));
  }

  @Test
  void givesTheSameBytesEachTime() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    writer.write(MODULE, ModuleInput.of(List.of("m"), Map.of("A", "1", "B", "2")), first);
    var reversed = new LinkedHashMap<String, String>();
    reversed.put("B", "2");
    reversed.put("A", "1");
    writer.write(MODULE, ModuleInput.of(List.of("m"), reversed), second);

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void isInTheNewcFormat() throws IOException {
    Path file = folder.resolve("initrd");
    writer.write(MODULE, ModuleInput.of(List.of("m"), Map.of()), file);

    assertThat(new String(Files.readAllBytes(file), 0, 6, StandardCharsets.US_ASCII))
        .isEqualTo("070701");
  }

  @Test
  void refusesWhatNoProgramCanBeGiven() {
    Path file = folder.resolve("initrd");
    assertThatThrownBy(() -> writer.write(MODULE, ModuleInput.of(List.of("a\0b"), Map.of()), file))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("NUL character");
    assertThatThrownBy(
            () -> writer.write(MODULE, ModuleInput.of(List.of("a"), Map.of("A=B", "c")), file))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("'A=B' cannot be the name");
  }

  @Test
  void carriesStandardInputAndFilesWithNamesThatHurt() throws IOException {
    Path content = Files.writeString(folder.resolve("content"), "c");
    var files = new TreeMap<String, Path>();
    var names =
        List.of(
            "a b",
            "it's \"quoted\"",
            "$HOME `id` ; rm *",
            "two\nlines",
            "größer",
            "-n",
            "deep/er/file",
            "x".repeat(255));
    names.forEach(name -> files.put(name, content));
    Path file = folder.resolve("initrd");

    writer.write(
        MODULE, new ModuleInput(List.of("m"), new TreeMap<>(), new byte[] {7, 0, 8}, files), file);

    assertThat(contents(file))
        .containsKeys(names.toArray(new String[0]))
        .containsKeys("deep", "deep/er")
        .hasEntrySatisfying("krunlab.stdin", b -> assertThat(b).containsExactly(7, 0, 8));
    assertThat(new ArrayList<>(contents(file).keySet()))
        .containsSubsequence("deep", "deep/er", "deep/er/file");
  }

  private static Map<String, byte[]> contents(Path file) throws IOException {
    var found = new LinkedHashMap<String, byte[]>();
    try (var in =
        new CpioArchiveInputStream(
            Files.newInputStream(file), CpioConstants.BLOCK_SIZE, StandardCharsets.UTF_8.name())) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        found.put(entry.getName(), in.readAllBytes());
      }
    }
    return found;
  }
}
