package org.krunlab.core.experiment.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.model.Narration;

/** Every figure of some runs that somebody might publish: what lies between any two milestones. */
final class Candidates {
  /** What logs of guests tell, though the guest's clock starts late. */
  static final String GUEST_CLOCK = "guest's clock when main returned, narrated";

  private static final String RETURNED = "main returned ";
  private static final double KIB = 1024;

  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Map<String, List<Double>> sizes = new LinkedHashMap<>();

  private Candidates() {}

  /** Those that every run of a narration has. */
  static List<Candidate> of(List<CompletedRun> runs) {
    var candidates = new Candidates();
    runs.forEach(candidates::add);
    var all = new ArrayList<Candidate>();
    candidates.times.forEach((label, values) -> all.add(candidate(label, true, values)));
    candidates.sizes.forEach((label, values) -> all.add(candidate(label, false, values)));
    return List.copyOf(all);
  }

  private static Candidate candidate(String label, boolean isTime, List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    return new Candidate(label, isTime, Samples.of(numbers));
  }

  private void add(CompletedRun run) {
    String narration = ", " + run.header().image().narration().id();
    Milestone[] all = Milestone.values();
    for (int from = 0; from < all.length; from++) {
      for (int to = from + 1; to < all.length; to++) {
        HostInstant start = run.result().timeline().at(all[from]);
        HostInstant end = run.result().timeline().at(all[to]);
        if (start != null && end != null && start.until(end).isPositive()) {
          put(times, all[from] + " to " + all[to] + narration, start.until(end).toNanos() / 1e6);
        }
      }
    }
    if (run.header().image().narration() == Narration.NARRATED) {
      run.result().log().lines().stream()
          .filter(line -> line.text().startsWith(RETURNED))
          .map(LogEvent::timeMicros)
          .filter(Candidates::isTime)
          .findFirst()
          .ifPresent(micros -> put(times, GUEST_CLOCK, micros / 1e3));
    } else {
      addSizes(run);
    }
  }

  private static boolean isTime(@Nullable Long micros) {
    return micros != null && micros > 0;
  }

  /** An image's twins differ in size; the silent one's is what is published. */
  private void addSizes(CompletedRun run) {
    Figures figures = Figures.of(run);
    addSizes(figures.image(), value -> value);
    addSizes(figures.memory(), value -> value * KIB);
  }

  private void addSizes(List<Figure> figures, ToDoubleFunction<Double> bytes) {
    for (Figure figure : figures) {
      OptionalDouble value = figure.value();
      if (value.isPresent() && value.getAsDouble() > 0) {
        put(sizes, figure.name(), bytes.applyAsDouble(value.getAsDouble()));
      }
    }
  }

  private static void put(Map<String, List<Double>> all, String label, double value) {
    all.computeIfAbsent(label, _ -> new ArrayList<>()).add(value);
  }
}
