package org.krunlab.host.capsule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.krunlab.core.experiment.CapsuleArchive;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.measure.stream.StreamScrubber;
import org.krunlab.host.file.DurableFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Capsules as zip files. Whatever is written is scrubbed of the names of this machine. */
public final class ZipCapsules implements CapsuleArchive {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHIPPED = "demo.krunlab";

  private final HeaderScrubber scrubber;

  public ZipCapsules() {
    this(HeaderScrubber.usual());
  }

  ZipCapsules(HeaderScrubber scrubber) {
    this.scrubber = scrubber;
  }

  @Override
  public void write(List<? extends CapsuleRun> runs, Path file) {
    if (runs.isEmpty()) {
      throw LabException.input("A capsule needs at least one run; choose some.");
    }
    try {
      DurableFile.write(file, out -> write(runs, out));
    } catch (IOException e) {
      throw LabException.machine(
          "The capsule %s cannot be written (%s); free space there or choose another folder."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void write(List<? extends CapsuleRun> runs, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
    ObjectNode manifest = JSON.createObjectNode().put("krunlabCapsule", CapsuleFormat.VERSION);
    ArrayNode listed = manifest.putArray("runs");
    for (int i = 0; i < runs.size(); i++) {
      CapsuleRun run = runs.get(i);
      String header = RunHeaderFile.print(scrubber.scrub(run.header()));
      put(zip, CapsuleFormat.header(i + 1), header.getBytes(StandardCharsets.UTF_8));
      byte[] stream = StreamScrubber.scrub(stream(run));
      put(zip, CapsuleFormat.stream(i + 1), stream);
      listed
          .addObject()
          .put("header", CapsuleFormat.header(i + 1))
          .put("stream", CapsuleFormat.stream(i + 1));
    }
    put(zip, CapsuleFormat.MANIFEST, JSON.writeValueAsBytes(manifest));
    zip.finish();
  }

  private static byte[] stream(CapsuleRun run) {
    var bytes = new ByteArrayOutputStream();
    run.replay(bytes::write);
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(CapsuleFormat.ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public List<CapsuleRun> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw LabException.input("There is no capsule %s; check the name.".formatted(file));
    }
    return new CapsuleReader(String.valueOf(file.getFileName()), () -> Files.newByteChannel(file))
        .runs();
  }

  @Override
  public List<CapsuleRun> shipped() {
    try (InputStream in = ZipCapsules.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        return List.of();
      }
      byte[] bytes = in.readAllBytes();
      return new CapsuleReader(SHIPPED, () -> new SeekableInMemoryByteChannel(bytes)).runs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
