package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.value.Configuration;

@Timeout(30)
class HostileTreeTest {

  @Test
  void aThousandNestedMenusAreRead() throws Exception {
    String text =
        "menu \"M\"\nif y\n".repeat(500)
            + "config A\n\tbool \"A\"\n\tdefault y\n"
            + "endif\nendmenu\n".repeat(500);
    Configuration configuration = Trees.defaults(text);
    assertThat(configuration.write()).contains("CONFIG_A=y");
  }

  @Test
  void nestingWithoutEndIsRefusedWithASentence() {
    assertThatThrownBy(() -> Trees.read("if y\n".repeat(100_000)))
        .hasMessageContaining("entries nest more than 2000 levels deep");
    assertThatThrownBy(() -> Trees.read("if " + "(".repeat(100_000) + "y\nendif\n"))
        .hasMessageContaining("this condition nests more than 1000 levels deep");
    assertThatThrownBy(() -> Trees.read("if " + "!".repeat(100_000) + "y\nendif\n"))
        .hasMessageContaining("this condition nests more than 1000 levels deep");
  }

  @Test
  void aLineOfTenMegabytesIsRead() throws Exception {
    String prompt = "x".repeat(10_000_000);
    Configuration configuration = Trees.defaults("config A\n\tbool \"" + prompt + "\"\n");
    assertThat(configuration.tree().root().children().getFirst().text()).hasSize(10_000_000);
  }

  @Test
  void aBinaryFileIsRefusedWithASentence() {
    assertThatThrownBy(() -> Trees.read("\u007fELF\u0002\u0001\0\0\0config A\n"))
        .hasMessageContaining("'Kconfig' holds NUL bytes, so it is no Kconfig file");
  }

  @Test
  void aLongChainOfDependenciesIsEvaluated() throws Exception {
    StringBuilder text = new StringBuilder("config S0\n\tbool \"0\"\n\tdefault y\n");
    for (int i = 1; i < 1000; i++) {
      text.append("config S%d\n\tbool\n\tdefault S%d\n".formatted(i, i - 1));
    }
    Configuration configuration = Trees.defaults(text.toString());
    assertThat(Trees.value(configuration, "S999")).isEqualTo("y");
    assertThat(Trees.value(Trees.set(configuration, "S0", "n"), "S999")).isEqualTo("n");
  }

  @Test
  void anythingIsReadAsAConfigurationFile() throws Exception {
    byte[] bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);
    ConfigFile file = ConfigFile.read(bytes, "CONFIG_");
    assertThat(file.lines()).isEmpty();
    assertThat(file.warnings()).isNotEmpty();
  }

  @Test
  void aLongRowOfConditionsIsReadAndAnEndlessOneRefused() throws Exception {
    String row = "A && ".repeat(9_999) + "A\n";
    String tree = "config A\n\tdef_bool y\nconfig B\n\tdef_bool y\n\tdepends on ";
    assertThat(Trees.value(Trees.defaults(tree + row), "B")).isEqualTo("y");
    assertThatThrownBy(() -> Trees.read(tree + "A || ".repeat(2_000_000) + "A\n"))
        .hasMessageContaining("this condition has more than 10000 symbols and values")
        .hasMessageContaining("Kconfig:5");
  }

  @Test
  void whatTensOfThousandsSelectIsEvaluated() throws Exception {
    StringBuilder text = new StringBuilder("config T\n\tbool\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("config S%d\n\tbool \"%d\"\n\tselect T\n".formatted(i, i));
    }
    Configuration configuration = Trees.defaults(text.toString());
    assertThat(Trees.value(configuration, "T")).isEqualTo("n");
    assertThat(Trees.value(Trees.set(configuration, "S29999", "y"), "T")).isEqualTo("y");
  }

  @Test
  void optionsThatEachDependOnTheOneBeforeNestOnlySoDeep() throws Exception {
    assertThat(Trees.defaults(chain(1_900)).write()).contains("CONFIG_S1899=y");
    assertThatThrownBy(() -> Trees.read(chain(20_000)))
        .hasMessageContaining("entries nest more than 2000 levels deep");
  }

  private static String chain(int length) {
    StringBuilder text = new StringBuilder("config S0\n\tbool \"0\"\n\tdefault y\n");
    for (int i = 1; i < length; i++) {
      text.append(
          "config S%d\n\tbool \"%d\"\n\tdefault y\n\tdepends on S%d\n".formatted(i, i, i - 1));
    }
    return text.toString();
  }

  @Test
  void aMacroThatGrowsWithoutEndIsRefused() {
    StringBuilder longer = new StringBuilder("a := x\n");
    StringBuilder deeper = new StringBuilder("b0 = x\n");
    for (int i = 1; i < 60; i++) {
      longer.append("a := $(a)$(a)\n");
      deeper.append("b%d = $(b%d)$(b%d)\n".formatted(i, i - 1, i - 1));
    }
    for (String text : List.of(longer.toString(), deeper + "c := $(b59)\n")) {
      assertThatThrownBy(() -> Trees.read(text)).hasMessageContaining("this expands to more than");
    }
  }

  @Test
  void aLineOfReferencesTakesTimeInProportion() throws Exception {
    String prompt = "$(a)$".repeat(1_000_000);
    Configuration configuration = Trees.defaults("a := x\nconfig A\n\tbool \"" + prompt + "\"\n");
    assertThat(configuration.tree().root().children().getFirst().text())
        .isEqualTo("x$".repeat(1_000_000));
  }

  @Test
  void oddCharactersWithoutEndAreToldUpToABound() throws Exception {
    var found = Trees.read("^".repeat(3_000_000) + "\nconfig A\n\tbool\n").diagnostics();
    assertThat(found).hasSize(10_001);
    assertThat(found.getFirst().text()).isEqualTo("^".repeat(200) + " ...");
    assertThat(found.getLast().message()).startsWith("more than 10000 such findings");
  }

  @Test
  void aNameOfTenMegabytesIsShownInPart() {
    assertThatThrownBy(() -> Trees.read("x".repeat(10_000_000) + "\n"))
        .hasMessageContaining("there is no statement 'xxx")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(3_000));
  }

  @Test
  void filesThatSourceEachOtherTwiceAreRefused() {
    MemoryFiles files = MemoryFiles.of("Kconfig", "source \"0\"\nsource \"0\"\n");
    for (int i = 0; i < 100; i++) {
      files.with(String.valueOf(i), "source \"%d\"\nsource \"%d\"\n".formatted(i + 1, i + 1));
    }
    files.with("100", "");
    assertThatThrownBy(() -> Trees.read(Dialect.LINUX_6_1, files))
        .hasMessageContaining("more than 100000 files are sourced");
  }

  @Test
  void filesThatSourceEachOtherWithoutEndAreRefused() {
    MemoryFiles files = MemoryFiles.of("Kconfig", "source \"0\"\n");
    for (int i = 0; i < 300; i++) {
      files.with(String.valueOf(i), "source \"%d\"\n".formatted(i + 1));
    }
    assertThatThrownBy(() -> Trees.read(Dialect.LINUX_6_1, files))
        .hasMessageContaining("files source each other more than 200 levels deep");
  }

  @Test
  void linesOfOtherSystemsAreRead() throws Exception {
    String text =
        """
        mainmenu "T"
        config A
        \tbool "A"
        \tdefault y
        \thelp
        \t  One
        \t  two
        v := y
        config B
        \tdef_bool $(v)
        """;
    Configuration configuration =
        Trees.configured(
            "\uFEFF" + text.replace("\n", "\r\n"),
            "\uFEFF# CONFIG_B is not set\r\n# CONFIG_A is not set\r\n");
    assertThat(configuration.assignments()).containsEntry("A", "n").containsEntry("B", "y");
    assertThat(configuration.tree().root().text()).isEqualTo("T");
    assertThat(configuration.tree().root().children().getFirst().help()).isEqualTo("One\ntwo");
    assertThat(configuration.tree().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "this file begins with a byte order mark, which is ignored",
            "the lines of this file end in CR LF; the CRs are ignored");
  }

  @Test
  void linesOfAConfigurationThatMeanNothingAreToldAndTheRestIsTaken() throws Exception {
    Configuration configuration =
        Trees.configured(
            "config A\n\tbool \"A\"\nconfig N\n\tint \"N\"\nconfig S\n\tstring \"S\"\n",
            "\0\0\0\nCONFIG_N=twelve\nCONFIG_S=\"open\nCONFIG_GONE=y\nCONFIG_A=y\n"
                + "x".repeat(10_000_000)
                + "\n");
    assertThat(configuration.assignments()).containsEntry("A", "y").containsEntry("S", "");
    assertThat(configuration.unknownAssignments()).extracting(ConfigLine::name).contains("GONE");
    assertThat(configuration.warnings()).extracting(ConfigWarning::line).contains(1, 2, 3, 6);
  }
}
