package org.krunlab.desktop.support;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;

/** Experiments for as long as a test lasts. */
final class MemoryExperiments implements Experiments {
  private final List<Kept> kept = new ArrayList<>();

  @Override
  public synchronized Kept begin(Experiment experiment) {
    var one = new Kept(new ExperimentId(kept.size() + 1), experiment, RepeatJournal.inMemory());
    kept.add(one);
    return one;
  }

  @Override
  public synchronized Kept open(ExperimentId id) {
    return kept.get(Math.toIntExact(id.number()) - 1);
  }

  @Override
  public synchronized List<Kept> list() {
    return kept.reversed();
  }
}
