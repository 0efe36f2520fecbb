package org.krunlab.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.krunlab.core.experiment.repeat.RepeatJournals;
import org.krunlab.core.experiment.repeat.RepeatPlan;

/** Journals as files that the user names. */
public final class RepeatJournalFiles implements RepeatJournals {
  @Override
  public Optional<Kept> open(Path file) {
    return Files.exists(file) ? Optional.of(RepeatJournalFile.open(file)) : Optional.empty();
  }

  @Override
  public Kept begin(Path file, RepeatPlan plan) {
    return RepeatJournalFile.begin(file, plan);
  }
}
