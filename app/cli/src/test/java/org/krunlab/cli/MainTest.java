package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void figuresAreWrittenAlikeInEveryLanguage() {
    Locale.setDefault(Locale.forLanguageTag("tr"));

    Main.execute("capsule", "show", "/no/such.krunlab");

    assertThat("%,.1f".formatted(1234.5)).isEqualTo("1,234.5");
  }
}
