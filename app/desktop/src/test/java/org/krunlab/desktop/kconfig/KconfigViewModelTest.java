package org.krunlab.desktop.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.support.MadeOptions;
import org.krunlab.desktop.support.SameThread;

class KconfigViewModelTest {
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final KconfigViewModel model =
      new KconfigViewModel(
          session, (profile, progress, cancel) -> MadeOptions.defaults(), SameThread.tasks());

  @Test
  void whatIsSetGoesIntoTheProfileAndWhatFollowsIsShown() {
    model.load();
    model.set(symbol("lwip"), "y");
    assertThat(session.profileProperty().get().kconfig())
        .containsExactly(Map.entry("LIBLWIP", "y"));
    Row sockets = row("Sockets interface");
    assertThat(sockets.isOn()).isTrue();
    assertThat(sockets.changeable()).isFalse();
    assertThat(sockets.userSet()).isFalse();
    assertThat(model.describe(sockets)).contains("LIBLWIP");
  }

  @Test
  void aValueOutOfRangeIsRefusedWithItsReason() {
    model.load();
    model.set(symbol("Pages of heap"), "99999");
    assertThat(model.problemProperty().get()).contains("4096");
    assertThat(session.profileProperty().get().kconfig()).isEmpty();
  }

  @Test
  void choosingAnotherMemberReplacesTheChoiceInTheProfile() {
    model.load();
    model.set(symbol("Information"), "y");
    model.set(symbol("Errors"), "y");
    assertThat(session.profileProperty().get().kconfig())
        .containsExactly(Map.entry("LEVEL_ERROR", "y"));
  }

  @Test
  void aValueOfTheProfileThatCannotCountIsKeptAndNamed() {
    Map<String, String> values = Map.of("SHOW_TIME", "y");
    session.profileProperty().set(session.profileProperty().get().withKconfig(values));
    model.load();
    assertThat(model.waitingProperty().get()).contains("SHOW_TIME=y");
    model.set(symbol("Information"), "y");
    assertThat(model.waitingProperty().get()).isEmpty();
    assertThat(row("Show the time").isOn()).isTrue();
  }

  @Test
  void searchFindsWhatCannotBeSetAndSaysWhatItNeeds() {
    model.load();
    assertThat(rows().map(Row::text)).doesNotContain("Show the time");
    model.queryProperty().set("show_t");
    Row found = row("Show the time");
    assertThat(found.changeable()).isFalse();
    assertThat(model.describe(found)).contains("LEVEL_INFO");
  }

  @Test
  void takingBackRemovesItFromTheProfile() {
    model.load();
    model.set(symbol("lwip"), "y");
    model.unset(symbol("lwip"));
    assertThat(session.profileProperty().get().kconfig()).isEmpty();
    assertThat(row("lwip").isOn()).isFalse();
  }

  private Symbol symbol(String text) {
    return Objects.requireNonNull(row(text).symbol());
  }

  private Row row(String text) {
    return rows().filter(row -> row.text().startsWith(text)).findFirst().orElseThrow();
  }

  private Stream<Row> rows() {
    return flat(Objects.requireNonNull(model.rootProperty().get()));
  }

  private static Stream<Row> flat(Row row) {
    return Stream.concat(
        Stream.of(row), row.children().stream().flatMap(KconfigViewModelTest::flat));
  }
}
