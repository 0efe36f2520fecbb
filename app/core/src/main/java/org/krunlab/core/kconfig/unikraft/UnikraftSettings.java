package org.krunlab.core.kconfig.unikraft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one build of Unikraft tells its Kconfig tree. All paths are absolute, without a slash at the
 * end and with symbolic links resolved, as Unikraft's Makefile makes them.
 *
 * @param base Unikraft's sources
 * @param application the application, {@code A=}; the same as {@code base} where there is none
 * @param name the image's name, {@code N=}
 * @param architecture as Unikraft names it: x86_64, arm64, arm
 * @param hostArchitecture the machine that builds, named the same way
 * @param version the version with its suffix, such as {@code 0.17.0~eaf6fda1}
 * @param codename the release's name
 * @param buildFolder {@code O=}
 * @param configFile {@code C=}
 * @param libraries external libraries, {@code L=}
 * @param platforms external platforms, {@code P=}
 * @param excluded libraries to leave out, {@code E=}
 */
public record UnikraftSettings(
    String base,
    String application,
    String name,
    String architecture,
    String hostArchitecture,
    String version,
    String codename,
    String buildFolder,
    String configFile,
    List<String> libraries,
    List<String> platforms,
    List<String> excluded) {
  private static final String SEPARATOR = ":";

  /** Copies the lists. */
  public UnikraftSettings {
    libraries = List.copyOf(libraries);
    platforms = List.copyOf(platforms);
    excluded = List.copyOf(excluded);
  }

  /** The variables the Makefile hands to its configuration tools. */
  public Map<String, String> environment() {
    String kconfigFolder = buildFolder + "/kconfig";
    Map<String, String> all = new HashMap<>();
    all.put("CONFIG_", "CONFIG_");
    all.put("KCONFIG_CONFIG", configFile);
    all.put("KCONFIG_AUTOCONFIG", kconfigFolder + "/auto.conf");
    all.put("KCONFIG_AUTOHEADER", buildFolder + "/include/uk/bits/config.h");
    all.put("KCONFIG_TRISTATE", kconfigFolder + "/tristate.config");
    all.put("HOST_ARCH", hostArchitecture);
    all.put("BUILD_DIR", buildFolder);
    all.put("UK_BASE", base);
    all.put("UK_APP", application);
    all.put("UK_CONFIG", configFile);
    all.put("UK_FULLVERSION", version);
    all.put("UK_CODENAME", codename);
    all.put("UK_ARCH", architecture);
    all.put("UK_NAME", name);
    all.put("KCONFIG_DIR", kconfigFolder);
    all.put("KCONFIG_LIB_BASE", base + "/lib");
    all.put("KCONFIG_PLAT_BASE", base + "/plat");
    all.put("KCONFIG_DRIV_BASE", base + "/drivers");
    all.put("KCONFIG_ELIB_DIRS", String.join(SEPARATOR, libraries));
    all.put("KCONFIG_EPLAT_DIRS", String.join(SEPARATOR, platforms));
    all.put("KCONFIG_EAPP_DIR", application.equals(base) ? "" : application);
    all.put("KCONFIG_EXCLUDEDIRS", excludedDirs());
    return Map.copyOf(all);
  }

  /** Each one after a separator, also the first. */
  private String excludedDirs() {
    StringBuilder out = new StringBuilder();
    excluded.forEach(folder -> out.append(SEPARATOR).append(folder));
    return out.toString();
  }
}
