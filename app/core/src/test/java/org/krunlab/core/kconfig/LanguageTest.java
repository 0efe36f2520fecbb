package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/** What of the language the tests of its parts leave out; docs/kconfig-language.md lists it all. */
class LanguageTest {
  private static final String MODULES =
      """
      config MODULES
      \tbool "Modules"
      \tdefault y
      \tmodules
      """;

  private static KconfigTree read(String text, Map<String, String> environment, ShellPort shell)
      throws KconfigException {
    return KconfigTree.read(
        new KconfigSource(
            "Kconfig", MemoryFiles.of("Kconfig", text), shell, environment, Dialect.LINUX_6_1));
  }

  @Test
  void bothWaysToSaySoSwitchModulesOn() throws Exception {
    for (String line : List.of("modules", "option modules")) {
      String text =
          "config MOD\n\tbool \"Modules\"\n\t"
              + line
              + "\nconfig T\n\ttristate \"T\"\n\tdefault m\n";
      assertThat(Trees.value(Trees.configured(text, "CONFIG_MOD=y\n"), "T")).isEqualTo("m");
      assertThat(Trees.value(Trees.configured(text, ""), "T")).isEqualTo("y");
    }
  }

  @Test
  void onlyOneSymbolSwitchesModulesOn() {
    assertThatThrownBy(() -> Trees.read(MODULES + "config OTHER\n\tbool\n\tmodules\n"))
        .hasMessageContaining("'OTHER' cannot switch modules on: 'MODULES' already does");
  }

  @Test
  void withoutSuchASymbolATristateIsABool() throws Exception {
    Configuration configuration = Trees.configured("config T\n\ttristate \"T\"\n", "CONFIG_T=m\n");
    assertThat(Trees.value(configuration, "T")).isEqualTo("y");
  }

  @Test
  void aTypeWithADefaultIsBoth() throws Exception {
    String text =
        MODULES
            + """
            config B
            \tdef_bool n if !MODULES
            \tdefault y
            config T
            \tdef_tristate m
            config I
            \tdef_int 42
            config H
            \tdef_hex 0x2a
            config S
            \tdef_string "text"
            """;
    Configuration configuration = Trees.defaults(text);
    assertThat(configuration.assignments())
        .containsAllEntriesOf(Map.of("B", "y", "T", "m", "I", "42", "H", "0x2a", "S", "text"));
    assertThat(Trees.symbol(configuration, "H").type()).isEqualTo(SymbolType.HEX);
  }

  @Test
  void aTristateChoiceTakesOneValueAsYesOrSeveralAsModules() throws Exception {
    String text =
        MODULES
            + """
            choice
            \tprompt "Choice"
            \ttristate
            \toptional
            config A
            \ttristate "A"
            config B
            \ttristate "B"
            endchoice
            """;
    Configuration modules = Trees.configured(text, "CONFIG_A=m\nCONFIG_B=m\n");
    assertThat(modules.assignments()).containsEntry("A", "m").containsEntry("B", "m");
    Configuration one = Trees.set(Trees.configured(text, "CONFIG_A=y\n"), "B", "y");
    assertThat(one.assignments()).containsEntry("B", "y");
    assertThat(Trees.value(one, "A")).isEqualTo("n");
    assertThat(Trees.value(Trees.defaults(text), "A")).isEqualTo("n");
  }

  @Test
  void aChoiceWithANameCanBeSaidInSeveralPlaces() throws Exception {
    String text =
        """
        choice WHICH
        \tprompt "Which"
        \tbool
        config A
        \tbool "A"
        endchoice
        choice WHICH
        config B
        \tbool "B"
        endchoice
        """;
    Configuration configuration = Trees.configured(text, "CONFIG_B=y\n");
    assertThat(configuration.tree().symbol("WHICH").orElseThrow().members())
        .extracting(Symbol::name)
        .containsExactly("A", "B");
    assertThat(Trees.value(configuration, "A")).isEqualTo("n");
    assertThat(Trees.value(configuration, "B")).isEqualTo("y");
  }

  @Test
  void aMenuconfigIsAnOptionWithAPageOfItsOwn() throws Exception {
    Configuration configuration =
        Trees.defaults("menuconfig M\n\tbool \"M\"\nconfig IN\n\tbool \"In\"\n\tdepends on M\n");
    var node = configuration.tree().root().children().getFirst();
    assertThat(node.isMenu()).isTrue();
    assertThat(node.children()).singleElement().hasToString("OPTION In at Kconfig:3");
  }

  @Test
  void whatDependsOnMCanBeAModuleAtMost() throws Exception {
    String text = MODULES + "config T\n\ttristate \"T\"\n\tdepends on m\n";
    assertThat(Trees.value(Trees.configured(text, "CONFIG_T=y\n"), "T")).isEqualTo("m");
    assertThat(
            Trees.value(Trees.configured(text, "# CONFIG_MODULES is not set\nCONFIG_T=y\n"), "T"))
        .isEqualTo("n");
  }

  @Test
  void selectAndImplyPassOnHowStrongTheyAre() throws Exception {
    String text =
        MODULES
            + """
            config A
            \ttristate "A"
            \tselect LOW
            \timply HINT
            config LOW
            \ttristate "Low"
            config HINT
            \ttristate "Hint"
            """;
    Configuration module = Trees.configured(text, "CONFIG_A=m\n");
    assertThat(module.assignments()).containsEntry("LOW", "m").containsEntry("HINT", "m");
    Configuration against =
        Trees.configured(text, "CONFIG_A=m\n# CONFIG_LOW is not set\n# CONFIG_HINT is not set\n");
    assertThat(against.assignments()).containsEntry("LOW", "m").containsEntry("HINT", "n");
    assertThat(Trees.value(Trees.configured(text, "CONFIG_A=m\nCONFIG_LOW=y\n"), "LOW"))
        .isEqualTo("y");
  }

  @Test
  void theFirstRangeWhoseConditionHoldsCounts() throws Exception {
    String text =
        """
        config WIDE
        \tbool "Wide"
        config N
        \tint "N"
        \trange 1 100 if WIDE
        \trange 1 10
        \tdefault 50
        """;
    assertThat(Trees.value(Trees.defaults(text), "N")).isEqualTo("10");
    assertThat(Trees.value(Trees.configured(text, "CONFIG_WIDE=y\n"), "N")).isEqualTo("50");
  }

  @Test
  void oldOptionsAreUnderstood() throws Exception {
    String text =
        """
        config FROM
        \tstring
        \toption env="HERE"
        config LIST
        \tstring
        \toption defconfig_list
        \tdefault "some/defconfig"
        config KEPT
        \tbool "Kept"
        \toption allnoconfig_y
        """;
    KconfigTree tree = read(text, Map.of("HERE", "a place"), ShellPort.refusing());
    Configuration configuration = Configuration.defaults(tree);
    assertThat(Trees.value(configuration, "FROM")).isEqualTo("a place");
    assertThat(configuration.write()).doesNotContain("CONFIG_LIST");
    assertThat(Trees.symbol(configuration, "KEPT").isYesInAllNo()).isTrue();
  }

  @Test
  void sourcesAreRelativeToTheRootOrToTheirFileAndMayBeMissing() throws Exception {
    MemoryFiles files =
        MemoryFiles.of("Kconfig", "source \"sub/Kconfig\"\nosource \"gone\"\n")
            .with(
                "sub/Kconfig",
                "rsource \"near\"\norsource \"far*\"\norsource \"gone\"\nsource \"top\"\n")
            .with("sub/near", "config NEAR\n\tbool\n")
            .with("sub/far1", "config FAR1\n\tbool\n")
            .with("sub/far2", "config FAR2\n\tbool\n")
            .with("top", "config TOP\n\tbool\n");
    assertThat(Trees.read(Dialect.LINUX_6_1, files).files())
        .containsExactly("Kconfig", "sub/Kconfig", "sub/near", "sub/far1", "sub/far2", "top");
  }

  @Test
  void successAndFailureAreFunctionsATreeMakesOfTheShell() throws Exception {
    List<String> asked = new ArrayList<>();
    ShellPort shell =
        command -> {
          asked.add(command);
          return command.contains("{ true; }") ? "y\n" : "n\n";
        };
    String text =
        """
        if-success = $(shell,{ $(1); } >/dev/null 2>&1 && echo "$(2)" || echo "$(3)")
        success = $(if-success,$(1),y,n)
        failure = $(if-success,$(1),n,y)
        config A
        \tdef_bool $(success,true)
        config B
        \tdef_bool $(failure,false)
        """;
    Configuration configuration = Configuration.defaults(read(text, Map.of(), shell));
    assertThat(asked)
        .containsExactly(
            "{ true; } >/dev/null 2>&1 && echo \"y\" || echo \"n\"",
            "{ false; } >/dev/null 2>&1 && echo \"n\" || echo \"y\"");
    assertThat(configuration.assignments()).containsEntry("A", "y").doesNotContainKey("B");
  }

  @Test
  void aMacroIsExpandedWhereverATextOrAWordStands() throws Exception {
    String text =
        """
        name := THING
        mainmenu "not the first statement"
        """;
    assertThatThrownBy(() -> Trees.read(text))
        .hasMessageContaining("Kconfig:2: error: expected an");
    Configuration configuration =
        Trees.configured(
            """
            mainmenu "For $(NOBODY)you"
            name := THING
            menu "Menu of $(name)"
            config $(name)
            \tbool 'It is "$(name)"'
            \tdepends on "$(name)" = "THING"
            endmenu
            """,
            "CONFIG_THING=y\n");
    assertThat(configuration.tree().root().text()).isEqualTo("For you");
    assertThat(configuration.write()).contains("# Menu of THING\n#\nCONFIG_THING=y\n");
    assertThat(Trees.symbol(configuration, "THING").prompts().getFirst().text())
        .isEqualTo("It is \"THING\"");
  }

  @Test
  void aKeywordThatComesOutOfAMacroIsAName() {
    assertThatThrownBy(() -> Trees.read("kind := bool\nconfig A\n\t$(kind) \"A\"\n"))
        .hasMessageContaining("Kconfig:3: error:");
  }

  @Test
  void severalEntriesOfOneSymbolAddUp() throws Exception {
    String text =
        """
        config X
        \tbool "X"
        config A
        \tbool "A" if X
        \tdefault y if X
        config A
        \tdefault n
        \tdepends on X
        \thelp
        \t  More.
        """;
    Configuration configuration = Trees.configured(text, "CONFIG_X=y\n");
    assertThat(Trees.value(configuration, "A")).isEqualTo("y");
    assertThat(Trees.symbol(configuration, "A").nodes()).hasSize(2);
    assertThat(Trees.value(Trees.defaults(text), "A")).isEqualTo("n");
  }

  @Test
  void anUnsetLineAndAnEmptyOneAreNotTheSame() throws Exception {
    Configuration configuration =
        Configuration.of(
            Trees.read(
                "config A\n\tbool \"A\"\n\tdefault y\nconfig B\n\tbool \"B\"\n\tdefault y\n"),
            ConfigFile.read("# CONFIG_A is not set\n", "CONFIG_"));
    assertThat(configuration.assignments()).containsEntry("A", "n").containsEntry("B", "y");
  }
}
