package org.krunlab.host.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentFile;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.PartialFiles;
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

  private ExperimentId reserve() {
    try {
      while (true) {
        List<ExperimentId> next = free(1);
        if (reserve(next)) {
          return next.getFirst();
        }
      }
    } catch (IOException e) {
      throw LabException.machine(
          "The experiment cannot be kept in " + folder + " (" + e.getMessage() + ").", e);
    }
  }

  /** The next numbers, as long as nobody takes them. */
  List<ExperimentId> free(int count) {
    long last = ids().stream().mapToLong(ExperimentId::number).max().orElse(0);
    return LongStream.rangeClosed(last + 1, last + count).mapToObj(ExperimentId::new).toList();
  }

  /**
   * Takes numbers. An empty file keeps other processes from the same one.
   *
   * @return whether all are taken; if not, none is
   */
  boolean reserve(List<ExperimentId> numbers) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < numbers.size(); i++) {
      try {
        Files.createFile(file(numbers.get(i)));
      } catch (FileAlreadyExistsException e) {
        LOG.debug("{} was taken by another process", numbers.get(i));
        for (ExperimentId taken : numbers.subList(0, i)) {
          Files.delete(file(taken));
        }
        return false;
      }
    }
    return true;
  }

  /** Writes an experiment whole under a number that was reserved, which nobody sees yet. */
  void pend(ExperimentId id, Experiment experiment, List<RepeatJournal.Done> done)
      throws IOException {
    PartialFiles.sweep(folder);
    String text = JournalFile.text(ExperimentFile.print(experiment), done);
    DurableFile.write(pending(id), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lets one be seen that is pending; where none is, it was done before. */
  void publish(ExperimentId id) throws IOException {
    try {
      Files.move(pending(id), file(id), StandardCopyOption.ATOMIC_MOVE);
      StoreFiles.sync(folder);
    } catch (NoSuchFileException e) {
      LOG.debug("{} is there already", id);
    }
  }

  /** Takes back a number that was reserved, and what was written under it. */
  void withdraw(ExperimentId id) throws IOException {
    Files.deleteIfExists(pending(id));
    if (Files.exists(file(id)) && Files.size(file(id)) == 0) {
      Files.delete(file(id));
    }
  }

  private Path pending(ExperimentId id) {
    return folder.resolve(id + ENDING + ".pending");
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

  /** Of all that have a file, in no order. */
  List<ExperimentId> ids() {
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

  Path file(ExperimentId id) {
    return folder.resolve(id + ENDING);
  }
}
