package org.krunlab.core.experiment.oracle;

import java.util.ArrayList;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Expectations as JSON, the same in run headers and in the cache. */
public final class ExpectationFile {
  private ExpectationFile() {}

  /** Writes so that {@link #read} gives it back. */
  public static void write(Expectation expected, ObjectNode node) {
    node.put("ending", expected.ending().name());
    node.put("exitCode", expected.exitCode());
    node.put("words", expected.words());
    node.put("whole", expected.whole());
    node.put("varies", expected.varies());
    expected.output().forEach(node.putArray("output")::add);
  }

  /**
   * @throws IllegalArgumentException where something is missing or out of its range
   */
  public static Expectation read(JsonNode node) {
    var output = new ArrayList<String>();
    node.required("output").forEach(line -> output.add(line.asString()));
    return new Expectation(
        Ending.valueOf(node.required("ending").asString()),
        node.required("exitCode").asInt(),
        node.required("words").asString(),
        output,
        node.required("whole").asBoolean(),
        node.required("varies").asBoolean());
  }
}
