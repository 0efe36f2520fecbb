package org.krunlab.cli.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.measure.anatomy.Extent;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.Lineup;

/** Many images side by side by library: loaded bytes that are not zero. */
final class LineupView {
  private static final int VERSION = 1;

  private final Lineup lineup;
  private final List<ImageSubject> subjects;

  LineupView(Lineup lineup, List<ImageSubject> subjects) {
    this.lineup = lineup;
    this.subjects = subjects;
  }

  String text() {
    var header = new ArrayList<>(List.of("loaded, not zero, B"));
    subjects.forEach(subject -> header.add(subject.contents().name()));
    header.add("largest less smallest");
    var rows = new ArrayList<List<String>>();
    for (Lineup.Row row : lineup.rows()) {
      if (row.extents().stream().anyMatch(extent -> extent.memory() > 0)) {
        rows.add(row(row.library(), row.extents()));
      }
    }
    rows.add(row("total", lineup.images().stream().map(image -> image.anatomy().total()).toList()));
    return TextTable.of(header, rows, 1).render();
  }

  private static List<String> row(String name, List<Extent> extents) {
    var cells = new ArrayList<>(List.of(name));
    for (Extent extent : extents) {
      cells.add(extent.memory() == 0 ? "-" : bytes(extent.nonZero()));
    }
    cells.add(bytes(new Lineup.Row(name, extents).spread()));
    return cells;
  }

  private static String bytes(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }

  Map<String, Object> json() {
    var root = new LinkedHashMap<String, Object>();
    root.put("krunlabImages", VERSION);
    root.put(
        "images",
        IntStream.range(0, subjects.size())
            .mapToObj(
                i -> {
                  ImageContents contents = subjects.get(i).contents();
                  return Map.of(
                      "name",
                      contents.name(),
                      "sha256",
                      contents.sha256(),
                      "fileBytes",
                      contents.file().bytes(),
                      "total",
                      extent(contents.anatomy().total()));
                })
            .toList());
    root.put(
        "libraries",
        lineup.rows().stream()
            .map(
                row ->
                    Map.of(
                        "library",
                        row.library(),
                        "shares",
                        row.extents().stream().map(LineupView::extent).toList()))
            .toList());
    return root;
  }

  private static Map<String, Long> extent(Extent extent) {
    var map = new LinkedHashMap<String, Long>();
    map.put("memoryBytes", extent.memory());
    map.put("loadedBytes", extent.loaded());
    map.put("zeroBytes", extent.zeros());
    return map;
  }
}
