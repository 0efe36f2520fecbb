package org.krunlab.core.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krunlab.core.model.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The key {@code materials} of a run's header. */
final class RunMaterialsFile {
  private RunMaterialsFile() {}

  static void write(RunMaterials materials, ObjectNode node) {
    put(node, "module", materials.module());
    put(node, "stdin", materials.stdin());
    put(node, "files", materials.files());
    put(node, "modules", materials.modules());
    put(node, "config", materials.config());
    put(node, "image", materials.image());
  }

  private static void put(ObjectNode node, String key, Optional<Sha256> hash) {
    hash.ifPresent(value -> node.put(key, value.hex()));
  }

  private static void put(ObjectNode node, String key, SortedMap<String, Sha256> hashes) {
    if (!hashes.isEmpty()) {
      ObjectNode listed = node.putObject(key);
      hashes.forEach((name, hash) -> listed.put(name, hash.hex()));
    }
  }

  /**
   * @throws IllegalArgumentException where something is no hash
   */
  static RunMaterials read(JsonNode node) {
    return new RunMaterials(
        hash(node, "module"),
        hash(node, "stdin"),
        hashes(node, "files"),
        hashes(node, "modules"),
        hash(node, "config"),
        hash(node, "image"));
  }

  private static Optional<Sha256> hash(JsonNode node, String key) {
    return node.has(key)
        ? Optional.of(new Sha256(node.required(key).asString()))
        : Optional.empty();
  }

  private static SortedMap<String, Sha256> hashes(JsonNode node, String key) {
    var hashes = new TreeMap<String, Sha256>();
    for (Map.Entry<String, JsonNode> entry : node.path(key).properties()) {
      GuestPath.check(entry.getKey());
      hashes.put(entry.getKey(), new Sha256(entry.getValue().asString()));
    }
    return hashes;
  }
}
