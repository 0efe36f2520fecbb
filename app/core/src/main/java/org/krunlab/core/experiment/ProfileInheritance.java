package org.krunlab.core.experiment;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A profile that extends another holds only what it has of its own. Entries of {@code kconfig},
 * {@code environment} and {@code files} are laid over the parent's one by one, {@code null} takes
 * one of the parent's away; any other key replaces the parent's.
 */
final class ProfileInheritance {
  /** The key that names the parent. */
  static final String EXTENDS = "extends";

  private static final List<String> NOT_INHERITED = List.of("krunlabProfile", "name", EXTENDS);
  private static final List<String> LAYERED = List.of("kconfig", "environment", "files");

  private ProfileInheritance() {}

  /** The child as it is meant: its own keys over those of its parent, which is whole. */
  static ObjectNode merged(ObjectNode parent, ObjectNode child) {
    ObjectNode merged = parent.deepCopy();
    merged.remove(NOT_INHERITED);
    child.forEachEntry(
        (key, value) -> {
          if (LAYERED.contains(key) && value instanceof ObjectNode own) {
            merged.set(key, layered(merged.get(key), own));
          } else {
            merged.set(key, value);
          }
        });
    return merged;
  }

  private static ObjectNode layered(JsonNode below, ObjectNode own) {
    ObjectNode result =
        below instanceof ObjectNode lower
            ? lower.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    own.forEachEntry(
        (name, value) -> {
          if (value.isNull()) {
            result.remove(name);
          } else {
            result.set(name, value);
          }
        });
    return result;
  }

  /** What is left to say in a child, so that {@link #merged} gives {@code whole} back. */
  static ObjectNode own(ObjectNode parent, ObjectNode whole) {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    whole.forEachEntry(
        (key, value) -> {
          JsonNode inherited = parent.get(key);
          if (NOT_INHERITED.contains(key) || !value.equals(inherited)) {
            boolean layered =
                value instanceof ObjectNode
                    && inherited instanceof ObjectNode
                    && LAYERED.contains(key);
            own.set(key, layered ? difference((ObjectNode) inherited, (ObjectNode) value) : value);
          }
        });
    return own;
  }

  private static ObjectNode difference(ObjectNode below, ObjectNode wanted) {
    ObjectNode difference = JsonNodeFactory.instance.objectNode();
    below
        .propertyNames()
        .forEach(
            name -> {
              if (!wanted.has(name)) {
                difference.putNull(name);
              }
            });
    wanted.forEachEntry(
        (name, value) -> {
          if (!value.equals(below.get(name))) {
            difference.set(name, value);
          }
        });
    return difference;
  }
}
