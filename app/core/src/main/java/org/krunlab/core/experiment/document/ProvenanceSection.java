package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** Everything that would have to be the same for the same figures to come out again. */
final class ProvenanceSection {
  private ProvenanceSection() {}

  /**
   * @param runs one of each thing that is reported on
   * @param titles of their columns
   */
  static Section of(List<CompletedRun> runs, List<String> titles) {
    var headers = runs.stream().map(CompletedRun::header).toList();
    var table =
        new SideBySide<>(headers, titles, List.of(Table.Column.words("What")), Table.Kind.CODE);
    table.row("image key (SHA-256)", header -> header.image().key().hex());
    table.row("image, stripped ELF", header -> header.image().anatomy().file().exact());
    table.row("image, SHA-256", header -> hex(header.materials().image()));
    table.row("module", header -> header.moduleName() + ", " + header.moduleSize().exact());
    table.row("module, SHA-256", header -> hex(header.materials().module()));
    table.row(".config, SHA-256", header -> hex(header.materials().config()));
    table.row("standard input, SHA-256", header -> hex(header.materials().stdin()));
    var sources = new TreeSet<String>();
    headers.forEach(header -> sources.addAll(header.image().revisions().keySet()));
    sources.forEach(
        source ->
            table.row(source, header -> header.image().revisions().getOrDefault(source, "-")));
    table.row("VMM", header -> header.host().engineVersion());
    table.row("CPU", header -> header.host().cpu());
    table.row("CPUs", header -> Integer.toString(header.host().cores()));
    table.row("host kernel", header -> "Linux " + header.host().kernel());
    table.row("guest ring 0", ProvenanceSection::ring);
    return section(table.table("What the figures came out of"));
  }

  /** What is the same for all stands once, so that many things can stand side by side. */
  private static Section section(Table all) {
    if (all.columns().size() < 3) {
      return Section.of("Provenance", all);
    }
    List<List<String>> differing = new ArrayList<>(all.rows());
    differing.removeIf(row -> row.stream().skip(1).distinct().count() == 1);
    List<List<String>> shared =
        all.rows().stream()
            .filter(row -> !differing.contains(row))
            .map(row -> row.subList(0, 2))
            .toList();
    return Section.of(
        "Provenance",
        new Table(all.caption(), 1, all.columns(), differing),
        new Table(
            "The same for all of them",
            1,
            List.of(Table.Column.words("What"), Table.Column.code("Value")),
            shared));
  }

  private static String hex(Optional<Sha256> hash) {
    return hash.map(Sha256::hex).orElse("");
  }

  private static String ring(RunHeader header) {
    return header.host().ringZero().label() + (header.image().ringShim() ? ", ring-3 shim" : "");
  }
}
