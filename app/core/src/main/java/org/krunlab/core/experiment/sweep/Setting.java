package org.krunlab.core.experiment.sweep;

import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.model.Profile;

/**
 * One value of a profile that differs between cells.
 *
 * @param name a key of a profile, such as {@code runtime} or {@code ramMiB}, or a Kconfig symbol
 *     without {@code CONFIG_}
 * @param value as it is written in a profile; of a symbol unquoted
 */
public record Setting(String name, String value) {
  private static final String PREFIX = "CONFIG_";

  public Setting {
    name = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  /** Whether it is a Kconfig value: a profile's own keys have small letters. */
  public boolean isSymbol() {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * The profile with this value.
   *
   * @throws LabException where a profile has no such key, or the key no such value
   */
  public Profile on(Profile profile) {
    if (!isSymbol()) {
      return ProfileFile.with(profile, name, value);
    }
    var values = new java.util.TreeMap<>(profile.kconfig());
    values.put(name, value);
    return profile.withKconfig(values);
  }

  @Override
  public String toString() {
    return name + "=" + value;
  }
}
