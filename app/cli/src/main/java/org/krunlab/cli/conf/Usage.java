package org.krunlab.cli.conf;

/** What {@code krunlab conf --help} says. */
final class Usage {
  static final String TEXT =
      """
      Usage: krunlab conf [OPTION]... KCONFIG
      Makes, brings up to date and asks for a .config, as conf of Linux 6.1 or Unikraft does.
      With no mode given, it is --oldaskconfig.

      What is asked:
        --oldaskconfig          every option, from the first to the last
        --oldconfig             options that .config does not have yet
        --syncconfig            the same; then writes what a build includes (auto.conf, autoconf.h)
      What is taken without asking:
        --olddefconfig          .config, and defaults for options it does not have
        --defconfig FILE        FILE, and defaults for all else
        --alldefconfig          defaults for all
        --allnoconfig           n wherever it can be
        --allmodconfig          m wherever it can be
        --allyesconfig          y wherever it can be
        --randconfig            values at random; KCONFIG_SEED makes them the same again
        --yes2modconfig         .config with each y that can be m as m
        --mod2yesconfig         .config with each m as y
        --mod2noconfig          .config with each m as n
      What is told:
        --listnewconfig         options that .config does not have, with their values
        --helpnewconfig         the same options with their help
        --savedefconfig FILE    puts into FILE what of .config is not so by default
      Others:
        -s, --silent            does not say what was written
        --dialect NAME          linux or unikraft; unikraft by itself where UK_BASE is set
        -h, --help              this text

      The environment counts as for the C tool: KCONFIG_CONFIG, KCONFIG_ALLCONFIG, KCONFIG_SEED,
      KCONFIG_PROBABILITY, KCONFIG_DEFCONFIG_LIST, KCONFIG_OVERWRITECONFIG, KCONFIG_AUTOCONFIG,
      KCONFIG_AUTOHEADER, KCONFIG_RUSTCCFG, KCONFIG_NOSILENTUPDATE, KCONFIG_WERROR,
      KCONFIG_WARN_UNKNOWN_SYMBOLS, CONFIG_, srctree. Commands of the tree are run.
      """;

  private Usage() {}
}
