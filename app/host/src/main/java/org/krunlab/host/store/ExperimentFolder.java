package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentFile;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A journal {@code E<number>.jsonl} for each experiment, in one folder. */
public final class ExperimentFolder implements Experiments {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentFolder.class);
  private static final String ENDING = ".jsonl";

  private final Path folder;

  public ExperimentFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Kept begin(Experiment experiment) {
    ExperimentId id = reserve();
    return new Kept(id, experiment, JournalFile.begin(file(id), ExperimentFile.print(experiment)));
  }

  /** An empty file keeps other processes from the same number. */
  private ExperimentId reserve() {
    try {
      Files.createDirectories(folder);
      long number = ids().stream().mapToLong(ExperimentId::number).max().orElse(0);
      while (true) {
        number++;
        var id = new ExperimentId(number);
        try {
          Files.createFile(file(id));
          return id;
        } catch (FileAlreadyExistsException e) {
          LOG.debug("{} was taken by another process", id);
        }
      }
    } catch (IOException e) {
      throw LabException.machine(
          "The experiment cannot be kept in " + folder + " (" + e.getMessage() + ").", e);
    }
  }

  @Override
  public Kept open(ExperimentId id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      throw LabException.input(
          "There is no experiment " + id + "; krunlab history lists those that there are.");
    }
    return open(id, file);
  }

  private static Kept open(ExperimentId id, Path file) {
    JournalFile journal = JournalFile.open(file);
    return new Kept(id, ExperimentFile.parse(journal.asked(), file.toString()), journal);
  }

  @Override
  public List<Kept> list() {
    return ids().stream()
        .sorted(Comparator.comparingLong(ExperimentId::number).reversed())
        .flatMap(id -> readable(id).stream())
        .toList();
  }

  /** An empty file is one that another process begins just now, or did not come to begin. */
  private Optional<Kept> readable(ExperimentId id) {
    Path file = file(id);
    try {
      return Files.size(file) == 0 ? Optional.empty() : Optional.of(open(id, file));
    } catch (IOException | LabException e) {
      LOG.warn("An experiment is left out of the list: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private List<ExperimentId> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .flatMap(
              name ->
                  ExperimentId.parse(name.substring(0, name.length() - ENDING.length())).stream())
          .toList();
    } catch (IOException e) {
      throw LabException.machine(
          "The experiments in " + folder + " cannot be listed (" + e.getMessage() + ").", e);
    }
  }

  private Path file(ExperimentId id) {
    return folder.resolve(id + ENDING);
  }
}
