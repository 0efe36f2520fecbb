package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigCommandTest {
  private static final String TREE =
      """
      config NET
      	bool "Networking"
      	select SOCKETS
      	help
      	  Talks to others.
      config TLS
      	bool "Encryption"
      	depends on NET && CRYPTO
      config CRYPTO
      	bool "Ciphers"
      config SOCKETS
      	bool "Sockets"
      config BUFFERS
      	int "Buffers"
      	range 1 64
      	default 8 if NET
      	default 2
      config NAME
      	string "Name"
      	default "guest"
      config NOWHERE
      	bool "Impossible" if UNDEFINED
      """;

  @TempDir private Path folder;
  private Path tree = Path.of("");
  private Path config = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    config = tree.resolve(".config");
    Files.writeString(tree.resolve("Kconfig"), TREE);
  }

  private Typed type(String command, String... arguments) {
    var all = new ArrayList<String>(List.of("config", command, "--tree", tree.toString()));
    all.addAll(List.of(arguments));
    return Typed.in(new StandInMachine(folder), all.toArray(String[]::new));
  }

  private JsonNode json(String command, String... arguments) {
    var all = new ArrayList<String>(List.of(arguments));
    all.add("--json");
    return JsonMapper.builder().build().readTree(type(command, all.toArray(String[]::new)).out());
  }

  @Test
  void showsValuesAndWhereTheyComeFrom() throws IOException {
    Files.writeString(config, "CONFIG_NET=y\n");
    Typed shown = type("show", "NET", "CONFIG_SOCKETS", "BUFFERS", "NAME");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out().lines())
        .containsExactly(
            "NET      y        set",
            "SOCKETS  y        selected by NET      cannot be changed now",
            "BUFFERS  8        default, Kconfig:16",
            "NAME     \"guest\"  default, Kconfig:20");
    JsonNode option = json("show", "SOCKETS").path("options").get(0);
    assertThat(option.path("value").asString()).isEqualTo("y");
    assertThat(option.path("from").asString()).isEqualTo("selected");
    assertThat(option.path("changeable").asBoolean()).isFalse();
  }

  @Test
  void setsAFileOnceAndKeepsTheOldOne() throws IOException {
    Files.writeString(config, "# CONFIG_NET is not set\n");
    Typed set = type("set", "CRYPTO=y", "NET=y", "TLS=y");
    assertThat(set.exitCode()).isZero();
    assertThat(set.out()).contains("TLS", "-> y  set", "SOCKETS", "-> y  follows");
    assertThat(config).content().contains("CONFIG_TLS=y\n", "CONFIG_SOCKETS=y\n");
    assertThat(tree.resolve(".config.old")).hasContent("# CONFIG_NET is not set\n");
    var then = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(config, then);
    assertThat(type("set", "TLS=y").err()).contains("holds all this already");
    assertThat(Files.getLastModifiedTime(config)).isEqualTo(then);
  }

  @Test
  void writesNothingThatWouldNotBeInForceAndOffersWhatWould() {
    Typed refused = type("set", "TLS=y");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("TLS=y would not be in force, so nothing was written");
    assertThat(refused.out())
        .contains("It needs NET=y; it is n.", "It needs CRYPTO=y; it is n.", "Kconfig:7")
        .contains("  1.  NET=y CRYPTO=y");
    assertThat(config).doesNotExist();
  }

  @Test
  void saysWhyAndWhatIsInTheWay() throws IOException {
    Files.writeString(config, "CONFIG_NET=y\n");
    assertThat(type("why", "SOCKETS").out().lines())
        .contains("  * selected by NET   y         Kconfig:3")
        .contains("SOCKETS cannot be set now:")
        .contains("    It is selected by NET, which is y.  Kconfig:3");
    JsonNode why = json("why", "TLS=y");
    assertThat(why.path("why").path("text").asString()).isEqualTo("TLS");
    JsonNode blocker = why.path("blockers").get(0).get(0);
    assertThat(blocker.path("option").asString()).isEqualTo("CRYPTO");
    assertThat(blocker.path("needed").asString()).isEqualTo("CRYPTO=y");
    assertThat(blocker.path("line").asInt()).isEqualTo(7);
  }

  @Test
  void findsFixesAndSaysWhenThereIsNone() throws IOException {
    Files.writeString(config, "CONFIG_NET=y\n");
    Typed fixed = type("fix", "SOCKETS=n");
    assertThat(fixed.exitCode()).isZero();
    assertThat(fixed.out()).contains("  1.  NET=n  ");
    JsonNode fix = json("fix", "TLS=y").path("fixes").get(0);
    assertThat(fix.path("set").get(0).path("name").asString()).isEqualTo("CRYPTO");
    assertThat(fix.path("changes").size()).isEqualTo(2);
    Typed never = type("fix", "NOWHERE=y");
    assertThat(never.exitCode()).isEqualTo(1);
    assertThat(never.out())
        .contains("No configuration of this tree has NOWHERE=y.", "which nothing defines");
    assertThat(type("fix", "NET=y").out()).contains("NET=y is in force already.");
  }

  @Test
  void showsWhatAChangeWouldDoWithoutMakingIt() {
    Typed cascade = type("cascade", "NET=y");
    assertThat(cascade.exitCode()).isZero();
    assertThat(cascade.out().lines())
        .contains("  NET      n  -> y  set", "  SOCKETS  n  -> y  follows")
        .contains("  BUFFERS  2  -> 8  follows");
    assertThat(config).doesNotExist();
    Typed partly = type("cascade", "TLS=y");
    assertThat(partly.exitCode()).isEqualTo(1);
    assertThat(partly.err()).contains("not in force with that: TLS=y");
  }

  @Test
  void findsDefinitionsReferencesAndOptions() {
    assertThat(type("where", "TLS").out()).isEqualTo("Kconfig:6  Networking > Encryption\n");
    assertThat(type("refs", "NET").out().lines())
        .containsExactlyInAnyOrder(
            "needed by        TLS      n  Kconfig:6",
            "in a default of  BUFFERS  2  Kconfig:16",
            "selects          SOCKETS  n  Kconfig:3");
    assertThat(type("search", "encr").out())
        .contains("TLS  n  Encryption  Kconfig:6  hidden: It needs NET; NET is n.");
    assertThat(type("search", "/^n/").out().lines()).hasSize(3);
    assertThat(type("search", "talks", "others").out()).startsWith("NET");
    assertThat(json("search", "net").path("hits").get(0).path("match").asString())
        .isEqualTo("whole_name");
    assertThat(type("search", "nothing-like-it").exitCode()).isEqualTo(1);
  }

  @Test
  void tellsWhatWasSetFromWhatFollowed() throws IOException {
    Path other = folder.resolve("other");
    Files.writeString(other, "CONFIG_NET=y\nCONFIG_SOCKETS=y\nCONFIG_BUFFERS=8\n");
    assertThat(type("diff", other.toString()).out().lines())
        .containsExactly(
            "set:", "  NET  n  -> y", "followed:", "  SOCKETS  n  -> y", "  BUFFERS  2  -> 8");
    assertThat(type("minimal", "--config", other.toString()).out()).isEqualTo("CONFIG_NET=y\n");
  }

  @Test
  void asksForTrustBeforeATreeRunsAnything() throws IOException {
    Path mark = folder.resolve("mark");
    Files.writeString(
        tree.resolve("Kconfig"),
        "config A\n\tstring\n\tdefault \"$(shell,touch %s && echo hello)\"\n".formatted(mark));
    Typed refused = type("show", "A");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("Kconfig:3: touch " + mark, "give --trust");
    assertThat(mark).doesNotExist();
    assertThat(type("show", "A", "--trust").out()).startsWith("A  \"hello\"");
  }

  @Test
  void answersBadInputWithASentence() {
    assertThat(type("fix", "NETT=y").err())
        .isEqualTo("krunlab: There is no option NETT in this tree; is it NET?\n");
    assertThat(type("fix", "NET").err()).contains("'NET' is no assignment");
    assertThat(type("fix", "NET=m").err()).contains("NET is bool; 'm' is no value of it.");
    assertThat(type("search", "/(/").err()).contains("is no regular expression");
    assertThat(type("show", "--config", "none").err()).contains("There is no configuration 'none'");
    assertThat(type("fix").exitCode()).isEqualTo(2);
    assertThat(Typed.in(new StandInMachine(folder), "config").exitCode()).isEqualTo(2);
  }
}
