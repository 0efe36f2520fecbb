package org.krunlab.core.experiment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.krunlab.core.experiment.oracle.ExpectationFile;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Run headers as JSON text, the same in stores and capsules; described in {@code
 * docs/capsule-format.md}. Unlike a profile's own file, which a person writes, unknown keys are
 * ignored: a newer Krunlab may have added them.
 */
public final class RunHeaderFile {
  /** Written as {@code krunlabRun}; raised only where an older reader would go wrong. */
  public static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunHeaderFile() {}

  /** Writes a header so that {@link #parse} gives it back. */
  public static String print(RunHeader header) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabRun", VERSION);
    root.put("startedAt", header.startedAt().toString());
    root.put("recorded", header.recorded());
    root.set("profile", JSON.readTree(ProfileFile.print(header.profile())));
    root.putObject("module")
        .put("name", header.moduleName())
        .put("bytes", header.moduleSize().bytes());
    put(root.putObject("image"), header.image());
    HostFacts host = header.host();
    root.putObject("host")
        .put("cpu", host.cpu())
        .put("cores", host.cores())
        .put("kernel", host.kernel())
        .put("ringZero", host.ringZero().name())
        .put("engineVersion", host.engineVersion());
    header.expected().ifPresent(e -> ExpectationFile.write(e, root.putObject("expected")));
    if (!header.materials().equals(RunMaterials.UNKNOWN)) {
      RunMaterialsFile.write(header.materials(), root.putObject("materials"));
    }
    return JSON.writeValueAsString(root);
  }

  private static void put(ObjectNode node, Image image) {
    node.put("key", image.key().hex());
    node.put("runtime", image.runtime().id());
    node.put("narration", image.narration().id());
    node.put("target", image.target().id());
    node.put("ringShim", image.ringShim());
    ImageAnatomy anatomy = image.anatomy();
    ObjectNode sizes = node.putObject("anatomy");
    sizes.put("fileBytes", anatomy.file().bytes());
    sizes.put("loadedBytes", anatomy.loaded().bytes());
    sizes.put("zeroBytes", anatomy.zeros().bytes());
    sizes.put("memoryBytes", anatomy.memory().bytes());
    sizes.put("textBytes", anatomy.text().bytes());
    sizes.put("rodataBytes", anatomy.rodata().bytes());
    sizes.put("dataBytes", anatomy.data().bytes());
    sizes.put("bssBytes", anatomy.bss().bytes());
    put(sizes.putArray("sections"), anatomy.sections());
    put(sizes.putArray("libraries"), anatomy.libraries());
    put(node.putObject("assignments"), image.assignments());
    put(node.putObject("revisions"), image.revisions());
  }

  private static void put(ArrayNode array, List<ImageAnatomy.Part> parts) {
    parts.forEach(
        part -> array.addObject().put("name", part.name()).put("bytes", part.size().bytes()));
  }

  private static void put(ObjectNode node, Map<String, String> values) {
    values.forEach(node::put);
  }

  /**
   * Reads a header.
   *
   * @param text the JSON
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no header, or of a newer version
   */
  public static RunHeader parse(String text, String place) {
    try {
      JsonNode root = JSON.readTree(text);
      int version = root.path("krunlabRun").asInt(0);
      if (version > VERSION) {
        throw LabException.input(
            place + " was written by a newer Krunlab (version " + version + "); update Krunlab.");
      }
      if (version < 1) {
        throw LabException.input(place + " is damaged: it is no description of a run.");
      }
      return header(root, place);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw LabException.input(place + " is damaged: " + e.getMessage(), e);
    }
  }

  private static RunHeader header(JsonNode root, String place) {
    JsonNode module = root.required("module");
    JsonNode host = root.required("host");
    Profile profile = profile(root.required("profile"), place);
    return new RunHeader(
        Instant.parse(root.required("startedAt").asString()),
        profile,
        image(root.required("image")),
        module.required("name").asString(),
        size(module, "bytes"),
        new HostFacts(
            host.required("cpu").asString(),
            host.required("cores").asInt(),
            host.required("kernel").asString(),
            // Once what holds for KVM was written with runs that had none of it.
            profile.engine().ringZero(RingZero.valueOf(host.required("ringZero").asString())),
            host.required("engineVersion").asString()),
        root.has("expected")
            ? Optional.of(ExpectationFile.read(root.required("expected")))
            : Optional.empty(),
        RunMaterialsFile.read(root.path("materials")),
        root.required("recorded").asBoolean());
  }

  private static Profile profile(JsonNode node, String place) {
    ObjectNode known = node.asObject();
    known.retain(ProfileKeys.KEYS);
    return ProfileFile.parse(known.toString(), place);
  }

  private static Image image(JsonNode node) {
    return new Image(
        new ImageKey(node.required("key").asString()),
        WasmRuntime.byId(node.required("runtime").asString()).orElseThrow(() -> unknown("runtime")),
        Narration.valueOf(node.required("narration").asString().toUpperCase(Locale.ROOT)),
        Engine.byId(node.required("target").asString()).orElseThrow(() -> unknown("target")),
        node.required("ringShim").asBoolean(),
        anatomy(node.required("anatomy")),
        strings(node.required("assignments")),
        strings(node.required("revisions")));
  }

  private static ImageAnatomy anatomy(JsonNode node) {
    return new ImageAnatomy(
        size(node, "fileBytes"),
        size(node, "loadedBytes"),
        size(node, "zeroBytes"),
        size(node, "memoryBytes"),
        size(node, "textBytes"),
        size(node, "rodataBytes"),
        size(node, "dataBytes"),
        size(node, "bssBytes"),
        parts(node.required("sections")),
        parts(node.required("libraries")));
  }

  private static List<ImageAnatomy.Part> parts(JsonNode array) {
    var parts = new ArrayList<ImageAnatomy.Part>();
    for (JsonNode part : array) {
      parts.add(new ImageAnatomy.Part(part.required("name").asString(), size(part, "bytes")));
    }
    return parts;
  }

  private static SequencedMap<String, String> strings(JsonNode node) {
    var values = new TreeMap<String, String>();
    node.forEachEntry((name, value) -> values.put(name, value.asString()));
    return values;
  }

  private static ByteSize size(JsonNode node, String key) {
    return new ByteSize(node.required(key).asLong());
  }

  private static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException("its " + key + " is not known to this Krunlab.");
  }
}
