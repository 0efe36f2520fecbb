package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.OldDefConfig;
import org.krunlab.core.kconfig.value.SetResult;

/**
 * How long the engine takes beside the C tool and Kconfiglib. Ours and theirs take turns in one
 * run, so that what else the machine does befalls both. Surefire runs it only by name: {@code mvn
 * -pl app/core test -Dtest=KconfigBench}.
 */
class KconfigBench {
  private static final int ROUNDS = Integer.getInteger("krunlab.bench.rounds", 30);
  private static final int WARM_UP = Integer.getInteger("krunlab.bench.warm-up", 60);
  private static final int TOGGLES = Integer.getInteger("krunlab.bench.toggles", 3000);
  private static final String NO_PYTHON = "no python3, which runs the C tool to measure it";

  @TempDir private Path folder;

  /**
   * The same configuration read, evaluated and written: by the tool with the script it runs for its
   * lists of libraries, and by the engine in a JVM that did it before.
   */
  @Test
  void loadsUnikraftsTree() throws Exception {
    UnikraftTree sources = unikraft();
    Conf conf = confOf(sources);
    try (BenchReference reference = reference("os", NO_PYTHON);
        UnikraftBuild build = UnikraftBuild.of(sources, folder)) {
      Files.writeString(build.config(), "");
      reference.run(command(conf, "--olddefconfig", build), build.folder(), build.environment());
      for (int i = 0; i < WARM_UP; i++) {
        assertThat(olddefconfig(build)).isEqualTo(Files.readString(build.config()));
      }
      BenchSamples samples = new BenchSamples("conf --olddefconfig, wall", "engine, warm, wall");
      for (int i = 0; i < ROUNDS; i++) {
        var theirs =
            reference.run(
                command(conf, "--olddefconfig", build), build.folder(), build.environment());
        long begun = System.nanoTime();
        olddefconfig(build);
        samples.add(theirs.wall(), Duration.ofNanos(System.nanoTime() - begun));
      }
      print("Unikraft's tree, loaded", samples.report(0.15, "at the median"));
    }
  }

  private static String olddefconfig(UnikraftBuild build) throws Exception {
    KconfigTree tree = build.tree();
    return OldDefConfig.run(
        tree, ConfigFile.read(Files.readAllBytes(build.config()), tree.prefix()));
  }

  /** The whole process: the start script, the JVM, the same result. */
  @Test
  void startsAndLoadsUnikraftsTree() throws Exception {
    UnikraftTree sources = unikraft();
    Conf conf = confOf(sources);
    Path krunlab = Path.of("../../krunlab").toAbsolutePath().normalize();
    assumeTrue(Files.isExecutable(krunlab), "no start script beside the sources");
    try (BenchReference reference = reference("os", NO_PYTHON);
        UnikraftBuild build = UnikraftBuild.of(sources, folder)) {
      List<String> ours = List.of(krunlab.toString(), "conf", "-s", "--olddefconfig", build.root());
      Files.writeString(build.config(), "");
      reference.run(command(conf, "--olddefconfig", build), build.folder(), build.environment());
      String expected = Files.readString(build.config());
      reference.run(ours, build.folder(), build.environment());
      BenchSamples samples =
          new BenchSamples("conf --olddefconfig, wall", "krunlab conf --olddefconfig, wall");
      for (int i = 0; i < ROUNDS; i++) {
        var theirs =
            reference.run(
                command(conf, "--olddefconfig", build), build.folder(), build.environment());
        Files.writeString(build.config(), "");
        var own = reference.run(ours, build.folder(), build.environment());
        assertThat(Files.readString(build.config())).isEqualTo(expected);
        samples.add(theirs.wall(), own.wall());
      }
      print(
          "Unikraft's tree, loaded by a process of its own", samples.report(0.5, "at the median"));
    }
  }

  /** One option toggled and all values known again; the same options in the same order. */
  @Test
  void togglesOptionsOfUnikraft() throws Exception {
    UnikraftTree sources = unikraft();
    try (BenchReference reference =
            reference("kconfiglib", "no Kconfiglib; see python3-kconfiglib");
        UnikraftBuild build = UnikraftBuild.of(sources, folder)) {
      KconfigTree tree = build.tree();
      Configuration configuration = Configuration.defaults(tree);
      Files.writeString(build.config(), configuration.write());
      reference.load(build.root(), build.folder(), build.environment(), build.config());
      configuration = Configuration.of(tree, ConfigFile.read(configuration.write(), tree.prefix()));
      BenchSamples samples =
          new BenchSamples("Kconfiglib, set and read all", "engine, set and read all");
      List<Symbol> options = new ArrayList<>(tree.options());
      Random random = new Random(1);
      int done = -TOGGLES / 2;
      while (done < TOGGLES) {
        Symbol symbol = options.get(random.nextInt(options.size()));
        if (!symbol.type().isLogic()) {
          continue;
        }
        String value = configuration.truth(symbol) == Tristate.NO ? "y" : "n";
        long begun = System.nanoTime();
        if (!(configuration.set(symbol, value) instanceof SetResult.Accepted(Configuration next))) {
          continue;
        }
        long read = 0;
        for (Symbol option : options) {
          read += next.value(option).length();
        }
        Duration ours = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(read).isPositive();
        configuration = next;
        Duration theirs = reference.toggle(symbol.name(), value);
        if (done++ >= 0) {
          samples.add(theirs, ours);
        }
      }
      print(
          "One option of Unikraft toggled",
          samples.report(0.5, "at p99") + disagreement(configuration, reference));
    }
  }

  private static String disagreement(Configuration configuration, BenchReference reference)
      throws Exception {
    Map<String, String> theirs = reference.values();
    long different =
        configuration.tree().options().stream()
            .filter(option -> theirs.containsKey(option.name()))
            .filter(option -> !configuration.value(option).equals(theirs.get(option.name())))
            .count();
    return "values that differ in the end: " + different + " of " + theirs.size() + "\n";
  }

  /**
   * Linux's tree for x86, read, evaluated and written. The tool's own CPU time, without the
   * commands the tree runs; the engine's with all that the JVM does beside it, the answers of the
   * commands taken from the first time they were asked.
   */
  @Test
  void loadsLinuxsTree() throws Exception {
    Path tree = Path.of(System.getProperty("krunlab.bench.linux", ""));
    assumeTrue(
        Files.isRegularFile(tree.resolve("scripts/Kconfig.include")),
        "no sources of Linux; -Dkrunlab.bench.linux=FOLDER names them");
    Optional<Conf> conf = Conf.ofLinux();
    assumeTrue(conf.isPresent(), "no conf of Linux; the package linux-kbuild-6.1 has it");
    Map<String, String> environment = linuxEnvironment(folder.resolve("config"));
    try (BenchReference reference = reference("os", NO_PYTHON)) {
      List<String> command =
          List.of(conf.get().program().toString(), "-s", "--alldefconfig", "Kconfig");
      reference.run(command, tree, environment);
      String expected = Trees.body(Files.readString(folder.resolve("config")));
      ShellPort shell = recorded(tree, environment);
      for (int i = 0; i < WARM_UP; i++) {
        assertThat(Trees.body(alldefconfig(tree, environment, shell))).isEqualTo(expected);
      }
      BenchSamples samples =
          new BenchSamples("conf --alldefconfig, own CPU", "engine, warm, CPU of the JVM");
      var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      for (int i = 0; i < ROUNDS; i++) {
        var theirs = reference.run(command, tree, environment);
        long begun = machine.getProcessCpuTime();
        alldefconfig(tree, environment, shell);
        samples.add(theirs.own(), Duration.ofNanos(machine.getProcessCpuTime() - begun));
      }
      print("Linux's tree, loaded", samples.report(1.0, "at the median"));
    }
  }

  private static String alldefconfig(Path tree, Map<String, String> environment, ShellPort shell)
      throws KconfigException {
    return Configuration.defaults(
            KconfigTree.read(
                new KconfigSource(
                    "Kconfig", new FolderFiles(tree), shell, environment, Dialect.LINUX_6_1)))
        .write();
  }

  private static Map<String, String> linuxEnvironment(Path config) {
    Map<String, String> all = new HashMap<>();
    all.put("srctree", ".");
    all.put("ARCH", "x86_64");
    all.put("SRCARCH", "x86");
    all.put("KERNELVERSION", "6.1");
    for (String tool : List.of("ld", "ar", "nm", "objcopy", "rustc", "bindgen", "pahole")) {
      all.put(tool.toUpperCase(java.util.Locale.ROOT), tool);
    }
    all.put("CC", "gcc");
    all.put("HOSTCC", "gcc");
    all.put("KCONFIG_CONFIG", config.toString());
    return all;
  }

  /** Runs a command the first time it is asked for, and then knows. */
  private static ShellPort recorded(Path folder, Map<String, String> environment) {
    Map<String, String> known = new ConcurrentHashMap<>();
    return command -> {
      String answer = known.get(command);
      if (answer == null) {
        answer = Conf.shell(command, folder, environment);
        known.put(command, answer);
      }
      return answer;
    };
  }

  private static List<String> command(Conf conf, String mode, UnikraftBuild build) {
    return List.of(conf.program().toString(), "-s", mode, build.root());
  }

  private static UnikraftTree unikraft() {
    Optional<UnikraftTree> found = UnikraftTree.found();
    assumeTrue(found.isPresent(), UnikraftTree.HOW_TO_HAVE);
    return found.orElseThrow();
  }

  private static Conf confOf(UnikraftTree sources) {
    Optional<Conf> conf = sources.conf();
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    return conf.orElseThrow();
  }

  private static BenchReference reference(String module, String reason) throws Exception {
    Optional<BenchReference> reference = BenchReference.start(module);
    assumeTrue(reference.isPresent(), reason);
    return reference.orElseThrow();
  }

  private static void print(String title, String report) {
    System.out.println(title + "\n" + report);
  }
}
