package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.stream.HostInstant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of a run as JSON, beside its stream for whoever reads a capsule without Krunlab. They
 * are never read back: the stream is the record.
 */
public final class DerivedFigures {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DerivedFigures() {}

  /** Outcome, milestones in nanoseconds since T0, and all figures with unit and definition. */
  public static String print(CompletedRun run) {
    return JSON.writeValueAsString(tree(run));
  }

  private static ObjectNode tree(CompletedRun run) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabDerived", VERSION);
    root.put("outcome", run.result().outcome().id());
    root.put("sentence", run.result().outcome().sentence());
    ObjectNode milestones = root.putObject("nanosSinceT0");
    HostInstant start = run.result().timeline().at(Milestone.T0);
    for (Milestone milestone : Milestone.values()) {
      HostInstant at = run.result().timeline().at(milestone);
      if (start != null && at != null) {
        milestones.put(milestone.name(), start.until(at).toNanos());
      }
    }
    ArrayNode figures = root.putArray("figures");
    Figures.of(run).all().forEach(figure -> put(figures.addObject(), figure));
    return root;
  }

  private static void put(ObjectNode node, Figure figure) {
    node.put("name", figure.name());
    node.put("definition", figure.definition());
    node.put("unit", figure.unit());
    figure.value().ifPresent(value -> node.put("value", value));
  }

  /**
   * Holds what a capsule says against what the stream says.
   *
   * @param recorded as {@link #print} wrote it, or somebody else
   * @param run what the stream says
   * @return one clause for each difference, without a period
   * @throws LabException where it is no such text
   */
  public static List<String> differences(String recorded, CompletedRun run, String place) {
    SequencedMap<String, String> said;
    try {
      JsonNode root = JSON.readTree(recorded);
      if (root.path("krunlabDerived").asInt(0) != VERSION) {
        throw LabException.input(place + " holds no figures that this Krunlab can read.");
      }
      said = values(root);
    } catch (JacksonException e) {
      throw LabException.input(place + " is damaged: " + e.getOriginalMessage(), e);
    }
    SequencedMap<String, String> derived = values(tree(run));
    var differences = new ArrayList<String>();
    var names = new java.util.TreeSet<>(said.keySet());
    names.addAll(derived.keySet());
    for (String name : names) {
      String one = said.getOrDefault(name, "nothing");
      String other = derived.getOrDefault(name, "nothing");
      if (!Objects.equals(one, other)) {
        differences.add("%s is said to be %s, and the stream gives %s".formatted(name, one, other));
      }
    }
    return differences;
  }

  private static SequencedMap<String, String> values(JsonNode root) {
    var values = new TreeMap<String, String>();
    values.put("outcome", root.path("outcome").asString(""));
    values.put("its sentence", root.path("sentence").asString(""));
    root.path("nanosSinceT0")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue() + " ns"));
    for (JsonNode figure : root.path("figures")) {
      values.put(
          figure.path("name").asString("") + " (" + figure.path("definition").asString("") + ")",
          figure.path("value") + " " + figure.path("unit").asString(""));
    }
    return values;
  }
}
