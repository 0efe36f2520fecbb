package org.krunlab.cli.module;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.model.Printable;
import org.krunlab.core.wasm.AotFile;
import org.krunlab.core.wasm.Feature;
import org.krunlab.core.wasm.ModuleFeatures;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleInspection.Verdict;
import org.krunlab.core.wasm.ModuleLayout;

/** What was found in a module, as text. */
final class InspectionView {
  /** Longer lists are cut; the JSON holds everything. */
  private static final int MOST_ROWS = 12;

  private final ModuleInspection found;
  private final StringBuilder out = new StringBuilder();

  private InspectionView(ModuleInspection found) {
    this.found = found;
  }

  static String text(ModuleInspection found) {
    return new InspectionView(found).text();
  }

  private String text() {
    out.append(Printable.of(found.name())).append(", ").append(found.format().label());
    out.append(", ").append(found.size().exact()).append('\n');
    found.problems().forEach(problem -> line("invalid", problem.text()));
    if (!found.unchecked().isEmpty()) {
      line("unchecked", found.unchecked());
    }
    found.features().ifPresent(this::features);
    found.aot().ifPresent(this::aot);
    found.layout().ifPresent(this::layout);
    var verdicts = new TextTable(List.of("runtime", "can run it"), List.of(false, false));
    found.verdicts().forEach(v -> verdicts.add(List.of(v.runtime().label(), words(v))));
    out.append('\n').append(verdicts.render());
    return out.toString();
  }

  private void line(String name, String text) {
    out.append(String.format(Locale.ROOT, "%-10s", name)).append(Printable.of(text)).append('\n');
  }

  private void features(ModuleFeatures features) {
    line("start", features.start().label());
    line(
        "features",
        features.uses().isEmpty()
            ? "none beyond the first version"
            : features.uses().stream().map(Feature::label).collect(Collectors.joining(", ")));
  }

  private void aot(AotFile aot) {
    line("format", "version " + aot.version());
    line("target", "%s, %d bits".formatted(aot.target(), aot.wordBits()));
    line("features", aot.features().isEmpty() ? "none" : String.join(", ", aot.features()));
    var sections = new TextTable(List.of("section", "offset", "bytes"), List.of(false, true, true));
    aot.sections()
        .forEach(s -> sections.add(List.of(s.name(), count(s.offset()), count(s.size().bytes()))));
    out.append('\n').append(sections.render());
  }

  private void layout(ModuleLayout layout) {
    layout.memories().forEach(m -> line("memory", m.limits().text() + " pages of 64 KiB"));
    layout
        .tables()
        .forEach(t -> line("table", t.limits().text() + " elements, " + t.elementType()));
    layout.start().ifPresent(index -> line("start fn", "function " + index));

    var imports = new TextTable(List.of("import", "kind", "type"), List.of(false, false, false));
    rows(
        layout.imports(),
        i -> imports.add(List.of(Printable.of(i.toString()), i.kind().label(), i.type())),
        imports);
    var exports = new TextTable(List.of("export", "kind", "type"), List.of(false, false, false));
    rows(
        layout.exports(),
        e -> exports.add(List.of(Printable.of(e.name()), e.kind().label(), e.type())),
        exports);
    var sections =
        new TextTable(
            List.of("section", "offset", "bytes", "entries"), List.of(false, true, true, true));
    rows(
        layout.sections(),
        s ->
            sections.add(
                List.of(
                    Printable.of(s.name()),
                    count(s.offset()),
                    count(s.size()),
                    s.entries().isPresent() ? count(s.entries().getAsInt()) : "")),
        sections);
    var functions =
        new TextTable(
            List.of("function, largest first", "offset", "bytes", "type"),
            List.of(false, true, true, false));
    rows(
        layout.functions().stream()
            .sorted(Comparator.comparingInt(ModuleLayout.Function::size).reversed())
            .toList(),
        f ->
            functions.add(
                List.of(Printable.of(f.name()), count(f.offset()), count(f.size()), f.type())),
        functions);
    var data =
        new TextTable(
            List.of("data, largest first", "offset", "bytes", "goes"),
            List.of(false, true, true, false));
    rows(
        layout.data().stream()
            .sorted(Comparator.comparingInt(ModuleLayout.Data::size).reversed())
            .toList(),
        d ->
            data.add(List.of(Printable.of(d.name()), count(d.offset()), count(d.size()), d.mode())),
        data);
  }

  private <T> void rows(List<T> items, java.util.function.Consumer<T> row, TextTable table) {
    if (items.isEmpty()) {
      return;
    }
    items.stream().limit(MOST_ROWS).forEach(row);
    out.append('\n').append(table.render());
    if (items.size() > MOST_ROWS) {
      out.append("and %,d more; --json lists all\n".formatted(items.size() - MOST_ROWS));
    }
  }

  private static String count(long value) {
    return "%,d".formatted(value);
  }

  private static String words(Verdict verdict) {
    return switch (verdict.fit()) {
      case RUNS -> "yes";
      case MAY_TRAP -> "may trap: " + Printable.of(verdict.reason());
      case CANNOT -> "no: " + Printable.of(verdict.reason());
    };
  }
}
