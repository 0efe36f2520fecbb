package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** One figure of one variant, a value for each run in the order in which they were made. */
public final class Samples {
  /**
   * How many median absolute deviations a value may lie off the median before it is marked: the
   * rule of the benchmarking tool hyperfine.
   */
  private static final double MOST_DEVIATIONS = 14.8;

  private static final int RESAMPLES = 10_000;
  private static final double TAIL = 0.025;

  /** Fixed, so that the same values give the same interval. */
  private static final long SEED = 1;

  /** By default it sorts what it is given, and the order of the runs would be lost. */
  private static final Median MEDIAN = Median.withDefaults().withCopy(true);

  private final double[] values;

  /** Found once: it takes ten thousand medians. */
  private @Nullable Range range;

  private Samples(double[] values) {
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException where there is none, or one that is no finite number
   */
  public static Samples of(double... values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("samples are finite numbers, at least one");
    }
    return new Samples(values.clone());
  }

  public int size() {
    return values.length;
  }

  /** The values in the order of the runs. */
  public double[] values() {
    return values.clone();
  }

  public double median() {
    return MEDIAN.evaluate(values);
  }

  /** Whether every run gave the same, as sizes do. */
  public boolean isConstant() {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Whether ratios can be made of them. */
  public boolean isPositive() {
    return Arrays.stream(values).allMatch(value -> value > 0);
  }

  /** Each value times a factor. */
  public Samples times(double factor) {
    return new Samples(Arrays.stream(values).map(value -> value * factor).toArray());
  }

  /**
   * The runs, from 0, that lie so far off the median that something else must have happened. They
   * are shown as such and stay in every figure.
   */
  public List<Integer> outliers() {
    double median = median();
    double deviation =
        MEDIAN.evaluate(Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
    return IntStream.range(0, values.length)
        .filter(i -> Math.abs(values[i] - median) > MOST_DEVIATIONS * deviation && deviation > 0)
        .boxed()
        .toList();
  }

  /** The 95 % interval of the median, by the percentiles of resampled medians. */
  public Range medianRange() {
    Range known = range;
    if (known == null) {
      known = resampled();
      range = known;
    }
    return known;
  }

  private Range resampled() {
    if (isConstant()) {
      return new Range(values[0], values[0]);
    }
    var random = new SplittableRandom(SEED);
    double[] medians = new double[RESAMPLES];
    double[] drawn = new double[values.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = values[random.nextInt(values.length)];
      }
      medians[i] = MEDIAN.evaluate(drawn);
    }
    Arrays.sort(medians);
    return new Range(
        medians[(int) (RESAMPLES * TAIL)], medians[(int) Math.ceil(RESAMPLES * (1 - TAIL)) - 1]);
  }
}
