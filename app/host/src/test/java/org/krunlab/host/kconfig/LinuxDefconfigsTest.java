package org.krunlab.host.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FolderFiles;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.WholeConfig;

/**
 * Every defconfig of every architecture of Linux 6.1: the C tool and the engine must write the same
 * bytes. {@code -Dkrunlab.linux.tree=DIR} names the unpacked sources, {@code
 * -Dkrunlab.linux.arch=NAME} one architecture.
 */
class LinuxDefconfigsTest {
  private static final Path CONF = Path.of("/usr/lib/linux-kbuild-6.1/scripts/kconfig/conf");
  private static final int HEADER_LINES = 4;

  @Test
  void givesTheSameConfigurationsAsTheToolOfLinux(@TempDir Path work) throws Exception {
    String named = System.getProperty("krunlab.linux.tree", "");
    assumeTrue(!named.isEmpty(), "no sources of Linux 6.1; -Dkrunlab.linux.tree=DIR names them");
    assumeTrue(Files.isExecutable(CONF), "no conf; the package linux-kbuild-6.1 has it");
    Path linux = Path.of(named).toRealPath();
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, List<Path>> architecture : defconfigs(linux).entrySet()) {
      Map<String, String> environment = environment(linux, architecture.getKey(), work);
      KconfigTree tree = read(linux, environment);
      for (Path defconfig : architecture.getValue()) {
        String ours = WholeConfig.defconfig(tree, ConfigFile.read(bytes(defconfig), "CONFIG_"));
        String theirs = conf(linux, defconfig, environment);
        compared++;
        if (!body(ours).equals(body(theirs))) {
          differing.add(linux.relativize(defconfig) + ": " + firstDifference(ours, theirs));
        }
      }
      System.out.println(
          architecture.getKey() + ": " + compared + " compared, " + differing.size() + " differ");
    }
    assertThat(differing).as("of %s defconfigs", compared).isEmpty();
  }

  private static Map<String, List<Path>> defconfigs(Path linux) throws IOException {
    String only = System.getProperty("krunlab.linux.arch", "");
    var found = new TreeMap<String, List<Path>>();
    try (Stream<Path> files = Files.walk(linux.resolve("arch"))) {
      files
          .filter(file -> file.getFileName().toString().endsWith("defconfig"))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file -> {
                String name = linux.resolve("arch").relativize(file).getName(0).toString();
                if (only.isEmpty() || only.equals(name)) {
                  found.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
                }
              });
    }
    return found;
  }

  /** What the Makefile of Linux tells its configuration tools, without a cross compiler. */
  private static Map<String, String> environment(Path linux, String architecture, Path work)
      throws Exception {
    // An auto.conf that exists keeps the tool from writing beside the sources.
    Path synced = work.resolve("auto.conf");
    Files.writeString(synced, "");
    var environment = new TreeMap<String, String>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LC_ALL", "C");
    environment.put("srctree", ".");
    environment.put("ARCH", architecture);
    environment.put("SRCARCH", architecture);
    environment.put("HEADER_ARCH", "x86");
    environment.put("KERNELVERSION", version(linux));
    environment.put("CC", "gcc");
    environment.put("LD", "ld");
    environment.put("AR", "ar");
    environment.put("NM", "nm");
    environment.put("OBJCOPY", "objcopy");
    environment.put("HOSTCC", "gcc");
    environment.put("RUSTC", "rustc");
    environment.put("BINDGEN", "bindgen");
    environment.put("PAHOLE", "pahole");
    environment.put("CLANG_FLAGS", "");
    environment.put("KCONFIG_CONFIG", work.resolve("config").toString());
    environment.put("KCONFIG_AUTOCONFIG", synced.toString());
    var shell = ShellRunner.quiet(linux, environment, ShellRunner.DEFAULT_LIMIT);
    environment.put("CC_VERSION_TEXT", shell.run("gcc --version | head -n 1").strip());
    return environment;
  }

  private static String version(Path linux) throws IOException {
    var parts = new TreeMap<String, String>();
    for (String line : Files.readAllLines(linux.resolve("Makefile")).subList(0, 10)) {
      String[] sides = line.split("=", 2);
      if (sides.length == 2) {
        parts.put(sides[0].strip(), sides[1].strip());
      }
    }
    return parts.get("VERSION") + "." + parts.get("PATCHLEVEL") + "." + parts.get("SUBLEVEL");
  }

  private static KconfigTree read(Path linux, Map<String, String> environment) throws Exception {
    var shell = ShellRunner.quiet(linux, environment, ShellRunner.DEFAULT_LIMIT);
    return KconfigTree.read(
        new KconfigSource(
            "Kconfig", new FolderFiles(linux), shell, environment, Dialect.LINUX_6_1));
  }

  private static String conf(Path linux, Path defconfig, Map<String, String> environment)
      throws Exception {
    Path written = Path.of(environment.getOrDefault("KCONFIG_CONFIG", ""));
    Files.deleteIfExists(written);
    var builder =
        new ProcessBuilder(CONF.toString(), "-s", "--defconfig=" + defconfig, "Kconfig")
            .directory(linux.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    assertThat(builder.start().waitFor()).as("conf takes %s", defconfig).isZero();
    return ByteText.decode(bytes(written));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> body(String config) {
    List<String> lines = config.lines().toList();
    return lines.subList(HEADER_LINES, lines.size());
  }

  private static String firstDifference(String ours, String theirs) {
    List<String> a = body(ours);
    List<String> b = body(theirs);
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return "engine '" + a.get(i) + "', conf '" + b.get(i) + "'";
      }
    }
    return "engine " + a.size() + " lines, conf " + b.size();
  }
}
