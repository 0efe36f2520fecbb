package org.krunlab.core.experiment.repeat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Samples;

/**
 * One figure over all runs of a variant.
 *
 * @param median with its name, definition and unit
 * @param samples every value; empty where no run has one
 */
public record Spread(Figure median, Optional<Samples> samples) {

  /** The same figure of several runs, those left out that do not have it. */
  public static Spread of(List<Figure> runs) {
    double[] values =
        runs.stream()
            .map(Figure::value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    Optional<Samples> samples =
        values.length == 0 ? Optional.empty() : Optional.of(Samples.of(values));
    return new Spread(
        runs.getFirst()
            .withValue(
                samples
                    .map(Samples::median)
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty())),
        samples);
  }

  /** A figure that was found once. */
  public static Spread of(Figure figure) {
    return new Spread(figure, Optional.empty());
  }

  /** Such as {@code 6.71 [6.60, 6.83]}: the median and its 95 % interval, where runs differ. */
  public String text() {
    Optional<Range> range =
        samples.filter(s -> s.size() > 1 && !s.isConstant()).map(Samples::medianRange);
    return median.number()
        + range.map(r -> " [" + number(r.low()) + ", " + number(r.high()) + "]").orElse("");
  }

  private String number(double value) {
    return median.withValue(OptionalDouble.of(value)).number();
  }
}
