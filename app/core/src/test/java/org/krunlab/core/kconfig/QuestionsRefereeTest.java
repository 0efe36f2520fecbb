package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.conf.Questions;
import org.krunlab.core.kconfig.conf.SyncedFiles;
import org.krunlab.core.kconfig.conf.Terminal;
import org.krunlab.core.kconfig.conf.UnansweredException;
import org.krunlab.core.kconfig.conf.UnmetDependency;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/**
 * Random trees, configurations and answers: the C tool and the engine must ask the same questions,
 * give the same help and warnings, and leave the same files.
 */
class QuestionsRefereeTest {
  private static final int TREES = Integer.getInteger("krunlab.kconfig.trees", 60);
  private static final long FIRST_SEED = Long.getLong("krunlab.kconfig.seed", 1);
  private static final List<String> ANSWERS =
      List.of(
          "", "", "", "y", "n", "m", "?", "1", "2", "3", "2?", "17", "0x1f", "no", "odd", " y ");

  /** A mode of the tool and the same of the engine. */
  private enum Mode {
    OLDASKCONFIG,
    OLDCONFIG,
    SYNCCONFIG,
    LISTNEWCONFIG,
    HELPNEWCONFIG;

    String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }

    void ask(Questions questions) {
      switch (this) {
        case OLDASKCONFIG -> questions.askAll();
        case OLDCONFIG, SYNCCONFIG -> questions.askNew();
        case LISTNEWCONFIG -> questions.listNew();
        case HELPNEWCONFIG -> questions.helpNew();
      }
    }

    boolean writes() {
      return this != LISTNEWCONFIG && this != HELPNEWCONFIG;
    }
  }

  /** Takes the answers given and keeps what is printed. */
  private static final class Script implements Terminal {
    private final StringBuilder out = new StringBuilder();
    private final List<String> answers;
    private int next;

    Script(List<String> answers) {
      this.answers = answers;
    }

    @Override
    public void print(String text) {
      out.append(text);
    }

    @Override
    public String readLine(String atEnd) {
      String line = next < answers.size() ? answers.get(next) + "\n" : atEnd;
      next++;
      print(line);
      return line;
    }

    @Override
    public boolean hasEnded() {
      return next > answers.size();
    }
  }

  @Test
  void asksAndSaysTheSameAsTheToolOfLinux(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = Conf.ofLinux();
    assumeTrue(conf.isPresent(), "no conf of Linux 6.1; the package linux-kbuild-6.1 has it");
    compare(conf.get(), Dialect.LINUX_6_1, "modules", folder);
  }

  @Test
  void asksAndSaysTheSameAsTheToolOfUnikraft(@TempDir Path folder) throws Exception {
    Optional<Conf> conf = UnikraftTree.found().flatMap(UnikraftTree::conf);
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    compare(conf.get(), Dialect.UNIKRAFT, "option modules", folder);
  }

  private static void compare(Conf conf, Dialect dialect, String modulesLine, Path folder)
      throws Exception {
    int asked = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
      RandomTree.Made made = RandomTree.make(seed, modulesLine);
      Optional<KconfigTree> tree = Trees.readIfTaken(dialect, made.text());
      if (tree.isEmpty()) {
        continue;
      }
      Files.writeString(folder.resolve("Kconfig"), made.text());
      Random random = new Random(seed);
      for (Mode mode : Mode.values()) {
        if (mode == Mode.HELPNEWCONFIG && dialect.equals(Dialect.UNIKRAFT)) {
          continue;
        }
        String config = RandomConfig.make(made.options(), random);
        List<String> answers = random.ints(200, 0, ANSWERS.size()).mapToObj(ANSWERS::get).toList();
        asked += compare(conf, folder, tree.get(), mode, config, answers, made.text());
      }
    }
    assertThat(asked).as("calls compared").isGreaterThan(TREES);
  }

  /** 1 when there was something to compare: a question without a way out ends ours alone. */
  private static int compare(
      Conf conf,
      Path folder,
      KconfigTree tree,
      Mode mode,
      String config,
      List<String> answers,
      String text)
      throws Exception {
    var script = new Script(answers);
    var warnings = new StringBuilder();
    for (Diagnostic diagnostic : tree.diagnostics()) {
      boolean info = diagnostic.severity() == Diagnostic.Severity.INFO;
      (info ? script.out : warnings).append(diagnostic.classic());
    }
    var live = new LiveConfiguration[1];
    live[0] =
        new LiveConfiguration(
            tree, symbol -> warnings.append(UnmetDependency.warning(live[0], symbol)));
    live[0]
        .load(ConfigFile.read(config, tree.prefix()))
        .warnings()
        .forEach(
            warning ->
                warnings.append(
                    ".config:%s:warning: %s%n".formatted(warning.line(), warning.classic())));
    try {
      mode.ask(new Questions(live[0], script));
    } catch (UnansweredException e) {
      return 0;
    }
    String written = mode.writes() ? live[0].write() : config;
    if (mode.writes()) {
      computeForBuild(live[0]);
    }

    clean(folder);
    Files.writeString(folder.resolve(".config"), config);
    Files.writeString(folder.resolve("answers"), String.join("\n", answers) + "\n");
    int status =
        conf.runWith(
            folder,
            Map.of("CONFIG_", "CONFIG_"),
            List.of("-s", mode.option(), "Kconfig"),
            "answers");
    String description = "%s of%n%s%n%s%nanswered by %s".formatted(mode, text, config, answers);
    assertThat(status).as(description).isZero();
    assertThat(script.out.toString())
        .as(description)
        .isEqualTo(withoutAsides(Files.readString(folder.resolve("conf.out"))));
    assertThat(withoutEnd(sorted(warnings.toString())))
        .as(description)
        .isEqualTo(withoutEnd(sorted(Files.readString(folder.resolve("conf.err")))));
    assertThat(written).as(description).isEqualTo(Files.readString(folder.resolve(".config")));
    if (mode == Mode.SYNCCONFIG) {
      compareSynced(folder, live[0], description);
    }
    return 1;
  }

  /** As for the files of a build, which are made because none is there. */
  private static void computeForBuild(LiveConfiguration live) {
    if (live.tree().dialect().equals(Dialect.UNIKRAFT)) {
      live.forgetAll();
    }
    live.tree().visitingOrder().forEach(live::compute);
  }

  private static void compareSynced(Path folder, LiveConfiguration live, String description)
      throws IOException {
    var synced = new SyncedFiles(live);
    String name = "include/config/auto.conf";
    boolean old = live.tree().dialect().equals(Dialect.UNIKRAFT);
    Map<String, String> files =
        Map.of(
            name,
            synced.makefile(old),
            "include/generated/autoconf.h",
            synced.header(old),
            name + ".cmd",
            synced.dependencies(name, old),
            old ? "include/config/tristate.conf" : "include/generated/rustc_cfg",
            old ? synced.tristates() : synced.rust());
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(file.getValue())
          .as("%s, %s", file.getKey(), description)
          .isEqualTo(Files.readString(folder.resolve(file.getKey())));
    }
    for (String changed : synced.changedSince(ConfigFile.empty(), false)) {
      String touched = old ? changed.toLowerCase(Locale.ROOT).replace('_', '/') + ".h" : changed;
      assertThat(folder.resolve("include/config").resolve(touched)).as(description).exists();
    }
  }

  private static void clean(Path folder) throws IOException {
    for (String name : List.of("include/config", "include/generated", "include")) {
      Path gone = folder.resolve(name);
      if (Files.isDirectory(gone)) {
        try (var files = Files.list(gone)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  /** What the tool remarks as often as it happens to look at such a condition. */
  private static String withoutAsides(String output) {
    return output.replaceAll(
        "(?m)^(boolean symbol|symbol) \\S+ tested for '.*'\\? test forced to '.*'\n", "");
  }

  /** Warnings about the file and about values come in another order where both are told. */
  private static List<String> sorted(String warnings) {
    return warnings.lines().sorted().toList();
  }

  /** The tool tells of a menuconfig without prompt at the line of whatever follows it. */
  private static List<String> withoutEnd(List<String> warnings) {
    return warnings.stream()
        .filter(line -> !line.endsWith("menuconfig statement without prompt"))
        .filter(line -> !line.isEmpty() && !line.equals("Error in reading or end of file."))
        .toList();
  }
}
