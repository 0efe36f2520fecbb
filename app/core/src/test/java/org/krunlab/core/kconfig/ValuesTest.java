package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.value.Configuration;

class ValuesTest {
  private static final String MODULES = "config MODULES\n\tbool \"M\"\n\tmodules\n\tdefault y\n";

  private static String option(String name, String lines) {
    return "config " + name + "\n\t" + lines.replace("; ", "\n\t") + "\n";
  }

  @Test
  void theFirstDefaultWhoseConditionHoldsCounts() throws Exception {
    Configuration configuration =
        Trees.defaults(
            option("N", "def_bool n")
                + option("A", "int; default 1 if N; default 2 if !N; default 3"));
    assertThat(Trees.value(configuration, "A")).isEqualTo("2");
  }

  @Test
  void aUserValueCountsOnlyWhileItsPromptIsShown() throws Exception {
    String tree = option("A", "bool \"A\"") + option("B", "string \"B\" if A; default \"d\"");
    Configuration hidden = Trees.configured(tree, "CONFIG_B=\"u\"\n");
    assertThat(Trees.value(hidden, "B")).isEqualTo("d");
    assertThat(hidden.userValue(Trees.symbol(hidden, "B"))).hasValue("u");
    assertThat(Trees.value(Trees.set(hidden, "A", "y"), "B")).isEqualTo("u");
  }

  @Test
  void selectForcesEvenAgainstDependencies() throws Exception {
    Configuration configuration =
        Trees.configured(
            option("N", "def_bool n")
                + option("A", "bool \"A\"; select B")
                + option("B", "bool \"B\"; depends on N"),
            "CONFIG_A=y\n");
    assertThat(Trees.value(configuration, "B")).isEqualTo("y");
  }

  @Test
  void implySuggestsAndYieldsToTheUser() throws Exception {
    String tree = option("A", "bool \"A\"; imply B") + option("B", "bool \"B\"");
    assertThat(Trees.value(Trees.configured(tree, "CONFIG_A=y\n"), "B")).isEqualTo("y");
    assertThat(Trees.value(Trees.configured(tree, "CONFIG_A=y\n# CONFIG_B is not set\n"), "B"))
        .isEqualTo("n");
  }

  @Test
  void numbersAreKeptWithinTheirRange() throws Exception {
    String tree =
        option("LOW", "int; default 3")
            + option("A", "int \"A\"; range LOW 9; default 1")
            + option("H", "hex \"H\"; range 0x10 0x20; default 0x30");
    Configuration configuration = Trees.configured(tree, "CONFIG_A=12\n");
    assertThat(Trees.value(configuration, "A")).isEqualTo("9");
    assertThat(Trees.value(Trees.defaults(tree), "A")).isEqualTo("3");
    assertThat(Trees.value(configuration, "H")).isEqualTo("0x20");
  }

  @Test
  void comparisonsAreNumericWhereBothSidesAreNumbersAndTextualElsewhere() throws Exception {
    Configuration configuration =
        Trees.defaults(
            option("I", "int; default 9")
                + option("H", "hex; default 0x10")
                + option("S", "string; default \"10a\"")
                + option("A", "def_bool I < 10")
                + option("B", "def_bool H = 16")
                + option("C", "def_bool S < 9")
                + option("D", "def_bool UNDEFINED = \"UNDEFINED\""));
    assertThat(Trees.value(configuration, "A")).isEqualTo("y");
    assertThat(Trees.value(configuration, "B")).isEqualTo("y");
    assertThat(Trees.value(configuration, "C")).isEqualTo("y");
    assertThat(Trees.value(configuration, "D")).isEqualTo("y");
  }

  @Test
  void aTristateIsBoundByWhatItDependsOnUnlessModulesAreOff() throws Exception {
    String tree =
        MODULES
            + option("A", "tristate \"A\"")
            + option("B", "tristate \"B\"; depends on A")
            + option("C", "bool \"C\"; depends on A");
    String config = "CONFIG_A=m\nCONFIG_B=y\nCONFIG_C=y\n";
    Configuration with = Trees.configured(tree, config);
    assertThat(Trees.value(with, "B")).isEqualTo("m");
    assertThat(Trees.value(with, "C")).isEqualTo("y");
    Configuration without = Trees.configured(tree, "# CONFIG_MODULES is not set\n" + config);
    assertThat(Trees.value(without, "A")).isEqualTo("y");
  }

  @Test
  void aChoiceFallsOnTheUsersValueElseItsDefaultElseItsFirst() throws Exception {
    String members =
        option("A", "bool \"A\"") + option("B", "bool \"B\"") + option("C", "bool \"C\"");
    String plain = "choice\n\tprompt \"P\"\n" + members + "endchoice\n";
    String withDefault = "choice\n\tprompt \"P\"\n\tdefault B\n" + members + "endchoice\n";
    assertThat(Trees.defaults(plain).write()).contains("CONFIG_A=y", "# CONFIG_B is not set");
    assertThat(Trees.defaults(withDefault).write()).contains("CONFIG_B=y", "# CONFIG_A is");
    assertThat(Trees.configured(withDefault, "CONFIG_C=y\n").write()).contains("CONFIG_C=y");
    assertThat(Trees.configured(plain, "CONFIG_A=y\nCONFIG_C=y\n").write())
        .as("the last one counts")
        .contains("CONFIG_C=y", "# CONFIG_A is not set");
  }

  @Test
  void anOptionalChoiceStaysOffUntilAValueIsSet() throws Exception {
    String tree =
        "choice\n\tprompt \"P\"\n\toptional\n" + option("A", "bool \"A\"") + "endchoice\n";
    assertThat(Trees.body(Trees.defaults(tree).write())).isEmpty();
    assertThat(Trees.configured(tree, "CONFIG_A=y\n").write()).contains("CONFIG_A=y");
  }

  @Test
  void visibleIfHidesPromptsWithoutChangingDependencies() throws Exception {
    Configuration configuration =
        Trees.configured(
            option("N", "def_bool n")
                + "menu \"M\"\n\tvisible if N\n"
                + option("A", "bool \"A\"; default y")
                + "endmenu\n",
            "# CONFIG_A is not set\n");
    assertThat(Trees.value(configuration, "A")).isEqualTo("y");
  }

  @Test
  void dialectsDisagreeWhereTheirToolsDo() throws Exception {
    MemoryFiles tree =
        MemoryFiles.of(
            "Kconfig",
            option("LOW", "hex; default 0X0A") + option("A", "hex \"A\"; range LOW 0xff"));
    Configuration linux = Configuration.defaults(Trees.read(Dialect.LINUX_6_1, tree));
    Configuration unikraft = Configuration.defaults(Trees.read(Dialect.UNIKRAFT, tree));
    assertThat(Trees.value(linux, "A")).isEqualTo("0X0A");
    assertThat(Trees.value(unikraft, "A")).isEqualTo("0xa");
  }

  @Test
  void threeValuedLogicIsMinMaxAndMirror() {
    for (Tristate a : Tristate.values()) {
      for (Tristate b : Tristate.values()) {
        assertThat(a.and(b)).isEqualTo(a.compareTo(b) < 0 ? a : b);
        assertThat(a.not().or(b.not())).isEqualTo(a.and(b).not());
      }
    }
    assertThat(Tristate.MODULE.not()).isEqualTo(Tristate.MODULE);
  }
}
