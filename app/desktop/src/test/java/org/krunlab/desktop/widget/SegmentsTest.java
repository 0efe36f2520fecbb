package org.krunlab.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // TestFX sets the field before a test runs
class SegmentsTest extends ApplicationTest {
  private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(1);
  private SegmentedButton segments;

  @Override
  public void start(Stage stage) {
    segments = Segments.of(List.of(1, 2, 3), choice -> "page " + choice, chosen);
    stage.setScene(new Scene(segments, 300, 60));
    stage.show();
  }

  private List<String> selected() {
    return segments.getButtons().stream()
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getText)
        .toList();
  }

  @Test
  void a_pressed_button_is_chosen_and_the_one_before_is_not() {
    interact(() -> segments.getButtons().get(2).fire());

    assertThat(chosen.get()).isEqualTo(3);
    assertThat(selected()).containsExactly("page 3");
  }

  @Test
  void pressing_the_chosen_one_again_does_not_let_it_go() {
    interact(() -> segments.getButtons().getFirst().fire());

    assertThat(chosen.get()).isEqualTo(1);
    assertThat(selected()).containsExactly("page 1");
  }

  @Test
  void the_buttons_follow_what_is_chosen_elsewhere() {
    interact(() -> chosen.set(2));

    assertThat(selected()).containsExactly("page 2");
  }
}
