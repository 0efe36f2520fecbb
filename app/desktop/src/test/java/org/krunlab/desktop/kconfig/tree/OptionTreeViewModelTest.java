package org.krunlab.desktop.kconfig.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.desktop.kconfig.tree.Look.Editor;
import org.krunlab.desktop.support.Workshop;

class OptionTreeViewModelTest {
  private final Workshop workshop = new Workshop();
  private final OptionTreeViewModel model = workshop.models().options();

  @Test
  void menusAndChoicesAreShutAtFirst() {
    assertThat(workshop.texts()).containsExactly("Modules", "Network", "Speed", "Title");
    model.open(workshop.row("Network"), true);
    assertThat(workshop.texts())
        .containsExactly("Modules", "Network", "Networking", "Checksums", "Speed", "Title");
    model.open(workshop.row("Network"), false);
    assertThat(workshop.texts()).hasSize(4);
  }

  @Test
  void aChangeShowsWhatAppearsAndKeepsWhatIsOpen() {
    model.open(workshop.row("Network"), true);
    model.toggle(workshop.row("Networking"));
    assertThat(workshop.texts())
        .containsSubsequence("Networking", "Transmission control", "Checksums", "Port");
  }

  @Test
  void spaceGoesThroughTheValuesATristateCanHave() {
    workshop.set("NET", "y");
    model.open(workshop.row("Network"), true);
    model.toggle(workshop.row("Transmission control"));
    assertThat(workshop.value("TCP")).isEqualTo("m");
    model.toggle(workshop.row("Transmission control"));
    assertThat(workshop.value("TCP")).isEqualTo("y");
    model.toggle(workshop.row("Transmission control"));
    assertThat(workshop.value("TCP")).isEqualTo("n");
  }

  @Test
  void searchFindsHiddenOptionsWithWhereTheyStandAndGoesToTheBest() {
    model.queryProperty().set("transm");
    assertThat(workshop.texts()).containsExactly("Network", "Networking", "Transmission control");
    assertThat(workshop.row("Transmission control").found()).isTrue();
    assertThat(workshop.row("Network").found()).isFalse();
    assertThat(Objects.requireNonNull(model.chosenProperty().get()).text())
        .isEqualTo("Transmission control");
    assertThat(note()).isEqualTo("1 option, 1 hidden now.");
    assertThat(look("Transmission control").standing()).isEqualTo(Standing.HIDDEN);
    assertThat(Look.about(workshop.snapshot(), workshop.row("Transmission control").node()))
        .contains("NET");
  }

  @Test
  void searchByRegularExpressionSaysWhatIsWrongWithHalfOfOne() {
    model.regexProperty().set(true);
    model.queryProperty().set("^(slow|fast");
    assertThat(note()).contains("no regular expression");
    model.queryProperty().set("^(slow|fast)$");
    assertThat(workshop.texts()).containsExactly("Speed", "Slow", "Fast");
  }

  @Test
  void searchFindsHelpAndMenus() {
    model.queryProperty().set("protocol");
    assertThat(workshop.texts()).contains("Transmission control");
    model.queryProperty().set("network");
    assertThat(workshop.row("Network").found()).isTrue();
  }

  @Test
  void leavingTheSearchStaysOnWhatWasFoundEvenIfHidden() {
    model.queryProperty().set("TCP");
    model.endSearch();
    assertThat(model.queryProperty().get()).isEmpty();
    assertThat(workshop.texts())
        .contains("Transmission control", "Checksums")
        .doesNotContain("Port");
    assertThat(Objects.requireNonNull(model.chosenProperty().get()).text())
        .isEqualTo("Transmission control");
  }

  @Test
  void hiddenOptionsAreShownOnDemandByNameWhereTheyHaveNoPrompt() {
    model.hiddenProperty().set(true);
    assertThat(workshop.texts()).contains("INNER");
    assertThat(look("INNER").locked()).isTrue();
  }

  @Test
  void theLookTellsWhereAValueComesFrom() {
    assertThat(look("Title").standing()).isEqualTo(Standing.DEFAULT);
    workshop.set("TITLE", "mine");
    workshop.set("NET", "y");
    workshop.set("TCP", "y");
    model.open(workshop.row("Network"), true);
    assertThat(look("Title").standing()).isEqualTo(Standing.SET);
    assertThat(look("Title").pending()).isTrue();
    assertThat(look("Checksums").standing()).isEqualTo(Standing.SELECTED);
    assertThat(look("Checksums").locked()).isTrue();
    assertThat(look("Transmission control").editor()).isEqualTo(Editor.TRISTATE);
    assertThat(look("Port").editor()).isEqualTo(Editor.TEXT);
    assertThat(look("Speed").value()).isEqualTo("Slow");
    workshop.set("CHECKSUM", "n");
    assertThat(workshop.models().editor().problemProperty().get()).contains("selected by TCP");
  }

  @Test
  void whatTheUserSetAndCannotCountIsMarked() {
    workshop.set("NET", "y");
    workshop.set("PORT", "7");
    workshop.set("NET", "n");
    model.hiddenProperty().set(true);
    model.open(workshop.row("Network"), true);
    assertThat(look("Port").standing()).isEqualTo(Standing.OVERRULED);
  }

  private String note() {
    return Objects.requireNonNull(model.listingProperty().get()).note();
  }

  private Look look(String text) {
    return Look.of(workshop.snapshot(), workshop.row(text).node());
  }
}
