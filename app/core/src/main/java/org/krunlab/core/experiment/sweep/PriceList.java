package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.model.Profile;

/**
 * What the options of one profile cost.
 *
 * @param base the profile without any of the changes
 * @param layouts how many other layouts of the base's image the floor comes from
 * @param times how often each was booted
 * @param emulated whether the runs were made with the ring-3 shim
 * @param tags in the order of the options' tree
 */
public record PriceList(
    Profile base, int layouts, int times, boolean emulated, List<PriceTag> tags) {
  public PriceList {
    tags = List.copyOf(tags);
  }

  /** A toggle with the column that has its runs, or the reason why there is none. */
  public record Charged(Toggle toggle, Optional<Integer> column, String refusal) {
    /** What was booted. */
    public static Charged at(Toggle toggle, int column) {
      return new Charged(toggle, Optional.of(column), "");
    }

    /** What could not be built. */
    public static Charged refused(Toggle toggle, String refusal) {
      return new Charged(toggle, Optional.empty(), refusal);
    }
  }

  /**
   * @param comparison its first column is the base
   */
  public static PriceList of(
      Profile base, int layouts, RepeatedComparison comparison, List<Charged> charged) {
    var pricing = new Pricing(comparison);
    var tags = new ArrayList<PriceTag>();
    for (Charged one : charged) {
      tags.add(
          new PriceTag(
              one.toggle(),
              one.column().map(column -> pricing.prices(one.toggle(), column)).orElse(List.of()),
              one.refusal()));
    }
    RepeatedComparison.Column first = comparison.columns().getFirst();
    return new PriceList(
        base,
        layouts,
        first.runs().size(),
        first.runs().getFirst().header().image().ringShim(),
        tags);
  }

  /** The tag of an option, without {@code CONFIG_}. */
  public Optional<PriceTag> tag(String symbol) {
    return tags.stream().filter(tag -> tag.toggle().symbol().equals(symbol)).findFirst();
  }
}
