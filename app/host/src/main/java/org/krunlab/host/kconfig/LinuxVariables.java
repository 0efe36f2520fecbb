package org.krunlab.host.kconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.kconfig.ShellRefusedException;

/**
 * The variables that Linux's top Makefile hands to its configuration tools, see its section on
 * {@code export}. Trees like it use some of them; to the others they do no harm.
 */
final class LinuxVariables {
  private static final int LINES_OF_VERSION = 10;

  private LinuxVariables() {}

  /**
   * What the user did not set; the compiler is asked for its version only where commands may run.
   */
  static Map<String, String> of(Path folder, Map<String, String> user, Trust trust) {
    Map<String, String> all = new HashMap<>();
    all.put("srctree", ".");
    String architecture = user.getOrDefault("ARCH", host());
    all.put("ARCH", architecture);
    all.put("SRCARCH", sources(architecture));
    version(folder).ifPresent(version -> all.put("KERNELVERSION", version));
    String prefix = user.getOrDefault("CROSS_COMPILE", "");
    all.put("CC", prefix + "gcc");
    for (String tool : new String[] {"ld", "ar", "nm", "strip", "objcopy", "objdump", "readelf"}) {
      all.put(tool.toUpperCase(java.util.Locale.ROOT), prefix + tool);
    }
    for (String tool : new String[] {"rustc", "bindgen", "pahole"}) {
      all.put(tool.toUpperCase(java.util.Locale.ROOT), tool);
    }
    all.put("HOSTCC", "gcc");
    all.put("HOSTCXX", "g++");
    all.put("PYTHON3", "python3");
    all.put("CONFIG_SHELL", "sh");
    all.keySet().removeAll(user.keySet());
    if (trust == Trust.ALLOW && !user.containsKey("CC_VERSION_TEXT")) {
      all.put("CC_VERSION_TEXT", compilerVersion(folder, over(user, all)));
    }
    return Map.copyOf(all);
  }

  /** The user's variables and what they leave out. */
  static Map<String, String> over(Map<String, String> user, Map<String, String> defaults) {
    Map<String, String> all = new HashMap<>(defaults);
    all.putAll(user);
    return Map.copyOf(all);
  }

  private static String host() {
    String machine = System.getProperty("os.arch", "");
    return switch (machine) {
      case "amd64", "i386" -> "x86";
      case "aarch64" -> "arm64";
      case "ppc64", "ppc64le" -> "powerpc";
      case "s390x" -> "s390";
      case "riscv64" -> "riscv";
      default -> machine;
    };
  }

  /** Some architectures go by more names than they have folders. */
  private static String sources(String architecture) {
    return switch (architecture) {
      case "i386", "x86_64" -> "x86";
      case "sparc32", "sparc64" -> "sparc";
      case "parisc64" -> "parisc";
      default -> architecture;
    };
  }

  private static Optional<String> version(Path folder) {
    Map<String, String> stated = new HashMap<>();
    try (Stream<String> lines =
        Files.lines(folder.resolve("Makefile"), StandardCharsets.ISO_8859_1)) {
      stated.putAll(
          lines
              .limit(LINES_OF_VERSION)
              .filter(line -> line.matches("[A-Z]+ =.*"))
              .collect(
                  Collectors.toMap(
                      line -> line.substring(0, line.indexOf(' ')),
                      line -> line.substring(line.indexOf('=') + 1).strip(),
                      (first, second) -> second)));
    } catch (IOException e) {
      return Optional.empty();
    }
    if (!stated.containsKey("VERSION")) {
      return Optional.empty();
    }
    String patch = stated.getOrDefault("PATCHLEVEL", "");
    String sub = stated.getOrDefault("SUBLEVEL", "");
    return Optional.of(
        stated.get("VERSION")
            + (patch.isEmpty() ? "" : "." + patch)
            + (sub.isEmpty() ? "" : "." + sub)
            + stated.getOrDefault("EXTRAVERSION", ""));
  }

  private static String compilerVersion(Path folder, Map<String, String> variables) {
    var shell = ShellRunner.quiet(folder, variables, ShellRunner.DEFAULT_LIMIT);
    try {
      return shell.run("LC_ALL=C $CC --version 2>/dev/null | head -n 1").strip().replace("#", "");
    } catch (ShellRefusedException e) {
      return "";
    }
  }
}
