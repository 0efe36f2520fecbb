package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.experiment.sweep.Price;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceTag;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Table;

/** What options cost, as tables, bars and sentences. */
final class PriceTables {
  private static final List<String> FIGURES =
      List.of("ready", "loaded, not zero", "text", "RSS peak", "guest RAM touched");

  /** What a chart shows at most: those that cost most. */
  private static final int MOST_BARS = 20;

  private static final int MOST_NAMED = 3;

  private PriceTables() {}

  static Table prices(PriceList list) {
    var columns = new ArrayList<>(List.of(Table.Column.code("Option"), Table.Column.words("Is")));
    FIGURES.forEach(figure -> columns.add(Table.Column.words(figure)));
    var rows = new ArrayList<List<String>>();
    for (PriceTag tag : list.tags()) {
      var row = new ArrayList<>(List.of(tag.toggle().symbol(), tag.toggle().was()));
      FIGURES.forEach(figure -> row.add(tag.price(figure).map(Price::words).orElse("-")));
      rows.add(row);
    }
    return new Table("What having each option on costs", 1, columns, rows);
  }

  static Table along(PriceList list) {
    return new Table(
        "What else changes where an option is switched",
        1,
        List.of(
            Table.Column.code("Option"),
            Table.Column.code("Set to"),
            Table.Column.words("Along with it")),
        list.tags().stream()
            .map(
                tag ->
                    List.of(
                        tag.toggle().symbol(),
                        tag.toggle().setting().value(),
                        tag.refusal().isEmpty()
                            ? String.join(", ", tag.toggle().along())
                            : "not found out: " + tag.refusal()))
            .toList());
  }

  /** The costs of one figure, the highest first; what is not told has no bar. */
  static BarChart chart(PriceList list, String figure) {
    List<PriceTag> told = told(list, figure).limit(MOST_BARS).toList();
    String unit =
        list.tags().stream()
            .flatMap(tag -> tag.price(figure).stream())
            .map(Price::unit)
            .findFirst()
            .orElse("");
    return new BarChart(
        "What options cost in " + figure + (told.size() == MOST_BARS ? ", the dearest" : ""),
        unit,
        told.stream()
            .map(
                tag ->
                    new BarChart.Bar(
                        tag.toggle().symbol(),
                        List.of(new BarChart.Segment("cost", cost(tag, figure).orElse(0.0)))))
            .toList());
  }

  /** The dearest options in each of the figures that matter most. */
  static List<String> answers(PriceList list) {
    return Stream.of("loaded, not zero", "ready", "RSS peak").map(f -> answer(list, f)).toList();
  }

  private static String answer(PriceList list, String figure) {
    String taken =
        named(told(list, figure).filter(tag -> cost(tag, figure).orElse(0.0) > 0), figure);
    String spared =
        named(
            told(list, figure).toList().reversed().stream()
                .filter(tag -> cost(tag, figure).orElse(0.0) < 0),
            figure);
    if (taken.isEmpty() && spared.isEmpty()) {
      return "No option was seen to make a difference in " + Terms.headline(figure) + ".";
    }
    return Terms.capital(Terms.headline(figure))
        + ": "
        + (taken.isEmpty() ? "" : "most is taken by " + taken)
        + (taken.isEmpty() || spared.isEmpty() ? "" : "; ")
        + (spared.isEmpty() ? "" : "most is spared by " + spared)
        + ".";
  }

  private static String named(Stream<PriceTag> tags, String figure) {
    return tags.limit(MOST_NAMED)
        .map(
            tag ->
                tag.toggle().symbol() + " (" + tag.price(figure).map(Price::words).orElse("") + ")")
        .collect(Collectors.joining(", "));
  }

  private static Stream<PriceTag> told(PriceList list, String figure) {
    return list.tags().stream()
        .filter(tag -> cost(tag, figure).isPresent())
        .sorted(Comparator.comparingDouble((PriceTag tag) -> -cost(tag, figure).orElse(0.0)));
  }

  private static Optional<Double> cost(PriceTag tag, String figure) {
    return tag.price(figure).flatMap(Price::cost);
  }
}
