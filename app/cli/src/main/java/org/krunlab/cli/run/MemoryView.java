package org.krunlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.MemoryTable;
import org.krunlab.core.measure.MemorySeries;

/** The memory of a memory run, and what of it an empty guest takes as well. */
final class MemoryView {
  private final MemoryTable table;
  private final Optional<MemoryTable> beyond;

  /**
   * @param empty that of the probe guest, where it was booted
   */
  MemoryView(MemorySeries memory, Optional<MemorySeries> empty) {
    table = MemoryTable.of(memory);
    beyond = empty.map(series -> MemoryTable.beyond(memory, series));
  }

  String text() {
    var out = new StringBuilder("Memory of the VMM process, KiB:\n").append(render(table));
    table.notes().forEach(note -> out.append(note).append('\n'));
    out.append("The peak is VmHWM for RSS, else the largest sample. VSZ is never ranked.\n");
    beyond.ifPresent(
        more ->
            out.append("\nBeyond the empty probe guest in the same engine and RAM, KiB:\n")
                .append(render(more)));
    return out.toString();
  }

  private static String render(MemoryTable table) {
    var header = new ArrayList<>(List.of("part", "definition"));
    header.addAll(MemoryTable.COLUMNS);
    return TextTable.of(header, table.rows().stream().map(MemoryView::row).toList(), 2).render();
  }

  private static List<String> row(MemoryTable.Row row) {
    return Stream.concat(
            Stream.of(row.part().label(), row.part().definition()),
            row.cells().stream().map(Figure::number))
        .toList();
  }

  /** In KiB; a moment that was not passed, or a part that is not known, is left out. */
  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("unit", "KiB");
    json.put("parts", table.rows().stream().map(MemoryView::json).toList());
    beyond.ifPresent(
        more -> json.put("beyondEmptyGuest", more.rows().stream().map(MemoryView::json).toList()));
    json.put("notes", table.notes());
    return json;
  }

  private static Map<String, Object> json(MemoryTable.Row row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", row.part().label());
    json.put("definition", row.part().definition());
    for (int i = 0; i < row.cells().size(); i++) {
      String column = MemoryTable.COLUMNS.get(i);
      row.cells().get(i).value().ifPresent(value -> json.put(column, value));
    }
    return json;
  }
}
