package org.krunlab.cli.shell;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.conduct.Watch;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.measure.verdict.Samples;

/** Shows on standard error how an experiment goes on, and what its runs tell so far. */
final class SessionWatch implements Watch {
  private static final int MOST_NAMED = 3;

  private final ProgressLine line;
  private final Map<Integer, List<Double>> ready = new TreeMap<>();
  private List<String> names = List.of();
  private String activity = "";
  private String soFar = "";

  SessionWatch(ProgressLine line) {
    this.line = line;
  }

  @Override
  public void begun(ExperimentId id, RepeatPlan plan) {
    names = plan.variantNames();
    line.close();
    System.err.printf(
        "krunlab: experiment %s: %d turns of %d, the order of each drawn with --seed %d%n",
        id, plan.warmUps() + plan.times(), names.size(), plan.seed());
  }

  @Override
  public void made(int variant, CompletedRun run) {
    Figures.of(run)
        .ready()
        .value()
        .ifPresent(value -> ready.computeIfAbsent(variant, v -> new ArrayList<>()).add(value));
  }

  @Override
  public void on(Progress progress) {
    if (!progress.activity().equals(activity)) {
      activity = progress.activity();
      soFar = lowest();
    }
    line.on(
        new Progress(
            progress.activity() + soFar, progress.spent(), progress.fraction(), progress.left()));
  }

  /** Medians of the fastest ones, as far as there are any. */
  private String lowest() {
    record Median(int variant, double millis) {}
    String medians =
        ready.entrySet().stream()
            .map(
                entry ->
                    new Median(
                        entry.getKey(),
                        Samples.of(
                                entry.getValue().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .median()))
            .sorted(comparingDouble(Median::millis))
            .limit(MOST_NAMED)
            .map(median -> "%s %.2f".formatted(names.get(median.variant()), median.millis()))
            .collect(Collectors.joining(", "));
    return medians.isEmpty() ? "" : " (ready so far: " + medians + " ms)";
  }
}
