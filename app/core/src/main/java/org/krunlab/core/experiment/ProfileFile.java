package org.krunlab.core.experiment;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.model.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Profiles as JSON text, described in {@code docs/profile-format.md}. Keys that are left out take
 * their defaults; keys that are not known are refused, because a misspelt one would be lost
 * silently.
 */
public final class ProfileFile {
  /** Written as {@code krunlabProfile}; a newer one is refused. */
  public static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ProfileFile() {}

  /** Finds the profiles that others extend. */
  @FunctionalInterface
  public interface Parents {
    /** Of a profile that stands alone, such as that of a stored run. */
    Parents NONE =
        name -> {
          throw LabException.input(
              "There are no other profiles here, so that '" + name + "' cannot be extended.");
        };

    /**
     * The text of a profile.
     *
     * @throws LabException where there is none of that name, or it cannot be read
     */
    String text(String name);
  }

  /**
   * Reads a profile that extends no other.
   *
   * @param text the whole file
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no profile, of a newer version, or has a value out of range
   */
  public static Profile parse(String text, String place) {
    return parse(text, place, Parents.NONE);
  }

  /**
   * Reads a profile, and those it extends.
   *
   * @throws LabException also where it extends itself through others
   */
  public static Profile parse(String text, String place, Parents parents) {
    return new ProfileKeys(place, whole(text, place, parents, new LinkedHashSet<>())).read();
  }

  /**
   * The name of the profile that this one extends; empty where it extends none.
   *
   * @throws LabException where it is no profile
   */
  public static Optional<String> parent(String text, String place) {
    return parent(place, object(text, place));
  }

  private static Optional<String> parent(String place, ObjectNode root) {
    var file = new ProfileKeys(place, root);
    return Optional.of(file.string(ProfileInheritance.EXTENDS, "")).filter(name -> !name.isEmpty());
  }

  private static ObjectNode whole(
      String text, String place, Parents parents, Set<String> children) {
    ObjectNode root = object(text, place);
    var file = new ProfileKeys(place, root);
    file.checkVersion();
    file.checkKeys();
    String parent = parent(place, root).orElse("");
    if (parent.isEmpty()) {
      return root;
    }
    if (!children.add(parent)) {
      throw file.wrong(
          ProfileInheritance.EXTENDS,
          "goes round in a circle (" + String.join(" > ", children) + " > " + parent + ")");
    }
    return ProfileInheritance.merged(
        whole(parents.text(parent), "The profile '" + parent + "'", parents, children), root);
  }

  private static ObjectNode object(String text, String place) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode root) {
        return root;
      }
      throw LabException.input(place + " is no profile: a JSON object was expected.");
    } catch (JacksonException e) {
      throw LabException.input(
          place
              + ", line "
              + e.getLocation().getLineNr()
              + ", is no JSON: "
              + e.getOriginalMessage()
              + ".",
          e);
    }
  }

  /** Writes a profile so that {@link #parse} gives it back. */
  public static String print(Profile profile) {
    return text(object(profile));
  }

  /**
   * Writes what a profile has of its own.
   *
   * @param parentName what it extends
   * @param parent that profile, whole
   */
  public static String print(Profile profile, String parentName, Profile parent) {
    ObjectNode own = ProfileInheritance.own(object(parent), object(profile));
    own.put(ProfileInheritance.EXTENDS, parentName);
    return text(own);
  }

  /**
   * A profile with another value of one key.
   *
   * @param key one that has a text or a number
   * @throws LabException where there is no such key, or the value is none for it
   */
  public static Profile with(Profile profile, String key, String value) {
    ObjectNode root = object(profile);
    JsonNode old = root.path(key);
    if ((!old.isString() && !old.isNumber()) || key.equals("krunlabProfile")) {
      throw LabException.input(
          "'"
              + key
              + "' is no single value of a profile: name one, such as runtime, port or"
              + " ramMiB, or a Kconfig symbol in capitals.");
    }
    if (old.isNumber() && !value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      throw LabException.input("'" + value + "' is no number, as " + key + " must be.");
    }
    if (old.isNumber()) {
      root.set(key, JSON.readTree(value));
    } else {
      root.put(key, value);
    }
    return parse(root.toString(), "The profile with " + key + "=" + value);
  }

  /**
   * The value of one key as text.
   *
   * @param key one that has a text or a number
   */
  public static String value(Profile profile, String key) {
    return object(profile).required(key).asString();
  }

  private static String text(ObjectNode root) {
    return JSON.writeValueAsString(root) + "\n";
  }

  private static ObjectNode object(Profile profile) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabProfile", VERSION);
    root.put("name", profile.name());
    root.put("runtime", profile.runtime().id());
    root.put("port", profile.port().id());
    root.put("engine", profile.engine().id());
    root.put("ring", profile.ring().id());
    root.put("clock", profile.clock().id());
    root.put("boot", profile.boot().id());
    root.put("ramMiB", (long) profile.ram().mib());
    root.put("memory", profile.memory().id());
    root.put("module", profile.module());
    profile.arguments().forEach(root.putArray("arguments")::add);
    profile.environment().forEach(root.putObject("environment")::put);
    root.put("stdin", profile.stdin());
    profile.files().forEach(root.putObject("files")::put);
    profile.kconfig().forEach(root.putObject("kconfig")::put);
    root.put("unikraftRevision", profile.unikraftRevision());
    root.put("timeLimitSeconds", profile.timeLimit().toMillis() / 1000.0);
    return root;
  }
}
