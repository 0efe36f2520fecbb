package org.krunlab.core.report.text;

import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Summary;
import org.krunlab.core.report.Table;
import org.krunlab.core.report.TidyRow;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON; {@code docs/report.schema.json} describes it. */
public final class JsonReport {
  /** Written as {@code krunlabReport}; raised only where an older reader would go wrong. */
  public static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  public static String print(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabReport", VERSION);
    root.put("kind", report.kind().id());
    root.put("title", report.title());
    root.put("question", report.question());
    report.verdict().forEach(root.putArray("verdict")::add);
    root.put("asOf", report.asOf().toString());
    ArrayNode sections = root.putArray("sections");
    report.sections().forEach(section -> put(section, sections.addObject()));
    ArrayNode summaries = root.putArray("summaries");
    report.summaries().forEach(summary -> put(summary, summaries.addObject()));
    ArrayNode observations = root.putArray("observations");
    report.observations().forEach(row -> put(row, observations.addObject()));
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static void put(Section section, ObjectNode node) {
    node.put("title", section.title());
    ArrayNode blocks = node.putArray("blocks");
    section.blocks().forEach(block -> put(block, blocks.addObject()));
  }

  private static void put(Block block, ObjectNode node) {
    switch (block) {
      case Prose prose -> node.put("type", "prose").put("text", prose.text());
      case Points points ->
          points.sentences().forEach(node.put("type", "points").putArray("sentences")::add);
      case Listing listing -> {
        node.put("type", "listing").put("caption", listing.caption());
        listing.lines().forEach(node.putArray("lines")::add);
      }
      case Table table -> put(table, node);
      case Chart chart -> put(chart, node);
    }
  }

  private static void put(Table table, ObjectNode node) {
    node.put("type", "table").put("caption", table.caption()).put("keys", table.keys());
    ArrayNode columns = node.putArray("columns");
    for (Table.Column column : table.columns()) {
      columns
          .addObject()
          .put("title", column.title())
          .put("kind", column.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
    ArrayNode rows = node.putArray("rows");
    table.rows().forEach(row -> row.forEach(rows.addArray()::add));
  }

  private static void put(Chart chart, ObjectNode node) {
    String type =
        switch (chart) {
          case BarChart bars -> "bars";
          case LineChart lines -> "lines";
          case StripChart strips -> "strips";
          case GanttChart gantt -> "gantt";
          case LaneChart lanes -> "lanes";
          case TimeChart times -> "times";
          case TreemapChart map -> "treemap";
        };
    node.put("type", type).put("caption", chart.caption()).put("unit", chart.unit());
    node.put("altText", chart.altText());
    switch (chart) {
      case BarChart bars -> put(bars, node.putArray("bars"));
      case LineChart lines -> put(lines, node.put("xUnit", lines.xUnit()));
      case StripChart strips -> put(strips, node.putArray("strips"));
      case GanttChart gantt -> put(gantt, node.putArray("spans"));
      case LaneChart lanes -> put(lanes, node.put("end", lanes.end()).putArray("lanes"));
      case TimeChart times -> put(times, node);
      case TreemapChart map -> put(map, node.putArray("groups"));
    }
  }

  private static void put(BarChart chart, ArrayNode array) {
    for (BarChart.Bar bar : chart.bars()) {
      ArrayNode segments = array.addObject().put("name", bar.name()).putArray("segments");
      bar.segments()
          .forEach(
              part -> segments.addObject().put("series", part.series()).put("value", part.value()));
    }
  }

  private static void put(LineChart chart, ObjectNode node) {
    ArrayNode array = node.putArray("lines");
    for (LineChart.Line line : chart.lines()) {
      ArrayNode points = array.addObject().put("name", line.name()).putArray("points");
      line.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
    }
    ArrayNode moments = node.putArray("moments");
    chart
        .moments()
        .forEach(moment -> moments.addObject().put("name", moment.name()).put("x", moment.x()));
  }

  private static void put(StripChart chart, ArrayNode array) {
    for (StripChart.Strip strip : chart.strips()) {
      ObjectNode node = array.addObject().put("name", strip.name()).put("median", strip.median());
      node.putArray("interval95").add(strip.low()).add(strip.high());
      strip.values().forEach(node.putArray("values")::add);
    }
  }

  private static void put(TimeChart chart, ObjectNode node) {
    ArrayNode points = node.putArray("points");
    chart
        .points()
        .forEach(point -> points.addArray().add(point.at().toString()).add(point.value()));
    ArrayNode stretches = node.putArray("stretches");
    for (TimeChart.Stretch stretch : chart.stretches()) {
      stretches
          .addObject()
          .put("from", stretch.from().toString())
          .put("to", stretch.to().toString())
          .put("median", stretch.median());
    }
    ArrayNode marks = node.putArray("marks");
    chart
        .marks()
        .forEach(
            mark -> marks.addObject().put("at", mark.at().toString()).put("label", mark.label()));
  }

  private static void put(GanttChart chart, ArrayNode array) {
    for (GanttChart.Span span : chart.spans()) {
      array
          .addObject()
          .put("name", span.name())
          .put("kind", span.kind())
          .put("start", span.start())
          .put("duration", span.duration());
    }
  }

  private static void put(LaneChart chart, ArrayNode array) {
    for (LaneChart.Lane lane : chart.lanes()) {
      ArrayNode stretches = array.addObject().put("name", lane.name()).putArray("stretches");
      lane.stretches()
          .forEach(
              part ->
                  stretches
                      .addObject()
                      .put("start", part.start())
                      .put("duration", part.duration()));
    }
  }

  private static void put(TreemapChart chart, ArrayNode array) {
    for (TreemapChart.Group group : chart.groups()) {
      ArrayNode tiles = array.addObject().put("name", group.name()).putArray("tiles");
      group
          .tiles()
          .forEach(
              tile ->
                  tiles
                      .addObject()
                      .put("name", tile.name())
                      .put("kind", tile.kind())
                      .put("size", tile.size()));
    }
  }

  private static void put(Summary summary, ObjectNode node) {
    node.put("variant", summary.variant());
    node.put("figure", summary.figure());
    node.put("definition", summary.definition());
    node.put("unit", summary.unit());
    node.put("runs", summary.count());
    node.put("median", summary.median());
    summary
        .interval()
        .ifPresent(range -> node.putArray("interval95").add(range.low()).add(range.high()));
  }

  private static void put(TidyRow row, ObjectNode node) {
    node.put("variant", row.variant());
    node.put("turn", row.turn());
    node.put("run", row.run());
    node.put("figure", row.figure());
    node.put("definition", row.definition());
    node.put("unit", row.unit());
    if (row.value().isPresent()) {
      node.put("value", row.value().getAsDouble());
    } else {
      node.putNull("value");
    }
  }
}
