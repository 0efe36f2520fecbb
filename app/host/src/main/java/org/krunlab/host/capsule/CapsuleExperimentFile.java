package org.krunlab.host.capsule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.record.ExperimentFile;
import org.krunlab.core.experiment.repeat.Turns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An experiment as an entry: what was asked, and which run of the capsule was made for what. */
final class CapsuleExperimentFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CapsuleExperimentFile() {}

  static byte[] print(CapsuleExperiment experiment) {
    ObjectNode root = JSON.createObjectNode();
    root.set("experiment", JSON.readTree(ExperimentFile.print(experiment.experiment())));
    var cells = root.putArray("cells");
    for (CapsuleExperiment.Made made : experiment.cells()) {
      cells
          .addObject()
          .put("turn", made.cell().turn())
          .put("variant", made.cell().variant())
          .put("run", made.run() + 1);
    }
    return JSON.writeValueAsBytes(root);
  }

  static CapsuleExperiment parse(String text, String entry, Refusal refusal) {
    var json = new StrictJson(refusal, entry);
    ObjectNode root = json.object(text.getBytes(StandardCharsets.UTF_8));
    var cells = new ArrayList<CapsuleExperiment.Made>();
    for (JsonNode cell : json.array(root, "cells")) {
      cells.add(
          new CapsuleExperiment.Made(
              new Turns.Cell(
                  json.integer(cell, "turn", 0, Integer.MAX_VALUE),
                  json.integer(cell, "variant", 0, Integer.MAX_VALUE)),
              json.integer(cell, "run", 1, CapsuleFormat.MOST_RUNS) - 1));
    }
    try {
      return new CapsuleExperiment(
          ExperimentFile.parse(root.path("experiment").toString(), "'" + entry + "'"), cells);
    } catch (LabException e) {
      throw refusal.of(
          "'%s' cannot be read: %s".formatted(entry, e.sentence().replaceFirst("\\.$", "")),
          "get the whole file again");
    }
  }
}
