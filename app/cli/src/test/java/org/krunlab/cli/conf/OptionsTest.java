package org.krunlab.cli.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private final List<String> complaints = new ArrayList<>();

  @Test
  void asksForAllWhereNoModeIsGiven() {
    Options options = parse("Kconfig");

    assertThat(options.mode()).isEqualTo(Mode.OLDASKCONFIG);
    assertThat(options.kconfig()).contains("Kconfig");
  }

  @Test
  void takesOptionsBehindTheFileAndTheLastModeOfSeveral() {
    Options options = parse("--allnoconfig", "Kconfig", "-s", "--olddefconfig");

    assertThat(options.mode()).isEqualTo(Mode.OLDDEFCONFIG);
    assertThat(options.silent()).isTrue();
    assertThat(options.kconfig()).contains("Kconfig");
  }

  @Test
  void takesTheFileOfDefconfigInEitherWay() {
    assertThat(parse("--defconfig=a", "Kconfig").file()).contains("a");
    Options options = parse("--defconfig", "a", "Kconfig");
    assertThat(options.file()).contains("a");
    assertThat(options.kconfig()).contains("Kconfig");
  }

  @Test
  void theFileOfDefconfigIsTheUsualOneForUnikraftUnlessItIsAttached() {
    Options options = parse("--dialect=unikraft", "--defconfig", "Config.uk");

    assertThat(options.file()).isEmpty();
    assertThat(options.kconfig()).contains("Config.uk");
  }

  @Test
  void longOptionsCanBeCutShortWhileTheyAreUnique() {
    assertThat(parse("--oldd", "Kconfig").mode()).isEqualTo(Mode.OLDDEFCONFIG);
    assertThat(parse("--old", "Kconfig").mode()).isEqualTo(Mode.OLDASKCONFIG);
    assertThat(complaints)
        .containsExactly(
            "option '--old' is ambiguous; possibilities: '--oldaskconfig' '--oldconfig'"
                + " '--olddefconfig'");
  }

  @Test
  void whatIsNoOptionIsToldAndPassedOver() {
    assertThat(parse("--nonsense", "-x", "--olddefconfig", "Kconfig").mode())
        .isEqualTo(Mode.OLDDEFCONFIG);
    assertThat(complaints)
        .containsExactly("unrecognized option '--nonsense'", "invalid option -- 'x'");
  }

  @Test
  void aBuildOfUnikraftIsKnownByItsEnvironment() {
    assertThat(Options.parse(List.of(), Map.of("UK_BASE", "/uk"), complaints::add).flavor())
        .isEqualTo(Flavor.UNIKRAFT);
    assertThat(parse("Kconfig").flavor()).isEqualTo(Flavor.LINUX);
  }

  private Options parse(String... arguments) {
    return Options.parse(List.of(arguments), Map.of(), complaints::add);
  }
}
