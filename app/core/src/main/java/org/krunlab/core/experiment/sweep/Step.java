package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.model.Profile;

/**
 * One of the changes that lead from a profile to another.
 *
 * @param name a key of a profile, or a Kconfig symbol
 * @param value what it becomes; empty for a symbol that the profile no longer mentions
 */
public record Step(String name, Optional<String> value) {
  /** The keys that decide what is built and booted and that have one value. */
  private static final List<String> KEYS =
      List.of("runtime", "port", "engine", "ring", "clock", "boot", "ramMiB", "memory", "module");

  /** All changes, those of keys first and symbols by name. */
  public static List<Step> between(Profile from, Profile to) {
    var steps = new ArrayList<Step>();
    for (String key : KEYS) {
      String value = ProfileFile.value(to, key);
      if (!value.equals(ProfileFile.value(from, key))) {
        steps.add(new Step(key, Optional.of(value)));
      }
    }
    var symbols = new TreeSet<>(from.kconfig().keySet());
    symbols.addAll(to.kconfig().keySet());
    for (String symbol : symbols) {
      Optional<String> value = Optional.ofNullable(to.kconfig().get(symbol));
      if (!value.equals(Optional.ofNullable(from.kconfig().get(symbol)))) {
        steps.add(new Step(symbol, value));
      }
    }
    return List.copyOf(steps);
  }

  /** The profile with this change. */
  public Profile on(Profile profile) {
    if (value.isPresent()) {
      return new Setting(name, value.get()).on(profile);
    }
    var values = new TreeMap<>(profile.kconfig());
    values.remove(name);
    return profile.withKconfig(values);
  }

  @Override
  public String toString() {
    return value.map(v -> name + "=" + v).orElse(name + " no longer set");
  }
}
