package org.krunlab.cli.conf;

import java.util.Locale;
import java.util.Map;
import org.krunlab.core.kconfig.Dialect;

/** Which C tool is stood in for. */
enum Flavor {
  /** That of Linux 6.1. */
  LINUX,
  /** That in Unikraft's sources. */
  UNIKRAFT;

  private static final String UNIKRAFT_VARIABLE = "UK_BASE";

  /** The one whose build is calling: Unikraft's says where its sources are. */
  static Flavor of(Map<String, String> environment) {
    return environment.getOrDefault(UNIKRAFT_VARIABLE, "").isEmpty() ? LINUX : UNIKRAFT;
  }

  Dialect dialect() {
    return switch (this) {
      case LINUX -> Dialect.LINUX_6_1;
      case UNIKRAFT -> Dialect.UNIKRAFT;
    };
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
