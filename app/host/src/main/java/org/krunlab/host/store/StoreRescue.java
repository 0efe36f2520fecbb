package org.krunlab.host.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.host.file.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a damaged database aside, untouched, and a new one in its place with all that could be
 * saved: what can still be read of it, the copies of headers, and the backups. The new one is whole
 * on the disk, under a name of its own, before the old one is moved; {@link #finish} ends what was
 * interrupted after that. All of it is to be called by one process at a time.
 */
final class StoreRescue {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRescue.class);
  private static final String REBUILT = "runs.rebuilt-";
  private static final String ASIDE = "runs-damaged-";
  private static final String SUFFIX = ".sqlite";

  /** What SQLite keeps beside a database that is in use. */
  private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

  private final Path file;
  private final Path folder;
  private final Path backups;
  private final HeaderFolder headers;
  private final StreamFolder streams;
  private final InstantSource clock;

  StoreRescue(
      Path file, Path backups, HeaderFolder headers, StreamFolder streams, InstantSource clock) {
    this.file = file;
    this.folder = StoreFiles.folderOf(file);
    this.backups = backups;
    this.headers = headers;
    this.streams = streams;
    this.clock = clock;
  }

  /** Gives a rebuilt database its place where that was interrupted. */
  void finish() {
    try {
      List<Path> rebuilt = startingWith(folder, REBUILT);
      if (!rebuilt.isEmpty()) {
        String name = String.valueOf(rebuilt.getFirst().getFileName());
        String stamp = name.substring(REBUILT.length(), name.length() - SUFFIX.length());
        swap(rebuilt.getFirst(), stamp);
      }
    } catch (IOException e) {
      throw unmendable(e);
    }
  }

  /**
   * A database that is gone or empty while there are runs is as damaged as any.
   *
   * @return what was done about it; empty where it is neither
   */
  Optional<String> rebuildIfLost() {
    try {
      boolean gone = !Files.exists(file);
      return (gone || Files.size(file) == 0) && headers.isInUse()
          ? Optional.of(rebuild(gone ? "it was gone" : "it was empty"))
          : Optional.empty();
    } catch (IOException e) {
      throw unmendable(e);
    }
  }

  void rebuild(SQLException damage) {
    rebuild(String.valueOf(damage.getMessage()));
  }

  /**
   * Puts the database aside and a new one in its place.
   *
   * @return what was done, in sentences
   */
  String rebuild(String damage) {
    try {
      String stamp = StoreFiles.stamp(clock.instant());
      var saved = new SavedRuns(headers, streams);
      saved.addDamaged(scratchCopy());
      removeScratch();
      for (Path backup : startingWith(backups, "runs-").reversed()) {
        Files.copy(backup, scratch(), StandardCopyOption.REPLACE_EXISTING);
        saved.addBackup(scratch());
        removeScratch();
      }
      Path unfinished = folder.resolve("runs.unfinished" + SUFFIX);
      remove(unfinished);
      SavedRuns.Counts counts = saved.writeTo(unfinished);
      StoreFiles.sync(unfinished);
      String account = account(damage, stamp, counts);
      DurableFile.write(
          folder.resolve(ASIDE + stamp + ".txt"),
          out -> out.write((account + "\n").getBytes(StandardCharsets.UTF_8)));
      Path rebuilt = folder.resolve(REBUILT + stamp + SUFFIX);
      Files.move(unfinished, rebuilt, StandardCopyOption.ATOMIC_MOVE);
      StoreFiles.sync(folder);
      swap(rebuilt, stamp);
      LOG.warn("{}", account);
      return account;
    } catch (IOException | SQLException e) {
      throw unmendable(e);
    }
  }

  private String account(String damage, String stamp, SavedRuns.Counts counts) {
    return "The database of runs %s was damaged: %s. What there was of it was put aside as %s and not changed. %s. Remove what was put aside, and the text beside it, when nothing is missing."
        .formatted(file, damage, folder.resolve(ASIDE + stamp + SUFFIX), counts.sentence());
  }

  /** The old one's companions go first: they must never lie beside a database not their own. */
  private void swap(Path rebuilt, String stamp) throws IOException {
    String aside = ASIDE + stamp + SUFFIX;
    for (String companion : COMPANIONS) {
      moveIfThere(companion(file, companion), folder.resolve(aside + companion));
    }
    // Where it is there already, the old one was moved and only the new one's name is missing.
    if (!Files.exists(folder.resolve(aside))) {
      moveIfThere(file, folder.resolve(aside));
    }
    StoreFiles.sync(folder);
    Files.move(rebuilt, file, StandardCopyOption.ATOMIC_MOVE);
    StoreFiles.sync(folder);
  }

  /** Gives any other file of the store a name by which it is put aside. */
  Path putAside(Path other) throws IOException {
    Path aside =
        folder.resolve(ASIDE + StoreFiles.stamp(clock.instant()) + "-" + other.getFileName());
    Files.move(other, aside, StandardCopyOption.ATOMIC_MOVE);
    StoreFiles.sync(folder);
    return aside;
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // It need not be there.
    }
  }

  /** Reading a database may change it; the damaged one is to stay as it was found. */
  private Path scratchCopy() throws IOException {
    removeScratch();
    if (Files.exists(file)) {
      Files.copy(file, scratch());
    }
    Path log = companion(file, "-wal");
    if (Files.exists(log)) {
      Files.copy(log, companion(scratch(), "-wal"));
    }
    return scratch();
  }

  private Path scratch() {
    return folder.resolve("runs.scratch" + SUFFIX);
  }

  private void removeScratch() throws IOException {
    remove(scratch());
  }

  private static void remove(Path database) throws IOException {
    Files.deleteIfExists(database);
    for (String companion : COMPANIONS) {
      Files.deleteIfExists(companion(database, companion));
    }
  }

  private static Path companion(Path database, String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  /** The oldest first, as their names tell. */
  private static List<Path> startingWith(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(prefix) && name.endsWith(SUFFIX);
              })
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Those that were put aside and are still there, the last one first. */
  List<SetAside> setAside() {
    var found = new ArrayList<SetAside>();
    try {
      for (Path aside : startingWith(folder, ASIDE).reversed()) {
        found.add(new SetAside(aside, account(aside)));
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be looked through: {}", folder, e.getMessage());
    }
    return found;
  }

  private static String account(Path aside) {
    Path text = Path.of(aside.toString().replaceAll("\\.sqlite$", ".txt"));
    try {
      return Files.readString(text).strip();
    } catch (IOException e) {
      return "A damaged database was put aside as " + aside + ".";
    }
  }

  private LabException unmendable(Exception cause) {
    return LabException.machine(
        "The database of runs %s is damaged and cannot be put aside (%s); free space in %s, and check the disk."
            .formatted(file, cause.getMessage(), folder),
        cause);
  }
}
