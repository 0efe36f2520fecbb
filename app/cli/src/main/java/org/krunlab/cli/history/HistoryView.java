package org.krunlab.cli.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.ExperimentEntry;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.Printable;

/** Runs and experiments as tables, and as the maps that become JSON. */
final class HistoryView {
  /** What of a note stands in a table. */
  private static final int NOTE = 40;

  private HistoryView() {}

  static String table(List<HistoryEntry> entries) {
    var table =
        new TextTable(
            List.of(
                "run",
                "started, UTC",
                "runtime",
                "module",
                "console",
                "ready",
                "image",
                "RSS peak",
                "outcome",
                "image key",
                "tags and note"),
            List.of(false, false, false, false, false, true, true, true, false, false, false));
    for (HistoryEntry entry : entries) {
      table.add(entry.digest().map(digest -> row(entry, digest)).orElseGet(() -> unread(entry)));
    }
    return table.render();
  }

  private static List<String> row(HistoryEntry entry, RunDigest digest) {
    return List.of(
        entry.run() + (digest.recorded() ? " rec" : ""),
        moment(digest.startedAt()),
        digest.runtime().label(),
        digest.module(),
        digest.narration().id(),
        digest.ready().text(),
        digest.figure("image file").text(),
        digest.figure("RSS peak").text(),
        digest.outcome().id(),
        digest.imageKey().substring(0, 12),
        annotation(entry.annotation()));
  }

  private static List<String> unread(HistoryEntry entry) {
    return List.of(
        entry.run().toString(),
        "-",
        "-",
        "-",
        "-",
        "-",
        "-",
        "-",
        "unreadable",
        "-",
        annotation(entry.annotation()));
  }

  static String experiments(List<ExperimentEntry> entries) {
    var table =
        new TextTable(
            List.of(
                "experiment",
                "started, UTC",
                "kind",
                "what was asked",
                "variants",
                "runs",
                "state",
                "tags and note"),
            List.of(false, false, false, false, true, true, false, false));
    for (ExperimentEntry entry : entries) {
      table.add(
          List.of(
              entry.experiment().toString(),
              moment(entry.startedAt()),
              entry.kind(),
              entry.title(),
              Integer.toString(entry.variants().size()),
              entry.progress(),
              entry.state().label(),
              annotation(entry.annotation())));
    }
    return table.render();
  }

  /** In one line, as short as a table wants it. */
  static String annotation(Annotation annotation) {
    String note = Printable.of(annotation.note());
    String shown = note.length() > NOTE ? note.substring(0, NOTE - 1) + "…" : note;
    String tags = String.join(" ", annotation.tags().stream().map(tag -> "+" + tag).toList());
    return (tags + " " + shown).strip();
  }

  /** What is on something now, in a line. */
  static String annotated(Subject subject, Annotation annotation) {
    String shown = annotation(annotation);
    return subject + " " + (shown.isEmpty() ? "has no tags and no note" : shown);
  }

  /** By the host's wall clock, in UTC. */
  static String moment(Instant instant) {
    return instant.toString().substring(0, 19).replace('T', ' ');
  }

  static Map<String, Object> json(HistoryEntry entry) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("run", entry.run().number());
    RunDigest digest = entry.digest().orElse(null);
    json.put("readable", digest != null);
    if (digest != null) {
      json.put("startedAt", digest.startedAt().toString());
      json.put("profile", digest.profile());
      json.put("runtime", digest.runtime().id());
      json.put("module", digest.module());
      json.put("engine", digest.engine().id());
      json.put("ringZero", digest.ringZero().name().toLowerCase(java.util.Locale.ROOT));
      json.put("narration", digest.narration().id());
      json.put("host", digest.host());
      json.put("recorded", digest.recorded());
      json.put("image", digest.imageKey());
      json.put("configuration", digest.configuration());
      json.put(
          "outcome",
          Map.of(
              "id", digest.outcome().id(),
              "clean", digest.outcome().clean(),
              "sentence", digest.outcome().sentence()));
      json.put("figures", figures(digest.figures()));
    }
    json.put("streamBytes", entry.stream().bytes());
    json.put("tags", entry.annotation().tags());
    json.put("note", entry.annotation().note());
    json.put("references", entry.references());
    return json;
  }

  private static List<Map<String, Object>> figures(List<Figure> figures) {
    var list = new ArrayList<Map<String, Object>>();
    for (Figure figure : figures) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("name", figure.name());
      one.put("definition", figure.definition());
      one.put("unit", figure.unit());
      one.put("value", figure.value().isPresent() ? figure.value().getAsDouble() : null);
      list.add(one);
    }
    return list;
  }

  static Map<String, Object> json(ExperimentEntry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("experiment", entry.experiment().toString());
    json.put("startedAt", entry.startedAt().toString());
    json.put("kind", entry.kind());
    json.put("title", entry.title());
    json.put("variants", entry.variants());
    json.put("planned", entry.planned());
    json.put("state", entry.state().label());
    json.put("runs", entry.runs().stream().map(RunId::number).toList());
    json.put("tags", entry.annotation().tags());
    json.put("note", entry.annotation().note());
    return json;
  }
}
