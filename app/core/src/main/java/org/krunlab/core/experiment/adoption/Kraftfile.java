package org.krunlab.core.experiment.adoption;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What a Kraftfile says about Kconfig: the values of Unikraft itself, of each library, and of the
 * first target for x86_64 on KVM.
 *
 * @see <a href="https://unikraft.org/docs/cli/reference/kraftfile/v0.6">Kraftfile v0.6</a>
 */
final class Kraftfile {
  private static final String PREFIX = "CONFIG_";
  private static final Set<String> READ =
      Set.of("spec", "specification", "name", "unikraft", "libraries", "targets");
  private static final Set<String> PLATFORMS =
      Set.of("qemu", "kvm", "fc", "firecracker", "clh", "cloud-hypervisor", "urunc");

  private final String place;
  private final SequencedMap<String, String> values = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private Kraftfile(String place) {
    this.place = place;
  }

  static ForeignValues read(byte[] bytes, String place) {
    // All scalars stay as they are written: 0x10 is no 16 here, and y no truth.
    var settings = LoadSettings.builder().setLabel(place).setSchema(new FailsafeSchema()).build();
    String text = new String(bytes, StandardCharsets.UTF_8);
    @Nullable Object root = null;
    try {
      for (Object document : new Load(settings).loadAllFromString(text)) {
        root = document;
        break;
      }
    } catch (YamlEngineException e) {
      throw LabException.input(
          place
              + " is no YAML: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + ".",
          e);
    }
    return new Kraftfile(place).read(mapping(root, place));
  }

  private ForeignValues read(Map<?, ?> root) {
    if (!root.containsKey("spec") && !root.containsKey("specification")) {
      throw LabException.input(place + " is no Kraftfile: it states no \"spec\".");
    }
    take(root.get("unikraft"), "unikraft");
    if (root.get("libraries") != null) {
      mapping(root.get("libraries"), place + ", \"libraries\"")
          .forEach((name, library) -> take(library, "libraries." + name));
    }
    target(root.get("targets"));
    var left = new TreeSet<String>();
    root.keySet().forEach(key -> left.add(String.valueOf(key)));
    left.removeAll(READ);
    if (!left.isEmpty()) {
      notes.add(
          place + ": " + String.join(", ", left) + " have no place in a profile and are left out.");
    }
    return new ForeignValues(
        Optional.ofNullable(root.get("name")).map(String::valueOf), values, notes);
  }

  /** The target is one of a list of mappings, or of words such as {@code qemu/x86_64}. */
  private void target(@Nullable Object targets) {
    if (targets instanceof List<?> list) {
      list.stream()
          .filter(target -> target instanceof Map<?, ?> map && fits(map))
          .findFirst()
          .ifPresent(
              target -> {
                take(target, "targets");
                if (list.size() > 1) {
                  notes.add(place + ": of its targets the first for x86_64 on KVM was taken.");
                }
              });
    }
  }

  private static boolean fits(Map<?, ?> target) {
    Object platform =
        target.get("platform") instanceof Map<?, ?> map ? map.get("name") : target.get("platform");
    Object architecture = target.get("architecture");
    return (architecture == null || architecture.equals("x86_64"))
        && (platform == null || PLATFORMS.contains(String.valueOf(platform)));
  }

  /** Values stand as a mapping, or as a list of {@code CONFIG_X=y}. */
  private void take(@Nullable Object part, String where) {
    if (!(part instanceof Map<?, ?> map) || map.get("kconfig") == null) {
      return;
    }
    Object kconfig = map.get("kconfig");
    if (kconfig instanceof List<?> lines) {
      lines.forEach(line -> take(String.valueOf(line), where));
    } else {
      mapping(kconfig, place + ", \"" + where + ".kconfig\"")
          .forEach((symbol, value) -> take(String.valueOf(symbol), String.valueOf(value), where));
    }
  }

  private void take(String assignment, String where) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw wrong(where, "'" + assignment + "' is no assignment such as CONFIG_LIBMUSL=y");
    }
    take(assignment.substring(0, equals), assignment.substring(equals + 1), where);
  }

  private void take(String symbol, String value, String where) {
    String name = symbol.startsWith(PREFIX) ? symbol.substring(PREFIX.length()) : symbol;
    if (!name.matches("[A-Za-z0-9_]+")) {
      throw wrong(where, "'" + symbol + "' is no symbol such as CONFIG_LIBMUSL");
    }
    values.putLast(
        name,
        switch (value) {
          case "true", "yes" -> "y";
          case "false", "no" -> "n";
          default -> DotConfig.plain(value);
        });
  }

  private static Map<?, ?> mapping(@Nullable Object node, String where) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    if ("".equals(node)) {
      // A key without anything behind it.
      return Map.of();
    }
    throw LabException.input(where + " is no mapping of names to values.");
  }

  private LabException wrong(String where, String what) {
    return LabException.input(place + ", \"" + where + ".kconfig\": " + what + ".");
  }
}
