package org.krunlab.cli.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import org.krunlab.core.experiment.history.ValueChange;

/** A trend as text, and as the map that becomes its JSON. */
final class TrendView {
  /** Of the values that changed at once; JSON has all. */
  private static final int MOST_NAMED = 4;

  private final Trend trend;
  private final TrendChanges changes;

  TrendView(Trend trend, TrendChanges changes) {
    this.trend = trend;
    this.changes = changes;
  }

  String text() {
    var out = new StringBuilder(trend.figure()).append(", ").append(trend.unit()).append('\n');
    for (Trend.Line line : trend.lines()) {
      out.append('\n').append(line.title()).append('\n');
      var table =
          new TextTable(
              List.of("run", "started, UTC", trend.unit(), "image key", "configuration", ""),
              List.of(false, false, true, false, false, false));
      for (Trend.Point point : line.points()) {
        table.add(
            List.of(
                point.run().toString(),
                HistoryView.moment(point.at()),
                point.figure().number(),
                point.imageKey().substring(0, 12),
                point.configuration(),
                changes.words(point, MOST_NAMED)));
      }
      out.append(table.render());
      out.append("median ")
          .append(
              line.stretches().stream()
                  .map(stretch -> stretch.median().text() + " of " + runs(stretch.points().size()))
                  .collect(Collectors.joining(", then ")))
          .append('\n');
    }
    omitted().forEach(sentence -> out.append('\n').append(sentence).append('\n'));
    return out.toString();
  }

  private List<String> omitted() {
    var sentences = new ArrayList<String>();
    if (trend.unclean() > 0) {
      sentences.add(runs(trend.unclean()) + " that did not end clean: left out.");
    }
    if (trend.unobserved() > 0) {
      sentences.add(runs(trend.unobserved()) + " in which it was not observed: left out.");
    }
    return sentences;
  }

  private static String runs(int count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "run" : "runs");
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("figure", trend.figure());
    json.put("unit", trend.unit());
    json.put("leftOutUnclean", trend.unclean());
    json.put("leftOutUnobserved", trend.unobserved());
    json.put("lines", trend.lines().stream().map(this::json).toList());
    return json;
  }

  private Map<String, Object> json(Trend.Line line) {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", line.title());
    json.put(
        "stretches",
        line.stretches().stream()
            .map(
                stretch ->
                    Map.of(
                        "firstRun", stretch.points().getFirst().run().number(),
                        "lastRun", stretch.points().getLast().run().number(),
                        "runs", stretch.points().size(),
                        "median", stretch.median().value().orElseThrow()))
            .toList());
    json.put("points", line.points().stream().map(this::json).toList());
    return json;
  }

  private Map<String, Object> json(Trend.Point point) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("run", point.run().number());
    json.put("startedAt", point.at().toString());
    json.put("value", point.value());
    json.put("image", point.imageKey());
    json.put("configuration", point.configuration());
    json.put("change", point.change().name().toLowerCase(Locale.ROOT));
    if (point.change() == Trend.Change.CONFIGURATION) {
      json.put("changed", changes.at(point).map(TrendView::values).orElse(null));
    }
    return json;
  }

  private static List<Map<String, Object>> values(List<ValueChange> changed) {
    return changed.stream()
        .map(
            value ->
                Map.<String, Object>of(
                    "symbol", value.symbol(),
                    "before", value.before(),
                    "after", value.after(),
                    "byUser", value.byUser()))
        .toList();
  }
}
