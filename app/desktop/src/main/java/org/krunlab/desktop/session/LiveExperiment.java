package org.krunlab.desktop.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.conduct.Watch;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.desktop.task.Latest;

/** Shows how an experiment goes on, and what its runs have shown so far. */
final class LiveExperiment implements Watch {
  private final Progress.Listener progress;
  private final Latest<ReadySoFar> live;
  private final List<List<Double>> ready = new ArrayList<>();
  private List<String> names = List.of();
  private int runs;

  LiveExperiment(Progress.Listener progress, Latest<ReadySoFar> live) {
    this.progress = progress;
    this.live = live;
  }

  @Override
  public void on(Progress value) {
    progress.on(value);
  }

  @Override
  public void begun(ExperimentId id, RepeatPlan plan) {
    names = plan.variantNames();
    names.forEach(name -> ready.add(new ArrayList<>()));
  }

  @Override
  public void made(int variant, CompletedRun run) {
    runs++;
    Figures.of(run).ready().value().ifPresent(ready.get(variant)::add);
    live.offer(
        new ReadySoFar(
            IntStream.range(0, names.size())
                .mapToObj(i -> new ReadySoFar.Variant(names.get(i), ready.get(i)))
                .toList(),
            runs));
  }
}
