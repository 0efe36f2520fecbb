package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.ExperimentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends intakes that were begun: what the database lists is finished, all else is taken back. To be
 * called by whoever holds the lock of intakes.
 */
final class IntakeSettlement {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeSettlement.class);

  private final Path journals;
  private final StoreDatabase database;
  private final StreamFolder streams;
  private final HeaderFolder headers;
  private final ExperimentFolder experiments;
  private final MaterialSweep materials;

  /**
   * @param journals the folder of journals, which need not exist
   */
  IntakeSettlement(
      Path journals,
      StoreDatabase database,
      StreamFolder streams,
      HeaderFolder headers,
      ExperimentFolder experiments,
      MaterialSweep materials) {
    this.journals = journals;
    this.database = database;
    this.streams = streams;
    this.headers = headers;
    this.experiments = experiments;
    this.materials = materials;
  }

  /** Ends what processes left that died; what cannot be ended now is left to the next one. */
  void settleAll() {
    try {
      for (IntakeJournal journal : IntakeJournal.all(journals)) {
        settle(journal);
      }
    } catch (IOException | LabException e) {
      LOG.warn("An import that was interrupted cannot be ended yet: {}", e.getMessage());
    }
  }

  /**
   * Ends one.
   *
   * @throws LabException where the store cannot be read; the journal stays then
   */
  void settle(IntakeJournal journal) throws IOException {
    if (isListed(journal)) {
      for (ExperimentId id : journal.experiments()) {
        experiments.publish(id);
      }
    } else {
      takeBack(journal);
    }
    journal.end();
  }

  /** All rows were written by one transaction, so each of them speaks for all. */
  private boolean isListed(IntakeJournal journal) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT 1 FROM runs WHERE stream_file = ?")) {
            for (String stream : journal.streams()) {
              select.setString(1, stream);
              try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                  return true;
                }
              }
            }
            return false;
          }
        });
  }

  private void takeBack(IntakeJournal journal) throws IOException {
    for (String stream : journal.streams()) {
      streams.remove(stream);
    }
    headers.removeOf(journal.streams());
    for (ExperimentId id : journal.experiments()) {
      experiments.withdraw(id);
    }
    materials.removeUnused(journal.materials()::contains);
  }
}
