package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;
import org.krunlab.core.kconfig.unikraft.UnikraftVersion;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.OldDefConfig;

/** Unikraft's own tree, with the tool of its own build as referee. */
class UnikraftTreeTest {
  private static final int CONFIGS = Integer.getInteger("krunlab.kconfig.configs", 60);

  @TempDir private Path folder;
  private UnikraftTree sources = new UnikraftTree(Path.of(""));

  @BeforeEach
  void findSources() {
    Optional<UnikraftTree> found = UnikraftTree.found();
    assumeTrue(found.isPresent(), UnikraftTree.HOW_TO_HAVE);
    sources = found.orElseThrow();
  }

  @Test
  void readsTheWholeTreeWithoutRunningAnything() throws Exception {
    KconfigTree tree = read(settings());
    assertThat(tree.options()).hasSizeGreaterThan(500);
    assertThat(tree.files()).hasSizeGreaterThan(80);
    assertThat(tree.root().children())
        .extracting(MenuNode::text)
        .contains("Architecture Selection", "Platform Configuration", "Application Options");
  }

  @Test
  void writesTheSameBytesAsTheToolOfItsBuild() throws Exception {
    Optional<Conf> conf = sources.conf();
    assumeTrue(conf.isPresent(), UnikraftTree.HOW_TO_HAVE_CONF);
    UnikraftSettings settings = settings();
    KconfigTree tree = read(settings);
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put("LC_ALL", "C");
    List<RandomConfig.Option> options = options(tree);
    for (int i = 0; i < CONFIGS; i++) {
      String config = RandomConfig.make(options, new Random(i));
      Path file = Path.of(settings.configFile());
      Files.writeString(file, config);
      assertThat(conf.get().oldDefConfig(folder, settings.base() + "/Config.uk", environment))
          .isTrue();
      assertThat(OldDefConfig.run(tree, ConfigFile.read(config, "CONFIG_")))
          .as("configuration %s", i)
          .isEqualTo(Files.readString(file));
    }
  }

  @Test
  void aToggleGivesWhatReadingTheResultAnewGives() throws Exception {
    KconfigTree tree = read(settings());
    Configuration configuration = Configuration.defaults(tree);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      Symbol symbol = tree.options().get(random.nextInt(tree.options().size()));
      Tristate opposite = configuration.truth(symbol).not();
      if (symbol.type().isLogic() && configuration.isChangeable(symbol)) {
        configuration = toggled(configuration, symbol, opposite.text());
        String written = configuration.write();
        Configuration again =
            Configuration.defaults(tree)
                .with(
                    ConfigFile.read(
                        String.join("\n", configuration.userAssignments()) + "\n", "CONFIG_"));
        assertThat(written).isEqualTo(again.write());
      }
    }
  }

  private static Configuration toggled(Configuration configuration, Symbol symbol, String value) {
    return symbol.choice().isPresent() && value.equals("n")
        ? configuration
        : Trees.set(configuration, symbol.name(), value);
  }

  private KconfigTree read(UnikraftSettings settings) throws KconfigException {
    return UnikraftKconfig.read(settings, new NioFiles(folder), ShellPort.refusing());
  }

  private UnikraftSettings settings() throws Exception {
    Path real = folder.toRealPath();
    Path application = Files.createDirectories(real.resolve("app"));
    Files.writeString(application.resolve("Config.uk"), "config APPTEST\n\tbool \"Test\"\n");
    Path out = Files.createDirectories(real.resolve("out"));
    Files.createDirectories(out.resolve("kconfig"));
    Files.createDirectories(out.resolve("include/uk/bits"));
    String base = sources.folder().toRealPath().toString();
    UnikraftVersion version = UnikraftVersion.of(new NioFiles(real), base).orElseThrow();
    return new UnikraftSettings(
        base,
        application.toString(),
        "test",
        "x86_64",
        "x86_64",
        version.number(),
        version.codename(),
        out.toString(),
        real.resolve("config").toString(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<RandomConfig.Option> options(KconfigTree tree) {
    List<RandomConfig.Option> options = new ArrayList<>();
    for (Symbol symbol : tree.options()) {
      String type =
          switch (symbol.type()) {
            case BOOL -> "bool";
            case TRISTATE -> "tristate";
            case INT -> "int";
            case HEX -> "hex";
            default -> "string";
          };
      options.add(new RandomConfig.Option(symbol.name(), type));
    }
    return options;
  }
}
