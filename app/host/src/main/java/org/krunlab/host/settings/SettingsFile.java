package org.krunlab.host.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.DurableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings as a JSON file that a person may edit; keys that are not known are kept. */
public final class SettingsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the settings; without a file there are none.
   *
   * @throws LabException where the file is damaged
   */
  public Settings read() {
    ObjectNode root = root();
    return new Settings(
        text(root, "sources"),
        text(root, "downloads"),
        text(root, "launcher").map(Path::of),
        text(root, "libkrun").map(Path::of),
        text(root, "libkrunfw").map(Path::of),
        text(root, "theme"));
  }

  /**
   * Writes the settings into the file, leaving its other keys as they are.
   *
   * @throws LabException where the file is damaged or cannot be written
   */
  public void write(Settings settings) {
    ObjectNode root = root();
    put(root, "sources", settings.sources());
    put(root, "downloads", settings.downloads());
    put(root, "launcher", settings.launcher().map(Path::toString));
    put(root, "libkrun", settings.libkrun().map(Path::toString));
    put(root, "libkrunfw", settings.libkrunfw().map(Path::toString));
    put(root, "theme", settings.theme());
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      DurableFile.write(
          file,
          out ->
              out.write((JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw LabException.machine(
          "The settings cannot be written to %s (%s); free space there or mend its permissions."
              .formatted(file, e),
          e);
    }
  }

  private ObjectNode root() {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw damaged("it holds no JSON object", null);
    } catch (NoSuchFileException e) {
      return JSON.createObjectNode();
    } catch (JacksonException e) {
      throw damaged(
          "line %d: %s".formatted(e.getLocation().getLineNr(), e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw LabException.input(
          "The settings in %s cannot be read (%s); mend the file's permissions or content."
              .formatted(file, e),
          e);
    }
  }

  private Optional<String> text(ObjectNode root, String key) {
    JsonNode node = root.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw damaged("\"" + key + "\" must be a string", null);
    }
    return Optional.of(node.stringValue()).filter(text -> !text.isEmpty());
  }

  private static void put(ObjectNode root, String key, Optional<String> value) {
    value.ifPresentOrElse(text -> root.put(key, text), () -> root.remove(key));
  }

  private LabException damaged(String what, @Nullable Exception cause) {
    String sentence =
        "The settings in %s are damaged (%s); mend the file or remove it.".formatted(file, what);
    return cause == null ? LabException.input(sentence) : LabException.input(sentence, cause);
  }
}
