package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignable;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;
import org.krunlab.core.kconfig.value.Reason;

class ConfigurationTest {
  private static final String TREE =
      """
      config NET
          bool "Network"
          select POLL
          imply LOG
      config POLL
          bool "Polling"
      config LOG
          bool "Log"
      config PORT
          int "Port"
          depends on NET
          range 1 99
          default 80
      config MASK
          hex "Mask"
      config NAME
          string "Name"
          default "plain"
      config HIDDEN
          bool
          default y if NET
      choice
          prompt "Level"
      config LOW
          bool "Low"
      config HIGH
          bool "High"
          depends on NET
      endchoice
      """;

  private final Configuration defaults;

  ConfigurationTest() throws KconfigException {
    defaults = Trees.defaults(TREE);
  }

  private static Symbol symbol(Configuration configuration, String name) {
    return Trees.symbol(configuration, name);
  }

  @Test
  void settingGivesAnotherConfigurationAndKeepsTheOldOne() {
    Configuration set = Trees.set(defaults, "NET", "y");
    assertThat(Trees.value(set, "NET")).isEqualTo("y");
    assertThat(Trees.value(defaults, "NET")).isEqualTo("n");
    assertThat(set.unset(symbol(set, "NET")).write()).isEqualTo(defaults.write());
  }

  @Test
  void changesTellWhatTheUserSetFromWhatFollowed() {
    Configuration set = Trees.set(defaults, "NET", "y");
    assertThat(set.changesFrom(defaults))
        .extracting(change -> change.symbol().name(), Change::before, Change::after, Change::byUser)
        .containsExactlyInAnyOrder(
            tuple("NET", "n", "y", true),
            tuple("POLL", "n", "y", false),
            tuple("LOG", "n", "y", false),
            tuple("PORT", "", "80", false),
            tuple("HIDDEN", "n", "y", false));
  }

  @Test
  void whatCannotBeIsRefusedWithASentence() {
    Configuration set = Trees.set(defaults, "NET", "y");
    assertThat(Trees.refusal(defaults, "NOWHERE", "y"))
        .isEqualTo("There is no option NOWHERE in this tree.");
    assertThat(Trees.refusal(set, "POLL", "n"))
        .isEqualTo("POLL cannot be set now: It is selected by NET.");
    assertThat(Trees.refusal(defaults, "PORT", "5"))
        .isEqualTo("PORT cannot be set now: It needs NET; NET is n.");
    assertThat(Trees.refusal(set, "PORT", "100")).isEqualTo("PORT must be from 1 to 99, not 100.");
    assertThat(Trees.refusal(set, "PORT", "0x5"))
        .isEqualTo("PORT needs a whole number such as 42, not '0x5'.");
    assertThat(Trees.refusal(set, "NET", "maybe"))
        .isEqualTo("NET is bool; it can be n, y, not 'maybe'.");
    assertThat(Trees.refusal(set, "HIDDEN", "n"))
        .isEqualTo("HIDDEN cannot be set now: It has no prompt: only other options set it.");
    assertThat(Trees.refusal(set, "NAME", "two\nlines"))
        .isEqualTo("NAME must be a text of one line.");
    assertThat(Trees.refusal(defaults, "LOW", "n"))
        .isEqualTo("LOW is a value of a choice: set another value to y instead.");
    assertThat(Trees.refusal(defaults, "HIGH", "y"))
        .isEqualTo("HIGH cannot be set now: It needs NET; NET is n.");
  }

  @Test
  void assignableSaysWhatCanBeSetNow() {
    Configuration set = Trees.set(defaults, "NET", "y");
    assertThat(set.assignable(symbol(set, "LOG")))
        .isEqualTo(new Assignable.OneOf(List.of(Tristate.NO, Tristate.YES)));
    assertThat(set.assignable(symbol(set, "PORT")))
        .isEqualTo(
            new Assignable.Text(SymbolType.INT, Optional.of(new Assignable.Bounds("1", "99"))));
    assertThat(set.assignable(symbol(set, "HIGH")))
        .isEqualTo(new Assignable.OneOf(List.of(Tristate.YES)));
    assertThat(set.assignable(symbol(set, "POLL")))
        .isEqualTo(
            new Assignable.Nothing(
                List.of(new Obstacle("It is selected by NET.", List.of(symbol(set, "NET"))))));
  }

  @Test
  void everyValueHasItsReason() {
    Configuration set = Trees.set(Trees.set(defaults, "NET", "y"), "HIGH", "y");
    assertThat(set.why(symbol(set, "NET")).reason()).isEqualTo(new Reason.SetByUser());
    assertThat(set.why(symbol(set, "POLL")).reason()).isInstanceOf(Reason.Selected.class);
    assertThat(set.why(symbol(set, "LOG")).reason()).isInstanceOf(Reason.Implied.class);
    assertThat(set.why(symbol(set, "MASK")).reason()).isEqualTo(new Reason.NothingSetsIt());
    assertThat(set.why(symbol(set, "NAME")).sentences())
        .containsExactly("NAME is \"plain\" by its default at Kconfig:18.");
    assertThat(set.why(symbol(set, "HIGH")).sentences())
        .containsExactly("HIGH is y because the choice 'Level' was set to it.");
    assertThat(set.why(symbol(set, "LOW")).sentences())
        .first()
        .isEqualTo("LOW is n because the choice 'Level' fell on HIGH.");
  }

  @Test
  void aValueThatIsNotInForceIsExplained() {
    Configuration set = Trees.set(Trees.set(defaults, "NET", "y"), "PORT", "8");
    Configuration off = Trees.set(set, "NET", "n");
    assertThat(off.why(symbol(off, "PORT")).sentences())
        .containsExactly(
            "PORT is empty because nothing gives it a value.",
            "It was set to 8, which is not in force.",
            "It needs NET; NET is n.");
    assertThat(Trees.value(Trees.set(off, "NET", "y"), "PORT")).isEqualTo("8");
  }

  @Test
  void pickingAValueOfAChoiceTakesTheOthersOff() {
    Configuration set = Trees.set(Trees.set(defaults, "NET", "y"), "HIGH", "y");
    assertThat(set.userAssignments())
        .containsExactly("CONFIG_NET=y", "# CONFIG_LOW is not set", "CONFIG_HIGH=y");
    assertThat(Trees.value(Trees.set(set, "LOW", "y"), "HIGH")).isEqualTo("n");
    assertThat(Trees.value(set.unset(symbol(set, "HIGH")), "LOW")).isEqualTo("y");
  }

  @Test
  void layersLieOnEachOtherAndKeepWhatTheTreeDoesNotKnow() {
    Configuration layered =
        defaults
            .with(ConfigFile.read("CONFIG_NAME=\"low\"\nCONFIG_GONE=y\n", "CONFIG_"))
            .with(ConfigFile.read("CONFIG_NAME=\"high\"\n", "CONFIG_"));
    assertThat(Trees.value(layered, "NAME")).isEqualTo("high");
    assertThat(layered.unknownAssignments()).singleElement().extracting("name").isEqualTo("GONE");
    assertThat(layered.write()).doesNotContain("GONE");
  }

  @Test
  void aHexWithoutItsPrefixGetsIt() {
    assertThat(Trees.set(defaults, "MASK", "ff").write()).contains("CONFIG_MASK=0xff");
  }

  @Test
  void oddLinesOfAFileAreToldWithTheirNumber() {
    Configuration read =
        defaults.with(
            ConfigFile.read(
                "CONFIG_NET=y\nCONFIG_NET=y\nCONFIG_PORT=x\nCONFIG_NAME=\"open\nrubbish\r\n",
                "CONFIG_"));
    assertThat(read.warnings())
        .extracting(warning -> warning.line() + ": " + warning.message())
        .containsExactlyInAnyOrder(
            "5: this line is no assignment and is ignored: rubbish",
            "2: NET is set once more; this line counts",
            "3: 'x' is no value for PORT, which is integer",
            "4: the text of NAME lacks its closing quote and is ignored");
  }

  @Test
  void assignmentsHoldWhatAFileWouldHoldInItsOrder() {
    assertThat(defaults.assignments())
        .containsExactly(
            Map.entry("NET", "n"),
            Map.entry("POLL", "n"),
            Map.entry("LOG", "n"),
            Map.entry("MASK", ""),
            Map.entry("NAME", "plain"),
            Map.entry("LOW", "y"));
  }
}
