package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.PartialFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an intake puts in place before it is decided, written down first: whoever finds it later can
 * finish the intake or take it back.
 *
 * @param streams names of files in the folder of streams
 * @param materials hashes of what the runs were made of
 * @param experiments numbers that were reserved
 */
record IntakeJournal(
    Path file, List<String> streams, Set<Sha256> materials, List<ExperimentId> experiments) {
  private static final String SUFFIX = ".json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  IntakeJournal {
    streams = List.copyOf(streams);
    materials = Set.copyOf(materials);
    experiments = List.copyOf(experiments);
  }

  /** One in a folder, which need not exist; on the disk when this returns. */
  static IntakeJournal begin(
      Path folder, List<String> streams, Set<Sha256> materials, List<ExperimentId> experiments)
      throws IOException {
    Files.createDirectories(folder);
    PartialFiles.sweep(folder);
    var journal =
        new IntakeJournal(
            folder.resolve(UUID.randomUUID() + SUFFIX), streams, materials, experiments);
    DurableFile.write(journal.file(), out -> out.write(journal.print()));
    return journal;
  }

  private byte[] print() {
    ObjectNode root = JSON.createObjectNode();
    streams.forEach(root.putArray("streams")::add);
    materials.stream().map(Sha256::hex).sorted().forEach(root.putArray("materials")::add);
    experiments.stream().map(ExperimentId::toString).forEach(root.putArray("experiments")::add);
    return JSON.writeValueAsBytes(root);
  }

  /** Those that were not ended. */
  static List<IntakeJournal> all(Path folder) throws IOException {
    var journals = new ArrayList<IntakeJournal>();
    for (Path file : files(folder)) {
      journals.add(read(file));
    }
    return journals;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static IntakeJournal read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      return new IntakeJournal(
          file,
          strings(root, "streams"),
          strings(root, "materials").stream().map(Sha256::new).collect(Collectors.toSet()),
          strings(root, "experiments").stream()
              .map(text -> ExperimentId.parse(text).orElseThrow())
              .toList());
    } catch (JacksonException | IllegalArgumentException | NoSuchElementException e) {
      throw new IOException(file + " is no journal of an import: " + e.getMessage(), e);
    }
  }

  private static List<String> strings(JsonNode root, String key) {
    var strings = new ArrayList<String>();
    root.required(key).forEach(node -> strings.add(node.asString()));
    return strings;
  }

  /** All is in its place, or gone. */
  void end() throws IOException {
    Files.deleteIfExists(file);
  }
}
