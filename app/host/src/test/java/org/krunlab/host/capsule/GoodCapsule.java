package org.krunlab.host.capsule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleContents;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.Streams;

/** A small capsule of two runs, their module and an experiment, and its entries to be changed. */
public final class GoodCapsule {
  public static final byte[] MODULE = Arrays.copyOf(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0}, 144);

  private GoodCapsule() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Made(RunHeader header, byte[] stream) implements CapsuleRun {
    @Override
    public void replay(VmEngine.StreamSink sink) {
      sink.accept(stream, 0, stream.length);
    }
  }

  public static byte[] bytes(Path folder) {
    Path file = folder.resolve("good-" + System.nanoTime() + ".krunlab");
    Sha256 module = Sha256.of(MODULE);
    new ZipCapsules(new HeaderScrubber(List.of()), Map.of())
        .write(
            new CapsuleContents(
                List.of(run(WasmRuntime.WASM3, module), run(WasmRuntime.WAMR_FAST, module)),
                List.of(experiment()),
                hash -> hash.equals(module) ? Optional.of(MODULE) : Optional.empty()),
            file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CapsuleRun run(WasmRuntime runtime, Sha256 module) {
    return new Made(
        Runs.header(runtime)
            .withMaterials(RunMaterials.given(module, Optional.empty(), Map.of(), Map.of())),
        Streams.printing("Hello from " + runtime.id() + "\n"));
  }

  private static CapsuleExperiment experiment() {
    var plan =
        new RepeatPlan(
            List.of(Profile.defaults(WasmRuntime.WASM3), Profile.defaults(WasmRuntime.WAMR_FAST)),
            Narration.SILENT,
            1,
            0,
            false,
            42);
    return new CapsuleExperiment(
        Experiment.comparison(Instant.parse("2026-11-23T05:00:00Z"), plan),
        List.of(
            new CapsuleExperiment.Made(new Turns.Cell(0, 1), 1),
            new CapsuleExperiment.Made(new Turns.Cell(0, 0), 0)));
  }

  /** The contents by name, in the order of the file. */
  static SequencedMap<String, byte[]> entries(byte[] capsule) {
    try (CapsuleZip zip =
        CapsuleZip.open(() -> new SeekableInMemoryByteChannel(capsule), new Refusal("good"))) {
      var entries = new LinkedHashMap<String, byte[]>();
      for (String name : zip.entries().keySet()) {
        entries.put(name, zip.bytes(name, CapsuleFormat.LARGEST_TEXT));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes sizes and hashes of what the entries are now into the manifest. */
  static void relist(Map<String, byte[]> entries) {
    String manifest = new String(entries.get(CapsuleFormat.MANIFEST), UTF_8);
    var listed = new StringBuilder();
    entries.forEach(
        (name, bytes) -> {
          if (!name.equals(CapsuleFormat.MANIFEST)) {
            listed
                .append(listed.isEmpty() ? "" : ",")
                .append(
                    "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                        .formatted(escaped(name), bytes.length, Sha256.of(bytes)));
          }
        });
    int start = manifest.indexOf("\"entries\":[") + "\"entries\":[".length();
    String changed =
        manifest.substring(0, start) + listed + manifest.substring(manifest.indexOf(']', start));
    entries.put(CapsuleFormat.MANIFEST, changed.getBytes(UTF_8));
  }

  private static String escaped(String name) {
    var escaped = new StringBuilder();
    name.chars()
        .forEach(
            c ->
                escaped.append(
                    c < ' ' || c > '~' || c == '"' || c == '\\'
                        ? "\\u%04x".formatted(c)
                        : String.valueOf((char) c)));
    return escaped.toString();
  }

  public static Capsule open(byte[] bytes) {
    return new CapsuleReader("it.krunlab", () -> new SeekableInMemoryByteChannel(bytes)).open();
  }
}
