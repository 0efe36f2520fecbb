package org.krunlab.core.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import org.krunlab.core.model.WasmRuntime;
import tools.jackson.databind.JsonNode;

/** The keys of one profile's JSON object, with their types and ranges. */
final class ProfileKeys {
  static final List<String> KEYS =
      List.of(
          "krunlabProfile",
          "name",
          ProfileInheritance.EXTENDS,
          "runtime",
          "port",
          "engine",
          "ring",
          "clock",
          "boot",
          "ramMiB",
          "memory",
          "module",
          "arguments",
          "environment",
          "stdin",
          "files",
          "kconfig",
          "unikraftRevision",
          "timeLimitSeconds");

  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_]+");

  private final String place;
  private final JsonNode root;

  ProfileKeys(String place, JsonNode root) {
    this.place = place;
    this.root = root;
  }

  void checkVersion() {
    int version = root.path("krunlabProfile").asInt(0);
    if (version < 1 || version > ProfileFile.VERSION) {
      throw LabException.input(
          place
              + ": \"krunlabProfile\" must be "
              + ProfileFile.VERSION
              + (version > ProfileFile.VERSION ? "; this file is of a newer Krunlab." : "."));
    }
  }

  void checkKeys() {
    root.propertyNames().stream()
        .filter(key -> !KEYS.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw wrong(key, "is not a key of a profile; known are " + String.join(", ", KEYS));
            });
  }

  /** The profile, whose keys that are left out take their defaults. */
  Profile read() {
    WasmRuntime runtime = choice("runtime", "", WasmRuntime.values(), WasmRuntime::id);
    return new Profile(
        string("name", runtime.id()),
        runtime,
        choice("port", Port.POSIX.id(), Port.values(), Port::id),
        choice("engine", Engine.LIBKRUN.id(), Engine.values(), Engine::id),
        choice("ring", RingChoice.AUTO.id(), RingChoice.values(), RingChoice::id),
        choice("clock", ClockChoice.CALIBRATED.id(), ClockChoice.values(), ClockChoice::id),
        choice("boot", BootMethod.KERNEL.id(), BootMethod.values(), BootMethod::id),
        ram(),
        choice("memory", MemoryChoice.ON_DEMAND.id(), MemoryChoice.values(), MemoryChoice::id),
        string("module", "hello"),
        strings("arguments"),
        map("environment", key -> !key.isEmpty() && !key.contains("=")),
        withoutNul("stdin", string("stdin", "")),
        files(),
        map("kconfig", key -> SYMBOL.matcher(key).matches()),
        revision(),
        timeLimit());
  }

  private ByteSize ram() {
    double mib = number("ramMiB", Profile.DEFAULT_RAM.mib());
    if (mib < 1 || mib > 1 << 20 || mib != Math.rint(mib)) {
      throw wrong("ramMiB", "must be a whole number from 1 to 1048576");
    }
    return ByteSize.ofMib((long) mib);
  }

  private Duration timeLimit() {
    double seconds = number("timeLimitSeconds", Profile.DEFAULT_TIME_LIMIT.toMillis() / 1000.0);
    if (!(seconds >= 0.1 && seconds <= 86_400)) {
      throw wrong("timeLimitSeconds", "must be a number from 0.1 to 86400");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private String revision() {
    String revision = string("unikraftRevision", "");
    if (!revision.isEmpty() && !revision.matches("[0-9a-f]{40}")) {
      throw wrong("unikraftRevision", "must be a commit of 40 hexadecimal digits, or empty");
    }
    return revision;
  }

  private <E> E choice(String key, String fallback, E[] values, Function<E, String> id) {
    String text = string(key, fallback);
    return Arrays.stream(values)
        .filter(value -> id.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    key,
                    "must be one of "
                        + Stream.of(values).map(id).collect(Collectors.joining(", "))));
  }

  String string(String key, String fallback) {
    JsonNode node = root.get(key);
    if (node == null) {
      return fallback;
    }
    if (!node.isString()) {
      throw wrong(key, "must be a string");
    }
    return node.stringValue();
  }

  private double number(String key, double fallback) {
    JsonNode node = root.get(key);
    if (node == null) {
      return fallback;
    }
    if (!node.isNumber()) {
      throw wrong(key, "must be a number");
    }
    return node.doubleValue();
  }

  private List<String> strings(String key) {
    JsonNode node = root.get(key);
    var result = new ArrayList<String>();
    if (node != null) {
      if (!node.isArray()) {
        throw wrong(key, "must be an array of strings");
      }
      for (JsonNode item : node) {
        if (!item.isString()) {
          throw wrong(key, "must be an array of strings");
        }
        result.add(withoutNul(key, item.stringValue()));
      }
    }
    return result;
  }

  private SequencedMap<String, String> map(String key, Function<String, Boolean> goodName) {
    JsonNode node = root.get(key);
    var result = new TreeMap<String, String>();
    if (node != null) {
      if (!node.isObject()) {
        throw wrong(key, "must be an object of strings");
      }
      node.forEachEntry(
          (name, value) -> {
            if (!goodName.apply(name) || !value.isString()) {
              throw wrong(
                  key,
                  String.format(
                      Locale.ROOT, "has a bad name or a value that is no string: '%s'", name));
            }
            result.put(name, withoutNul(key, value.stringValue()));
          });
    }
    return result;
  }

  private SequencedMap<String, String> files() {
    SequencedMap<String, String> files = map("files", key -> true);
    for (String guestPath : files.keySet()) {
      try {
        GuestPath.check(guestPath);
      } catch (LabException e) {
        throw LabException.input(place + ": \"files\": " + e.sentence(), e);
      }
    }
    return files;
  }

  /** The guest gets arguments and environment as NUL-terminated strings. */
  private String withoutNul(String key, String text) {
    if (text.indexOf('\0') >= 0) {
      throw wrong(key, "must not hold a NUL character");
    }
    return text;
  }

  LabException wrong(String key, String what) {
    return LabException.input(place + ": \"" + key + "\" " + what + ".");
  }
}
