package org.krunlab.host.capsule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manifest of a capsule.
 *
 * @param version of the format
 * @param entries all but the manifest itself, by name; of version 1 none
 * @param runs in order
 * @param experiments names of their entries
 * @param licences the entry that tells of them; empty in version 1
 */
record Manifest(
    int version,
    SequencedMap<String, Capsule.Entry> entries,
    List<Run> runs,
    List<String> experiments,
    Optional<String> licences) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A run by the names of its entries.
   *
   * @param derived empty in version 1
   */
  record Run(String header, String stream, Optional<String> derived) {}

  /** Writes a manifest of the version that is written. */
  byte[] print() {
    ObjectNode root = JSON.createObjectNode().put("krunlabCapsule", version);
    var listed = root.putArray("entries");
    for (Capsule.Entry entry : entries.values()) {
      listed
          .addObject()
          .put("name", entry.name())
          .put("bytes", entry.size().bytes())
          .put("sha256", entry.sha256().hex());
    }
    var array = root.putArray("runs");
    for (Run run : runs) {
      ObjectNode node = array.addObject().put("header", run.header()).put("stream", run.stream());
      run.derived().ifPresent(derived -> node.put("derived", derived));
    }
    experiments.forEach(root.putArray("experiments")::add);
    licences.ifPresent(name -> root.put("licences", name));
    return JSON.writeValueAsBytes(root);
  }

  /**
   * @throws org.krunlab.core.experiment.LabException where it is no manifest, or of a newer version
   */
  static Manifest parse(byte[] bytes, Refusal refusal) {
    var json = new StrictJson(refusal, CapsuleFormat.MANIFEST);
    ObjectNode root = json.object(bytes);
    int version = json.integer(root, "krunlabCapsule", 1, Integer.MAX_VALUE);
    if (version > CapsuleFormat.VERSION) {
      throw refusal.of(
          "it was written by a newer Krunlab (capsule version %d)".formatted(version),
          "update Krunlab");
    }
    boolean hashed = version >= CapsuleFormat.FIRST_WITH_HASHES;
    var runs = new ArrayList<Run>();
    for (JsonNode run : json.array(root, "runs")) {
      runs.add(
          new Run(
              json.string(run, "header"),
              json.string(run, "stream"),
              hashed ? Optional.of(json.string(run, "derived")) : Optional.empty()));
    }
    if (runs.isEmpty() || runs.size() > CapsuleFormat.MOST_RUNS) {
      throw json.wrong("runs", "a list of 1 to %,d runs".formatted(CapsuleFormat.MOST_RUNS));
    }
    return hashed
        ? new Manifest(
            version,
            entries(json, root, refusal),
            List.copyOf(runs),
            names(json, json.array(root, "experiments")),
            Optional.of(json.string(root, "licences")))
        : new Manifest(
            version, new LinkedHashMap<>(), List.copyOf(runs), List.of(), Optional.empty());
  }

  private static SequencedMap<String, Capsule.Entry> entries(
      StrictJson json, JsonNode root, Refusal refusal) {
    var entries = new LinkedHashMap<String, Capsule.Entry>();
    for (JsonNode listed : json.array(root, "entries")) {
      String name = json.string(listed, "name");
      String hash = json.string(listed, "sha256");
      if (!hash.matches("[0-9a-f]{64}")) {
        throw json.wrong("sha256", "a SHA-256");
      }
      var entry =
          new Capsule.Entry(name, new ByteSize(json.size(listed, "bytes")), new Sha256(hash));
      if (entries.putIfAbsent(name, entry) != null) {
        throw refusal.damaged("its manifest lists '%s' twice".formatted(name));
      }
    }
    return entries;
  }

  private static List<String> names(StrictJson json, JsonNode array) {
    var names = new ArrayList<String>();
    for (JsonNode name : array) {
      if (!name.isString()) {
        throw json.wrong("experiments", "a list of names");
      }
      names.add(name.stringValue());
    }
    return List.copyOf(names);
  }
}
