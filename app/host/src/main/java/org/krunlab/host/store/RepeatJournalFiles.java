package org.krunlab.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.repeat.RepeatJournals;
import org.krunlab.core.experiment.repeat.RepeatPlan;

/** Journals as files that the user names. */
public final class RepeatJournalFiles implements RepeatJournals {
  private record OfPlan(RepeatPlan plan, JournalFile journal) implements Kept {
    @Override
    public List<Done> done() {
      return journal.done();
    }

    @Override
    public void add(Done done) {
      journal.add(done);
    }
  }

  @Override
  public Optional<Kept> open(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JournalFile journal = JournalFile.open(file);
    return Optional.of(new OfPlan(RepeatPlan.parse(journal.asked(), file.toString()), journal));
  }

  @Override
  public Kept begin(Path file, RepeatPlan plan) {
    return new OfPlan(plan, JournalFile.begin(file, plan.print()));
  }
}
