package org.krunlab.cli.conf;

import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.Tristate;

/** What one call does. */
enum Mode {
  OLDASKCONFIG,
  OLDCONFIG,
  SYNCCONFIG,
  DEFCONFIG,
  SAVEDEFCONFIG,
  ALLNOCONFIG("allno.config"),
  ALLYESCONFIG("allyes.config"),
  ALLMODCONFIG("allmod.config"),
  ALLDEFCONFIG("alldef.config"),
  RANDCONFIG("allrandom.config"),
  LISTNEWCONFIG,
  HELPNEWCONFIG,
  OLDDEFCONFIG,
  YES2MODCONFIG,
  MOD2YESCONFIG,
  MOD2NOCONFIG;

  private final String presetName;

  Mode() {
    this("");
  }

  Mode(String presetName) {
    this.presetName = presetName;
  }

  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file that presets symbols where only {@code KCONFIG_ALLCONFIG=1} asks for one. */
  String presetName() {
    return presetName;
  }

  /** Whether it makes a configuration of all symbols instead of reading one. */
  boolean makesWhole() {
    return !presetName.isEmpty();
  }

  /** The value it gives to all symbols. */
  Optional<Tristate> value() {
    return switch (this) {
      case ALLNOCONFIG -> Optional.of(Tristate.NO);
      case ALLMODCONFIG -> Optional.of(Tristate.MODULE);
      case ALLYESCONFIG -> Optional.of(Tristate.YES);
      default -> Optional.empty();
    };
  }

  boolean writesConfiguration() {
    return this != SAVEDEFCONFIG && this != LISTNEWCONFIG && this != HELPNEWCONFIG;
  }
}
