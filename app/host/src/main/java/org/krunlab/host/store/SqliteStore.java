package org.krunlab.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.capsule.Intake;
import org.krunlab.core.experiment.history.Annotations;
import org.krunlab.core.experiment.history.HistoryStore;
import org.krunlab.core.experiment.history.References;
import org.krunlab.core.experiment.history.RunDigests;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.StorageMeter;
import org.krunlab.core.experiment.history.StoreCheck;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.store.schema.Migration;

/**
 * A store in a folder: a SQLite database of headers and of what was noted beside runs, each stream
 * in a file of its own, and a copy of each header beside it. May be used by several threads and
 * processes at once.
 */
public final class SqliteStore implements HistoryStore {
  private final Path file;
  private final Path backups;
  private final Path prices;
  private final StreamFolder streams;
  private final HeaderFolder headers;
  private final StoreRescue rescue;
  private final StoreDatabase database;
  private final StoreTroubles troubles;
  private final InstantSource clock;
  private final StorageMeter storage;
  private final ExperimentFolder experiments;
  private final MaterialFolder materials;
  private final MaterialSweep sweep;
  private final Path intakes;
  private final IntakeSettlement settlement;

  /**
   * Opens the store in a folder, which need not exist; touches nothing until it is used.
   *
   * @param cache where images and sources are
   * @param profiles where the user's profiles are, which may name what runs were given
   */
  public SqliteStore(Path folder, Path cache, Path profiles, InstantSource clock) {
    this(folder, cache, profiles, clock, Migration.ALL);
  }

  SqliteStore(Path folder, Path cache, Path profiles, InstantSource clock, List<Migration> steps) {
    this.clock = clock;
    file = folder.resolve("runs.sqlite");
    backups = folder.resolve("backups");
    prices = folder.resolve("prices");
    streams = new StreamFolder(folder.resolve("streams"));
    headers = new HeaderFolder(folder.resolve("headers"));
    rescue = new StoreRescue(file, backups, headers, streams, clock);
    troubles = new StoreTroubles(folder);
    database =
        new StoreDatabase(file, new StoreUpgrade(file, backups, steps, clock), rescue, troubles);
    experiments = new ExperimentFolder(folder.resolve("experiments"));
    materials = new MaterialFolder(folder.resolve("materials"));
    sweep =
        new MaterialSweep(
            database,
            materials,
            List.of(folder.resolve("headers"), folder.resolve("experiments"), prices, profiles),
            troubles);
    intakes = folder.resolve("imports");
    settlement = new IntakeSettlement(intakes, database, streams, headers, experiments, sweep);
    database.whenPrepared(this::settleIntakes);
    storage = new LocalStorage(folder, cache, sweep::unused);
  }

  /** What others are taking in at this moment is theirs. */
  private void settleIntakes() {
    if (Files.isDirectory(intakes)) {
      FileLocks.tryAcquire(SqliteIntake.lock(intakes))
          .ifPresent(
              held -> {
                try (held) {
                  settlement.settleAll();
                }
              });
    }
  }

  /** The runs themselves. */
  public RunStore runs() {
    return sqliteRuns();
  }

  private SqliteRunStore sqliteRuns() {
    return new SqliteRunStore(database, streams, headers, troubles);
  }

  public Experiments experiments() {
    return experiments;
  }

  public Materials materials() {
    return materials;
  }

  public Intake intake() {
    return intake(SqliteIntake.Steps.UNTOLD);
  }

  SqliteIntake intake(SqliteIntake.Steps steps) {
    return new SqliteIntake(
        database, sqliteRuns(), experiments, materials, settlement, intakes, troubles, steps);
  }

  @Override
  public RunDigests digests() {
    return new SqliteDigests(database);
  }

  @Override
  public Annotations annotations() {
    return new SqliteAnnotations(database);
  }

  @Override
  public References references() {
    return new SqliteReferences(database);
  }

  @Override
  public Trash trash() {
    return new SqliteTrash(database, streams, headers, sweep, clock, troubles);
  }

  @Override
  public StorageMeter storage() {
    return storage;
  }

  @Override
  public StoreCheck check() {
    return new StoreExamination(
        database,
        headers,
        new ExaminedDatabase(file, backups),
        new ExaminedRuns(file, headers, streams),
        new ExaminedBeside(experiments, materials, prices),
        rescue,
        troubles);
  }

  @Override
  public List<SetAside> setAside() {
    return rescue.setAside();
  }
}
