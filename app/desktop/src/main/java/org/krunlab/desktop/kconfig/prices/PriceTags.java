package org.krunlab.desktop.kconfig.prices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.experiment.sweep.Price;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceTag;

/**
 * What is shown of a price list.
 *
 * @param tags by symbol without {@code CONFIG_}
 * @param stale whether they were found out with other values than the profile's
 */
public record PriceTags(Map<String, Tag> tags, boolean stale) {
  public static final PriceTags NONE = new PriceTags(Map.of(), false);

  private static final double KILO = 1000;

  /**
   * One of them.
   *
   * @param brief such as {@code +3.2 kB +0.41 ms}; empty where nothing is told
   * @param whole every figure with its interval, a line each
   */
  public record Tag(String brief, String whole) {}

  public PriceTags {
    tags = Map.copyOf(tags);
  }

  static PriceTags of(PriceList list, boolean stale) {
    var tags = new LinkedHashMap<String, Tag>();
    for (PriceTag tag : list.tags()) {
      tags.put(tag.toggle().symbol(), new Tag(brief(tag), whole(list, tag, stale)));
    }
    return new PriceTags(tags, stale);
  }

  /** The tag of an option; empty where there is none. */
  public Optional<Tag> of(String symbol) {
    return Optional.ofNullable(tags.get(symbol));
  }

  private static String brief(PriceTag tag) {
    return Stream.of("loaded, not zero", "ready")
        .map(tag::price)
        .flatMap(Optional::stream)
        .filter(price -> price.cost().filter(cost -> cost != 0).isPresent())
        .map(PriceTags::brief)
        .collect(Collectors.joining("  "));
  }

  private static String brief(Price price) {
    double cost = price.cost().orElseThrow();
    if (price.unit().equals("B")) {
      return Math.abs(cost) < KILO
          ? String.format(Locale.ROOT, "%+.0f B", cost)
          : String.format(Locale.ROOT, "%+.1f kB", cost / KILO);
    }
    return String.format(Locale.ROOT, "%+.2f %s", cost, price.unit());
  }

  private static String whole(PriceList list, PriceTag tag, boolean stale) {
    if (!tag.refusal().isEmpty()) {
      return "What it costs could not be found out: " + tag.refusal();
    }
    String prices =
        tag.prices().stream()
            .map(price -> price.figure() + ": " + price.words())
            .collect(Collectors.joining("\n"));
    List<String> along = tag.toggle().along();
    return "What it costs, over "
        + list.times()
        + " runs of each"
        + (list.emulated() ? " with the ring-3 shim" : "")
        + (stale ? ", found out with other values of the profile" : "")
        + ":\n"
        + prices
        + (along.isEmpty() ? "" : "\nAlong with it: " + String.join(", ", along));
  }
}
