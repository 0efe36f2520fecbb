package org.krunlab.host.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.krunlab.core.experiment.RunId;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.PartialFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A second copy of each run's row, in a file of its own: with it and its stream a run outlives the
 * database.
 */
final class HeaderFolder {
  private static final String SUFFIX = ".json";
  private static final Pattern NAME = Pattern.compile("[0-9]{1,18}\\.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private boolean prepared;

  HeaderFolder(Path folder) {
    this.folder = folder;
  }

  void write(StoredRow row) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("number", row.run().number());
    root.put("sha256", row.checksum().orElseGet(row::checksumNow));
    root.putObject("stream")
        .put("file", row.stream().name())
        .put("bytes", row.stream().bytes())
        .put("sha256", row.stream().sha256());
    root.set("header", JSON.readTree(row.header()));
    prepare();
    DurableFile.write(
        file(row.run()),
        out -> out.write(JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8)));
  }

  private synchronized void prepare() throws IOException {
    if (!prepared) {
      Files.createDirectories(folder);
      PartialFiles.sweep(folder);
      prepared = true;
    }
  }

  /** Empty where there is none, or it cannot be read; it need not be intact. */
  Optional<StoredRow> read(RunId run) {
    return read(file(run));
  }

  private static Optional<StoredRow> read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      JsonNode stream = root.required("stream");
      var row =
          new StoredRow(
              new RunId(root.required("number").asLong()),
              root.required("header").toString(),
              new StreamFolder.Stored(
                  stream.required("file").asString(),
                  stream.required("bytes").asLong(),
                  stream.required("sha256").asString()),
              Optional.empty(),
              root.has("sha256")
                  ? Optional.of(root.required("sha256").asString())
                  : Optional.empty());
      // One of another number is none of this run.
      return file.endsWith(row.run().number() + SUFFIX) ? Optional.of(row) : Optional.empty();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Removes the copy; absent is fine. */
  void remove(RunId run) throws IOException {
    Files.deleteIfExists(file(run));
  }

  /** Removes the copies that name one of these streams. */
  void removeOf(Collection<String> streams) throws IOException {
    for (StoredRow row : all()) {
      if (streams.contains(row.stream().name())) {
        remove(row.run());
      }
    }
  }

  /** Whether any run was stored since copies are kept. */
  boolean isInUse() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(HeaderFolder::isCopy);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isCopy(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** All that can be read, in no order. */
  List<StoredRow> all() {
    var rows = new ArrayList<StoredRow>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(HeaderFolder::isCopy).forEach(file -> read(file).ifPresent(rows::add));
    } catch (NoSuchFileException e) {
      // No run was stored since copies are kept.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  /** Where the copy of a run is, or would be. */
  Path file(RunId run) {
    return folder.resolve(run.number() + SUFFIX);
  }
}
