package org.krunlab.core.experiment.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Digests as JSON text. What cannot be read is no loss: the digest is made anew. */
public final class RunDigestFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunDigestFile() {}

  /** Writes a digest so that {@link #parse} gives it back. */
  public static String print(RunDigest digest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("startedAt", digest.startedAt().toString());
    root.put("profile", digest.profile());
    root.put("runtime", digest.runtime().id());
    root.put("module", digest.module());
    root.put("engine", digest.engine().id());
    root.put("narration", digest.narration().id());
    root.put("host", digest.host());
    root.put("ringZero", digest.ringZero().name());
    root.put("peculiarities", digest.peculiarities());
    root.put("recorded", digest.recorded());
    root.put("image", digest.imageKey());
    root.put("configuration", digest.configuration());
    root.putObject("outcome")
        .put("id", digest.outcome().id())
        .put("sentence", digest.outcome().sentence())
        .put("clean", digest.outcome().clean());
    ArrayNode figures = root.putArray("figures");
    for (Figure figure : digest.figures()) {
      // Thousands of them are read at once: an array each, without names.
      ArrayNode one =
          figures
              .addArray()
              .add(figure.name())
              .add(figure.definition())
              .add(figure.unit())
              .add(figure.decimals());
      figure.value().ifPresent(one::add);
    }
    return JSON.writeValueAsString(root);
  }

  /** Reads one; empty where this is none. */
  public static Optional<RunDigest> parse(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      JsonNode outcome = root.required("outcome");
      return Optional.of(
          new RunDigest(
              Instant.parse(root.required("startedAt").asString()),
              root.required("profile").asString(),
              WasmRuntime.byId(root.required("runtime").asString()).orElseThrow(),
              root.required("module").asString(),
              Engine.byId(root.required("engine").asString()).orElseThrow(),
              Narration.valueOf(root.required("narration").asString().toUpperCase(Locale.ROOT)),
              root.required("host").asString(),
              RingZero.valueOf(root.required("ringZero").asString()),
              root.required("peculiarities").asString(),
              root.required("recorded").asBoolean(),
              root.required("image").asString(),
              root.required("configuration").asString(),
              new RunDigest.Outcome(
                  outcome.required("id").asString(),
                  outcome.required("sentence").asString(),
                  outcome.required("clean").asBoolean()),
              figures(root.required("figures"))));
    } catch (JacksonException
        | IllegalArgumentException
        | DateTimeException
        | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private static List<Figure> figures(JsonNode array) {
    var figures = new ArrayList<Figure>(array.size());
    for (JsonNode one : array) {
      figures.add(
          new Figure(
              one.required(0).asString(),
              one.required(1).asString(),
              one.required(2).asString(),
              one.size() > 4
                  ? OptionalDouble.of(one.required(4).asDouble())
                  : OptionalDouble.empty(),
              one.required(3).asInt()));
    }
    return figures;
  }
}
