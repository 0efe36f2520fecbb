package org.krunlab.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuconfigArgumentsTest {
  @Test
  void thisFolderIsTheTreeAndItsOwnFileTheConfigurationUnlessSaid() {
    var asked = MenuconfigArguments.of(List.of());
    assertThat(asked.tree()).isEqualTo(Path.of("").toAbsolutePath());
    assertThat(asked.config()).isNull();
  }

  @Test
  void bothCanBeSaidInAnyOrder() {
    var asked = MenuconfigArguments.of(List.of("--config", "/c/x.config", "--tree", "/t"));
    assertThat(asked).isEqualTo(new MenuconfigArguments(Path.of("/t"), Path.of("/c/x.config")));
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThatThrownBy(() -> MenuconfigArguments.of(List.of("--three", "/t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--three");
    assertThatThrownBy(() -> MenuconfigArguments.of(List.of("--tree")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--tree needs a path");
  }
}
