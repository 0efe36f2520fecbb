package org.krunlab.host.capsule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.krunlab.core.experiment.CapsuleArchive.CapsuleRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.model.ByteSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one capsule. It may come from anywhere, so nothing in it is trusted or unpacked. */
final class CapsuleReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BUFFER = 1 << 16;

  /** Far more than a header needs; a stream may be as long as the output limit allows, and more. */
  private static final ByteSize LARGEST_TEXT = ByteSize.ofMib(16);

  private static final ByteSize LARGEST_STREAM = ByteSize.ofMib(4096);

  private final String name;
  private final Source source;

  /** Opens the capsule's bytes anew. */
  @FunctionalInterface
  interface Source {
    SeekableByteChannel open() throws IOException;
  }

  /**
   * @param name for sentences
   */
  CapsuleReader(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /**
   * @throws LabException where it is no capsule, damaged, or of a newer version
   */
  List<CapsuleRun> runs() {
    try (ZipFile zip = open()) {
      JsonNode manifest = manifest(zip);
      int version = manifest.path("krunlabCapsule").asInt(0);
      if (version < 1) {
        throw noCapsule();
      }
      if (version > CapsuleFormat.VERSION) {
        throw LabException.input(
            "%s was written by a newer Krunlab (capsule version %d); update Krunlab."
                .formatted(name, version));
      }
      var runs = new ArrayList<CapsuleRun>();
      for (JsonNode listed : manifest.path("runs")) {
        RunHeader header = header(zip, listed.path("header").asString(""));
        String stream = listed.path("stream").asString("");
        runs.add(new ZippedRun(header, stream));
        // All of it, so that damage is told now and not in the middle of a replay.
        copy(zip, stream, (bytes, offset, length) -> {});
      }
      return List.copyOf(runs);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private final class ZippedRun implements CapsuleRun {
    private final RunHeader header;
    private final String stream;

    ZippedRun(RunHeader header, String stream) {
      this.header = header;
      this.stream = stream;
    }

    @Override
    public RunHeader header() {
      return header;
    }

    @Override
    public void replay(VmEngine.StreamSink sink) {
      try (ZipFile zip = open()) {
        copy(zip, stream, sink);
      } catch (IOException e) {
        throw damaged(e);
      }
    }
  }

  private ZipFile open() {
    try {
      return ZipFile.builder().setSeekableByteChannel(source.open()).get();
    } catch (IOException e) {
      throw LabException.input(
          "%s is no capsule, or one that was cut off (%s); get the whole file again."
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private JsonNode manifest(ZipFile zip) throws IOException {
    if (zip.getEntry(CapsuleFormat.MANIFEST) == null) {
      throw noCapsule();
    }
    try {
      return JSON.readTree(text(zip, CapsuleFormat.MANIFEST));
    } catch (JacksonException e) {
      throw noCapsule();
    }
  }

  private RunHeader header(ZipFile zip, String entry) throws IOException {
    return RunHeaderFile.parse(text(zip, entry), name + ", " + entry).asRecorded();
  }

  private String text(ZipFile zip, String entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, entry))) {
      byte[] bytes = in.readNBytes((int) LARGEST_TEXT.bytes());
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void copy(ZipFile zip, String entry, VmEngine.StreamSink sink) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, entry))) {
      byte[] buffer = new byte[BUFFER];
      long total = 0;
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        total += length;
        if (total > LARGEST_STREAM.bytes()) {
          throw LabException.input(
              "%s holds a stream of more than %s, which no run writes; it is not read."
                  .formatted(name, LARGEST_STREAM));
        }
        sink.accept(buffer, 0, length);
      }
    }
  }

  private ZipArchiveEntry entry(ZipFile zip, String entry) {
    ZipArchiveEntry found = zip.getEntry(entry);
    if (found == null) {
      throw LabException.input(
          "%s is damaged: its entry '%s' is missing; get the whole file again."
              .formatted(name, entry));
    }
    return found;
  }

  private LabException noCapsule() {
    return LabException.input(
        "%s is no capsule of Krunlab: it has no readable %s; choose a .krunlab file."
            .formatted(name, CapsuleFormat.MANIFEST));
  }

  private LabException damaged(IOException cause) {
    return LabException.input(
        "%s is damaged (%s); get the whole file again.".formatted(name, cause.getMessage()), cause);
  }
}
