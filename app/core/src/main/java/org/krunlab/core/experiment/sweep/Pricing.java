package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Verdict;

/**
 * Makes price tags of a comparison whose first column is the base and whose others have one option
 * the other way round. A cost is told only where the verdict on the figure tells a difference, and
 * that is held against the floor of rebuilt images as well.
 */
final class Pricing {
  /** What an option is charged for: the beginnings of the figures' labels. */
  private static final List<String> FIGURES =
      List.of("ready", "loaded, not zero", "image file", "text", "RSS peak", "guest RAM touched");

  /** What the shim does in the kernel's place, so that times with it say nothing of the option. */
  private static final Pattern SHIMMED =
      Pattern.compile(".*(IRQ|INTCTLR|PAGING|ASSERT|SMP|PIC|SYSCALL_SHIM).*");

  private final RepeatedComparison comparison;

  Pricing(RepeatedComparison comparison) {
    this.comparison = comparison;
  }

  /**
   * @param column of the comparison, from 1
   */
  List<Price> prices(Toggle toggle, int column) {
    var prices = new ArrayList<Price>();
    for (int i = 0; i < comparison.rows().size(); i++) {
      RepeatedComparison.Row row = comparison.rows().get(i);
      if (FIGURES.stream().noneMatch(row.label()::startsWith)) {
        continue;
      }
      Optional<Verdict> verdict =
          comparison.verdicts().isEmpty()
              ? Optional.empty()
              : comparison.verdicts().get(i).cells().get(column - 1).verdict();
      prices.add(price(toggle, row, column, verdict, floor(i)));
    }
    return prices;
  }

  private OptionalDouble floor(int row) {
    return comparison.verdicts().isEmpty()
        ? OptionalDouble.empty()
        : comparison.verdicts().get(row).floor();
  }

  private Price price(
      Toggle toggle,
      RepeatedComparison.Row row,
      int column,
      Optional<Verdict> verdict,
      OptionalDouble floor) {
    Spread base = row.cells().getFirst();
    Spread other = row.cells().get(column);
    if (base.samples().isEmpty() || other.samples().isEmpty()) {
      return nothing(row, "not observed");
    }
    boolean shim = comparison.columns().getFirst().runs().getFirst().header().image().ringShim();
    if (shim && row.unit().equals("ms") && SHIMMED.matcher(toggle.symbol()).matches()) {
      return nothing(row, "not told: the ring-3 shim does this in the kernel's place");
    }
    int sign = toggle.was().equals("y") ? -1 : 1;
    if (verdict.isEmpty()) {
      return base.samples().get().isConstant() && other.samples().get().isConstant()
          ? exact(row, sign, base, other)
          : nothing(row, "not told: " + VerdictRow.LEAST_RUNS + " runs or more would be needed");
    }
    return judged(row, sign, base, verdict.get(), floor);
  }

  private static Price exact(RepeatedComparison.Row row, int sign, Spread base, Spread other) {
    double cost = sign * (other.samples().get().median() - base.samples().get().median());
    return new Price(
        row.label(), row.unit(), Optional.of(cost), Optional.empty(), told(base.median(), cost));
  }

  private static Price judged(
      RepeatedComparison.Row row, int sign, Spread base, Verdict verdict, OptionalDouble floor) {
    double scale = base.samples().get().median() * sign;
    if (verdict.kind() == Verdict.Kind.OPEN) {
      int more = verdict.more().orElse(0);
      return nothing(
          row, "not told yet: about %d more %s would".formatted(more, more == 1 ? "run" : "runs"));
    }
    if (verdict.kind() == Verdict.Kind.NONE_SEEN) {
      return nothing(
          row,
          "nothing above %.1f %%%s"
              .formatted(
                  100 * verdict.largestPossible(),
                  floor.isPresent()
                      ? String.format(
                          Locale.ROOT, "; rebuilt alike within %.1f %%", 100 * floor.getAsDouble())
                      : ""));
    }
    double cost = verdict.shift().change() * scale;
    double one = verdict.shift().range().low() * scale;
    double two = verdict.shift().range().high() * scale;
    var range = new Range(Math.min(one, two), Math.max(one, two));
    return new Price(
        row.label(),
        row.unit(),
        Optional.of(cost),
        Optional.of(range),
        "%s [%s, %s] %s"
            .formatted(
                signed(base.median(), cost),
                signed(base.median(), range.low()),
                signed(base.median(), range.high()),
                row.unit()));
  }

  private static Price nothing(RepeatedComparison.Row row, String words) {
    return new Price(row.label(), row.unit(), Optional.empty(), Optional.empty(), words);
  }

  private static String told(Figure figure, double cost) {
    return cost == 0 ? "nothing" : signed(figure, cost) + " " + figure.unit();
  }

  private static String signed(Figure figure, double value) {
    String number = figure.withValue(OptionalDouble.of(Math.abs(value))).number();
    return (value < 0 ? "-" : "+") + number;
  }
}
