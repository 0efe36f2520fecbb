package org.krunlab.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void spellsWhatATerminalWouldObey() {
    assertThat(Printable.of("two\nlines \u001b[31m\u202egnp.wasm"))
        .isEqualTo("two\\u{a}lines \\u{1b}[31m\\u{202e}gnp.wasm");
  }

  @Test
  void leavesTheRestAsItIs() {
    assertThat(Printable.of("größer '$HOME' 😀")).isEqualTo("größer '$HOME' 😀");
  }
}
