package org.krunlab.cli.capsule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.cli.run.RunView;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.RecordedRun;
import org.krunlab.core.model.Printable;

/** A capsule as text, and as the map that becomes its JSON. */
final class CapsuleView {
  private final Capsule capsule;
  private final List<CompletedRun> runs = new ArrayList<>();

  CapsuleView(Capsule capsule) {
    this.capsule = capsule;
    capsule.runs().forEach(run -> runs.add(RecordedRun.of(run, runs.size() + 1L)));
  }

  String text() {
    var out = new StringBuilder("Capsule, version " + capsule.version() + "\n\n");
    var table =
        new TextTable(
            List.of("run", "runtime", "module", "console", "ready", "host", "carried", "outcome"),
            List.of(false, false, false, false, true, false, false, false));
    for (CompletedRun run : runs) {
      table.add(
          List.of(
              run.id().toString(),
              run.header().profile().runtime().label(),
              run.header().moduleTitle(),
              run.header().image().narration().id(),
              Figures.of(run).ready().text(),
              Printable.of(run.header().host().cpu()),
              String.join(", ", carried(run)),
              run.result().outcome().id()));
    }
    out.append(table.render());
    for (CapsuleExperiment experiment : capsule.experiments()) {
      out.append("\nExperiment: ")
          .append(Printable.of(experiment.experiment().title()))
          .append(", ")
          .append(experiment.cells().size())
          .append(" runs\n");
    }
    if (!capsule.licences().isEmpty()) {
      var licences =
          new TextTable(List.of("part", "licence", "from"), List.of(false, false, false));
      capsule
          .licences()
          .forEach(
              one ->
                  licences.add(
                      List.of(
                          Printable.of(one.part()),
                          Printable.of(one.spdx()),
                          Printable.of(one.source()))));
      out.append('\n').append(licences.render());
    }
    var entries = new TextTable(List.of("entry", "bytes", "SHA-256"), List.of(false, true, false));
    capsule
        .entries()
        .forEach(
            one ->
                entries.add(
                    List.of(
                        one.name(),
                        "%,d".formatted(one.size().bytes()),
                        one.sha256().abbreviated())));
    return out.append('\n').append(entries.render()).toString();
  }

  private List<String> carried(CompletedRun run) {
    var materials = run.header().materials();
    var carried = new ArrayList<String>();
    if (materials.module().flatMap(capsule::material).isPresent()) {
      carried.add("module");
    }
    if (materials.config().flatMap(capsule::material).isPresent()) {
      carried.add(".config");
    }
    if (materials.image().flatMap(capsule::material).isPresent()) {
      carried.add("image");
    }
    return carried;
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("version", capsule.version());
    json.put("runs", runs.stream().map(run -> json(run)).toList());
    json.put(
        "experiments",
        capsule.experiments().stream()
            .map(one -> Map.of("title", one.experiment().title(), "runs", one.cells().size()))
            .toList());
    json.put(
        "licences",
        capsule.licences().stream()
            .map(
                one ->
                    Map.of(
                        "part", one.part(),
                        "spdx", one.spdx(),
                        "texts", one.texts(),
                        "source", one.source()))
            .toList());
    json.put(
        "entries",
        capsule.entries().stream()
            .map(
                one ->
                    Map.of(
                        "name", one.name(),
                        "bytes", one.size().bytes(),
                        "sha256", one.sha256().hex()))
            .toList());
    return json;
  }

  private Map<String, Object> json(CompletedRun run) {
    var json = new LinkedHashMap<>(new RunView(run).json());
    json.put("carried", carried(run));
    return json;
  }
}
