package org.krunlab.core.experiment.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.experiment.sweep.Toggle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Experiments as one line of JSON; the format is in {@code docs/comparing.md}. */
public final class ExperimentFile {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExperimentFile() {}

  /** Writes one so that {@link #parse} gives it back. */
  public static String print(Experiment experiment) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabExperiment", VERSION);
    root.put("kind", experiment.kind().id());
    root.put("startedAt", experiment.startedAt().toString());
    root.put("layouts", experiment.layouts());
    ArrayNode toggles = root.putArray("toggles");
    experiment.toggles().forEach(toggle -> toggles.add(toggle(toggle)));
    ArrayNode cells = root.putArray("settings");
    for (List<Setting> cell : experiment.settings()) {
      ObjectNode node = cells.addObject();
      cell.forEach(setting -> node.put(setting.name(), setting.value()));
    }
    ArrayNode leftOut = root.putArray("leftOut");
    experiment
        .leftOut()
        .forEach(one -> leftOut.addObject().put("name", one.name()).put("reason", one.reason()));
    root.set("plan", JSON.readTree(experiment.plan().print()));
    return JSON.writeValueAsString(root);
  }

  private static ObjectNode toggle(Toggle toggle) {
    ObjectNode node = JSON.createObjectNode();
    node.put("symbol", toggle.symbol());
    node.put("is", toggle.was());
    node.put("setTo", toggle.setting().value());
    toggle.along().forEach(node.putArray("along")::add);
    return node;
  }

  /**
   * Reads what {@link #print} wrote.
   *
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no experiment, or of a newer version
   */
  public static Experiment parse(String line, String place) {
    try {
      JsonNode root = JSON.readTree(line);
      if (root.path("krunlabExperiment").asInt(0) != VERSION) {
        throw LabException.input(place + " is no experiment that this Krunlab can read.");
      }
      return new Experiment(
          kind(root.required("kind").asString(), place),
          Instant.parse(root.required("startedAt").asString()),
          RepeatPlan.parse(root.required("plan").toString(), place),
          root.required("layouts").asInt(),
          root.required("toggles").valueStream().map(ExperimentFile::toggle).toList(),
          root.required("settings").valueStream().map(ExperimentFile::settings).toList(),
          root.required("leftOut")
              .valueStream()
              .map(
                  node ->
                      new Experiment.LeftOut(
                          node.required("name").asString(), node.required("reason").asString()))
              .toList());
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw LabException.input(place + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Experiment.Kind kind(String id, String place) {
    return Arrays.stream(Experiment.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                LabException.input(
                    place + " is an experiment of a kind that this Krunlab does not know: " + id));
  }

  private static List<Setting> settings(JsonNode node) {
    return node.propertyStream()
        .map(entry -> new Setting(entry.getKey(), entry.getValue().asString()))
        .toList();
  }

  private static Toggle toggle(JsonNode node) {
    return new Toggle(
        new Setting(node.required("symbol").asString(), node.required("setTo").asString()),
        node.required("is").asString(),
        node.required("along").valueStream().map(JsonNode::asString).toList());
  }
}
