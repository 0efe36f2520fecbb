package org.krunlab.desktop.kconfig.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.kconfig.answer.Fix;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.desktop.support.Workshop;

class DetailsViewModelTest {
  private final Workshop workshop = new Workshop();
  private final DetailsViewModel model = workshop.models().details();

  @Test
  void linksLeadInBothDirections() {
    reveal("TCP");
    assertThat(group("Depends on").links()).extracting(Link::symbol).contains(symbol("NET"));
    assertThat(group("Selects").links()).extracting(Link::symbol).contains(symbol("CHECKSUM"));
    model.follow(symbol("CHECKSUM"));
    assertThat(shown().symbol()).isEqualTo(symbol("CHECKSUM"));
    assertThat(group("Selected by").links()).extracting(Link::symbol).contains(symbol("TCP"));
  }

  @Test
  void backAndForwardFollowTheLinksOnceMore() {
    reveal("TCP");
    model.follow(symbol("NET"));
    model.follow(symbol("PORT"));
    model.back();
    assertThat(shown().symbol()).isEqualTo(symbol("NET"));
    model.back();
    assertThat(shown().symbol()).isEqualTo(symbol("TCP"));
    assertThat(model.canGoBackProperty().get()).isFalse();
    model.forward();
    model.forward();
    assertThat(shown().symbol()).isEqualTo(symbol("PORT"));
    assertThat(model.canGoForwardProperty().get()).isFalse();
    model.back();
    model.follow(symbol("TCP"));
    assertThat(model.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void detailsSayWhereAndWhyAndWhatIsInTheWay() {
    reveal("TCP");
    assertThat(shown().places()).containsExactly("Kconfig:12");
    assertThat(shown().help()).contains("protocol");
    assertThat(
            Objects.requireNonNull(shown().blockers())
                .alternatives()
                .getFirst()
                .getFirst()
                .symbol())
        .contains(symbol("NET"));
    assertThat(Objects.requireNonNull(shown().why()).root().symbol()).contains(symbol("TCP"));
  }

  @Test
  void whatIfShowsWhatFollowsBeforeItIsDone() {
    reveal("NET");
    WhatIf on = shown().whatIfs().getFirst();
    assertThat(on.assignment()).isEqualTo(new Assignment(symbol("NET"), "y"));
    assertThat(on.cascade().appeared()).containsExactlyInAnyOrder(symbol("TCP"), symbol("PORT"));
    assertThat(workshop.value("NET")).isEqualTo("n");
    model.set(on.assignment());
    assertThat(workshop.value("NET")).isEqualTo("y");
  }

  @Test
  void aRefusedWishIsAnsweredWithWaysAndOneOfThemReachesIt() {
    reveal("TCP");
    workshop.set("TCP", "y");
    assertThat(workshop.models().editor().problemProperty().get()).contains("NET");
    Ways ways = Objects.requireNonNull(model.ways().waysProperty().get());
    assertThat(ways.wanted()).isEqualTo(new Assignment(symbol("TCP"), "y"));
    Fixes fixes = Objects.requireNonNull(ways.fixes());
    Fix fix = fixes.fixes().getFirst();
    assertThat(WaysViewModel.inWords(fix)).isEqualTo("NET=y, TCP=y");
    model.ways().apply(ways.wanted(), fix);
    assertThat(workshop.value("TCP")).isEqualTo("y");
    assertThat(model.ways().waysProperty().get()).isNull();
    workshop.models().editor().undo();
    assertThat(workshop.value("NET")).isEqualTo("n");
  }

  @Test
  void aTextThatIsNoNumberIsRefusedInWordsAndLeadsNowhere() {
    workshop.set("NET", "y");
    reveal("PORT");
    workshop.set("PORT", "many");
    assertThat(workshop.models().editor().problemProperty().get()).contains("whole number");
    workshop.set("PORT", "1000");
    assertThat(workshop.models().editor().problemProperty().get()).contains("from 1 to 100");
  }

  @Test
  void goingElsewhereForgetsTheWays() {
    reveal("TCP");
    workshop.set("TCP", "y");
    reveal("TITLE");
    assertThat(model.ways().waysProperty().get()).isNull();
  }

  private void reveal(String name) {
    workshop.models().options().reveal(symbol(name));
  }

  private Details shown() {
    return Objects.requireNonNull(model.detailsProperty().get());
  }

  private LinkGroup group(String title) {
    return shown().links().stream()
        .filter(group -> group.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " is not among " + shown().links()));
  }

  private Symbol symbol(String name) {
    return workshop.symbol(name);
  }
}
