package org.krunlab.core.kconfig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of ours and of a reference, measured in turns, and how they relate. */
final class BenchSamples {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String reference;
  private final String ours;
  private final List<Double> referenceMillis = new ArrayList<>();
  private final List<Double> ourMillis = new ArrayList<>();

  BenchSamples(String reference, String ours) {
    this.reference = reference;
    this.ours = ours;
  }

  void add(Duration referenceTook, Duration oursTook) {
    referenceMillis.add(referenceTook.toNanos() / NANOS_PER_MILLI);
    ourMillis.add(oursTook.toNanos() / NANOS_PER_MILLI);
  }

  /** The share {@code fraction} of all samples is at most this far from the least. */
  private static double quantile(List<Double> samples, double fraction) {
    List<Double> sorted = samples.stream().sorted().toList();
    int index = (int) Math.ceil(fraction * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }

  /** Minimum, median and 99th percentile of both, and the ratio of each. */
  String report(double goal, String goalAbout) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-46s %10s %10s %10s%n",
            "ms, n=" + ourMillis.size(),
            "min",
            "median",
            "p99"));
    line(out, reference, referenceMillis, "%10.3f");
    line(out, ours, ourMillis, "%10.3f");
    List<Double> ratios = new ArrayList<>();
    for (double fraction : new double[] {0, 0.5, 0.99}) {
      ratios.add(quantile(ourMillis, fraction) / quantile(referenceMillis, fraction));
    }
    out.append(String.format(Locale.ROOT, "%-46s", "ratio, goal " + goal + " " + goalAbout));
    ratios.forEach(ratio -> out.append(String.format(Locale.ROOT, " %10.4f", ratio)));
    return out.append('\n').toString();
  }

  private static void line(StringBuilder out, String name, List<Double> samples, String format) {
    out.append(String.format(Locale.ROOT, "%-46s", name));
    for (double fraction : new double[] {0, 0.5, 0.99}) {
      out.append(' ').append(String.format(Locale.ROOT, format, quantile(samples, fraction)));
    }
    out.append('\n');
  }
}
