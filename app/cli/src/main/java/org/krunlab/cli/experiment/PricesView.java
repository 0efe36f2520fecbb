package org.krunlab.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.sweep.Price;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceListFile;
import org.krunlab.core.experiment.sweep.PriceTag;
import org.krunlab.core.report.text.MarkdownTable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What options cost, a row each. */
final class PricesView {
  private static final List<String> FIGURES =
      List.of("ready", "loaded, not zero", "text", "RSS peak");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PriceList list;

  PricesView(PriceList list) {
    this.list = list;
  }

  String text() {
    return TextTable.of(header(), rows(), header().size()).render() + notes("");
  }

  String markdown() {
    return MarkdownTable.of(header(), rows(), header().size()) + "\n" + notes("- ");
  }

  /** The same object as in the file that is kept. */
  Map<String, Object> json() {
    return JSON.readValue(PriceListFile.print(list), new TypeReference<>() {});
  }

  private static List<String> header() {
    var header = new ArrayList<String>(List.of("option", "is"));
    header.addAll(FIGURES);
    header.add("along with it");
    return header;
  }

  private List<List<String>> rows() {
    return list.tags().stream().map(PricesView::row).toList();
  }

  private static List<String> row(PriceTag tag) {
    var cells = new ArrayList<String>(List.of(tag.toggle().symbol(), tag.toggle().was()));
    for (String figure : FIGURES) {
      cells.add(tag.price(figure).map(Price::words).orElse("-"));
    }
    cells.add(
        tag.refusal().isEmpty()
            ? String.join(", ", tag.toggle().along())
            : "not found out: " + tag.refusal());
    return cells;
  }

  private String notes(String before) {
    return before
        + "What having an option on costs, less than nothing where it spares something; over %d runs of each%s.\n"
            .formatted(list.times(), list.emulated() ? " with the ring-3 shim" : "")
        + before
        + "No time is told that %d images of the base with their libraries in other orders differ by, too.\n"
            .formatted(list.layouts());
  }
}
