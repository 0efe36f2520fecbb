package org.krunlab.core.experiment.twins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.Comparability;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.measure.autopsy.Autopsies;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;
import org.krunlab.core.measure.autopsy.TwinGaps;
import org.krunlab.core.model.Narration;

/**
 * Where the time of a narrated boot goes, its gaps beside those of the buffered twin.
 *
 * @param cost what watching costs
 * @param perByte what a byte on the console takes, in microseconds, measured with the probe guest
 *     in the same session
 * @param narrated the run that was looked at
 * @param boot its gaps
 * @param buffered the twin's run that the gaps are set beside; empty where none came to main
 * @param twin how long the twin took for each gap, in the order of the boot's
 * @param cautions what a reader must know, one sentence each
 */
public record TwinAutopsy(
    ObserverCost cost,
    Spread perByte,
    CompletedRun narrated,
    BootAutopsy boot,
    Optional<CompletedRun> buffered,
    List<Optional<Duration>> twin,
    List<String> cautions) {

  /**
   * A gap of the boot with what is known of it from the twin.
   *
   * @param twin how long the twin took; empty where it has no such gap
   */
  public record Line(Gap gap, Optional<Duration> twin) {}

  public TwinAutopsy {
    twin = List.copyOf(twin);
    cautions = List.copyOf(cautions);
  }

  /**
   * @param nanosPerByte what the probe guest took for a byte, one for each of its boots
   * @return empty where no narrated run came to main
   */
  public static Optional<TwinAutopsy> of(TwinRuns runs, List<Double> nanosPerByte) {
    Spread perByte = Spread.of(nanosPerByte.stream().map(TwinAutopsy::perByte).toList());
    Optional<CompletedRun> narrated = runs.middle(Narration.NARRATED);
    Optional<BootAutopsy> boot =
        narrated.flatMap(
            run -> Autopsies.of(run.result(), perByte.median().value().orElse(0) * 1000));
    if (boot.isEmpty()) {
      return Optional.empty();
    }
    Optional<CompletedRun> buffered = runs.middle(Narration.BUFFERED);
    Optional<BootAutopsy> twin = buffered.flatMap(run -> Autopsies.of(run.result(), 0));
    return Optional.of(
        new TwinAutopsy(
            ObserverCost.of(runs),
            perByte,
            narrated.orElseThrow(),
            boot.get(),
            buffered,
            twin.map(other -> TwinGaps.of(boot.get(), other))
                .orElse(Collections.nCopies(boot.get().gaps().size(), Optional.empty())),
            cautions(runs)));
  }

  private static Figure perByte(double nanos) {
    return new Figure(
        "a byte on the console", "probe guest", "us", OptionalDouble.of(nanos / 1000), 1);
  }

  private static List<String> cautions(TwinRuns twins) {
    var cautions = new ArrayList<String>();
    for (Narration twin : Narration.values()) {
      Comparability.cautions(twins.of(twin)).stream()
          .filter(caution -> !cautions.contains(caution))
          .forEach(cautions::add);
    }
    long noisy =
        twins.runs().values().stream()
            .flatMap(List::stream)
            .filter(run -> RunConditions.of(run.result()).isNoisy())
            .count();
    if (noisy > 0) {
      cautions.add(
          "%d of %d runs are noisy: others had waited for a processor in more than %.0f %% of the ten seconds before. They are kept in every figure."
              .formatted(
                  noisy,
                  twins.runs().values().stream().mapToInt(List::size).sum(),
                  RunConditions.NOISY_PRESSURE));
    }
    return cautions;
  }

  /** Every gap with what is known of it from the twin, in the order they happened. */
  public List<Line> lines() {
    return IntStream.range(0, boot.gaps().size())
        .mapToObj(i -> new Line(boot.gaps().get(i), twin.get(i)))
        .toList();
  }

  /** Bytes that were printed between guest entry and main. */
  public long bytes() {
    return boot.gaps().stream().mapToLong(Gap::bytes).sum();
  }

  /**
   * What a printed byte took on average by the twins alone: devices, from T3 to T5, divided by the
   * bytes. Beside the probe guest's it tells whether both mean the same. In microseconds; empty
   * where either is missing.
   */
  public OptionalDouble perByteByTwins() {
    OptionalDouble devices =
        cost.rows().stream()
            .map(row -> row.devices().median())
            .filter(figure -> figure.name().equals("guest"))
            .map(Figure::value)
            .findFirst()
            .orElse(OptionalDouble.empty());
    return devices.isPresent() && bytes() > 0
        ? OptionalDouble.of(devices.getAsDouble() * 1000 / bytes())
        : OptionalDouble.empty();
  }
}
