package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;
import org.krunlab.core.kconfig.unikraft.UnikraftVersion;
import org.krunlab.core.kconfig.value.Configuration;

class UnikraftKconfigTest {
  private static final String SCRIPT = "$(UK_BASE)/support/build/config-submenu.sh -q -o ";

  private static UnikraftSettings settings(String application) {
    return new UnikraftSettings(
        "/uk",
        application,
        "lab",
        "x86_64",
        "x86_64",
        "9.9.0",
        "Moon",
        "/out",
        "/out/config",
        List.of("/ext/b/", "/ext/a"),
        List.of(),
        List.of("/uk/lib/gone"));
  }

  private static Configuration read(UnikraftSettings settings, String root)
      throws KconfigException {
    MemoryFiles files = MemoryFiles.of("/uk/Config.uk", root);
    for (String folder :
        List.of("/uk/lib/beta", "/uk/lib/alpha", "/uk/lib/gone", "/ext/a", "/ext/b", "/app")) {
      String name =
          folder.substring(folder.lastIndexOf('/') + 1).toUpperCase(java.util.Locale.ROOT);
      files.with(folder + "/Config.uk", "config " + name + "\n\tbool \"" + name + "\"\n");
    }
    files.with("/uk/lib/none/README", "");
    KconfigTree tree = UnikraftKconfig.read(settings, files, ShellPort.refusing());
    return Configuration.defaults(tree);
  }

  @Test
  void librariesAreListedAsTheScriptListsThem() throws Exception {
    Configuration configuration =
        read(
            settings("/app"),
            "source \"$(shell,"
                + SCRIPT
                + "'$(KCONFIG_DIR)/libs.uk' -r '$(KCONFIG_LIB_BASE)' -l '$(KCONFIG_LIB_BASE)'"
                + " -c '$(KCONFIG_ELIB_DIRS)' -e '$(KCONFIG_EXCLUDEDIRS)')\"\n");
    assertThat(configuration.assignments().keySet()).containsExactly("ALPHA", "BETA", "B", "A");
  }

  @Test
  void anApplicationGetsAMenuOfItsOwn() throws Exception {
    Configuration configuration =
        read(
            settings("/app"),
            "source \"$(shell,"
                + SCRIPT
                + "'$(KCONFIG_DIR)/app.uk' -t \"Application Options\" -l"
                + " '$(KCONFIG_EAPP_DIR)')\"\n");
    assertThat(configuration.write()).contains("# Application Options\n#\n# CONFIG_APP is not set");
  }

  @Test
  void whetherThereIsAnApplicationIsTestedWithoutAShell() throws Exception {
    String root =
        "config NO_APP\n\tdef_bool $(shell,test $(UK_BASE) = $(UK_APP) && echo y || echo n)\n";
    assertThat(Trees.value(read(settings("/app"), root), "NO_APP")).isEqualTo("n");
    assertThat(Trees.value(read(settings("/uk"), root), "NO_APP")).isEqualTo("y");
  }

  @Test
  void anythingElseIsLeftToTheShell() {
    for (String command :
        List.of(
            "uname -m",
            "$(UK_BASE)/support/build/config-submenu.sh -o /out/x -l /app && rm -r /app",
            "$(UK_BASE)/support/build/config-submenu.sh -o /out/x -l /app; rm -r /app",
            "$(UK_BASE)/support/build/config-submenu.sh -o /out/x -l `pwd`")) {
      assertThatThrownBy(
              () -> read(settings("/app"), "config A\n\tdef_bool $(shell," + command + ")\n"))
          .as(command)
          .isInstanceOf(KconfigException.class)
          .hasMessageContaining("gave no answer");
    }
  }

  @Test
  void theVersionIsReadFromTheSources() {
    MemoryFiles files =
        MemoryFiles.of(
            "/uk/version.mk",
            """
            UK_VERSION = 0
            UK_SUBVERSION = 17
            UK_EXTRAVERSION = 0
            UK_CODENAME = Calypso
            # end
            """);
    assertThat(UnikraftVersion.of(files, "/uk")).hasValue(new UnikraftVersion("0.17.0", "Calypso"));
    assertThat(UnikraftVersion.of(files, "/elsewhere")).isEmpty();
  }
}
