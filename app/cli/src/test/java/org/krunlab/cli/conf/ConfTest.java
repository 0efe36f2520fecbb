package org.krunlab.cli.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfTest {
  private static final String KCONFIG =
      """
      config A
          bool "Option A"
          help
            What A is for.
      config N
          int "Number N"
          range 1 9
          depends on A
      config S
          string
          default "$(shell,echo from the shell)"
      """;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTree() throws Exception {
    Files.writeString(folder.resolve("Kconfig"), KCONFIG);
    environment.putAll(System.getenv());
    environment.put("srctree", folder.toString());
    environment.put("KCONFIG_CONFIG", config().toString());
    environment.put("KCONFIG_AUTOCONFIG", folder.resolve("inc/auto.conf").toString());
    environment.put("KCONFIG_AUTOHEADER", folder.resolve("inc/autoconf.h").toString());
    environment.put("KCONFIG_RUSTCCFG", folder.resolve("inc/rustc_cfg").toString());
  }

  @Test
  void writesWhatIsAnsweredAndTrustsTheShell() throws Exception {
    assertThat(run("y\n0\n5\n", "--oldconfig", "Kconfig")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Option A (A) [N/y/?] (NEW) y\n")
        .contains("Number N (N) [1] (NEW) 0\n")
        .contains("Number N (N) [1] (NEW) 5\n")
        .endsWith("#\n# configuration written to " + config() + "\n#\n");
    assertThat(Files.readString(config()))
        .endsWith("CONFIG_A=y\nCONFIG_N=5\nCONFIG_S=\"from the shell\"\n");
    assertThat(Files.readString(folder.resolve("inc/autoconf.h"))).contains("#define CONFIG_N 5\n");
  }

  @Test
  void makesUnikraftsListsOfLibrariesWhereItsScriptWould() throws Exception {
    Path list = folder.resolve("libs.uk");
    Path library = Files.createDirectories(folder.resolve("libs/one"));
    Files.writeString(library.resolve("Config.uk"), "config LIBONE\n\tbool \"One\"\n");
    Files.writeString(
        folder.resolve("Config.uk"),
        "source \"$(shell,./no-such/config-submenu.sh -o %s -r %s/libs -c '' -e '')\"\n"
            .formatted(list, folder));
    environment.put("UK_BASE", folder.toString());
    environment.put("LC_ALL", "C");

    assertThat(runInFolder("-s", "--alldefconfig", "Config.uk")).isZero();

    assertThat(list).content().contains(library + "/Config.uk");
    assertThat(config()).content().contains("# CONFIG_LIBONE is not set");
  }

  @Test
  void showsTheHelpAskedFor() {
    assertThat(run("?\nn\n", "-s", "--oldconfig", "Kconfig")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("CONFIG_A:\n\nWhat A is for.\n")
        .contains("Symbol: A [=n]\nType  : bool\nDefined at Kconfig:1\n");
  }

  @Test
  void aQuestionWithoutAnswerEndsInsteadOfBeingAskedWithoutEnd() throws Exception {
    Files.writeString(folder.resolve("Kconfig"), "config N\n\tint \"Number N\"\n");

    assertThat(run("x\n", "--oldconfig", "Kconfig")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the input ended, and 'Number N' has no value that could be taken instead");
    assertThat(config()).doesNotExist();
  }

  @Test
  void leavesAnIdenticalFileUntouched() throws Exception {
    run("", "--alldefconfig", "Kconfig");
    out.reset();
    var before = Files.getLastModifiedTime(config());

    assertThat(run("", "--olddefconfig", "Kconfig")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("#\n# No change to " + config() + "\n#\n");
    assertThat(Files.getLastModifiedTime(config())).isEqualTo(before);
    assertThat(folder.resolve("config.old")).doesNotExist();
  }

  @Test
  void keepsTheFileItReplaces() throws Exception {
    Files.writeString(config(), "CONFIG_A=y\nCONFIG_N=3\n");

    assertThat(run("", "--mod2noconfig", "Kconfig")).isZero();

    assertThat(Files.readString(folder.resolve("config.old")))
        .isEqualTo("CONFIG_A=y\nCONFIG_N=3\n");
  }

  @Test
  void refusesToUpdateSilentlyWhereTheBuildForbidsIt() throws Exception {
    Files.writeString(config(), "CONFIG_A=y\nCONFIG_N=3\n");
    environment.put("KCONFIG_NOSILENTUPDATE", "1");

    assertThat(run("", "--syncconfig", "Kconfig")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\n*** The configuration requires explicit update.\n\n");
  }

  @Test
  void warningsEndTheCallWhereTheyCountAsErrors() throws Exception {
    Files.writeString(config(), "CONFIG_A=y\nnonsense\nCONFIG_GONE=y\n");
    environment.put("KCONFIG_WERROR", "1");
    environment.put("KCONFIG_WARN_UNKNOWN_SYMBOLS", "1");

    assertThat(run("", "--olddefconfig", "Kconfig")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            config()
                + ":2:warning: unexpected data: nonsense\n"
                + config()
                + ":3:warning: unknown symbol: GONE\n");
  }

  @Test
  void theSameSeedGivesTheSameConfigurationAndIsTold() throws Exception {
    environment.put("KCONFIG_SEED", "0x2A");

    assertThat(run("", "-s", "--randconfig", "Kconfig")).isZero();
    String first = Files.readString(config());
    run("", "-s", "--randconfig", "Kconfig");

    assertThat(Files.readString(config())).isEqualTo(first);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("KCONFIG_SEED=0x2A\nKCONFIG_SEED=0x2A\n");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("", "--olddefconfig", "none")).isEqualTo(1);
    assertThat(run("", "--defconfig=none", "Kconfig")).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("can't find file none\n")
        .contains("*** Can't find default configuration \"none\"!\n");
  }

  private Path config() {
    return folder.resolve("config");
  }

  /** In a process of its own: for Unikraft, files go under the folder it runs in. */
  private int runInFolder(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private int run(String input, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return Main.execute(
        List.of(arguments), environment, new StandardStreams(in::read, out, err, false));
  }
}
