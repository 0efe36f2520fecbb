package org.krunlab.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void setsFiguresToTheRightAndLeavesNoTrailingBlanks() {
    var table = new TextTable(List.of("what", "bytes", "note"), List.of(false, true, false));
    table.add(List.of("text", "9", ""));
    table.add(List.of("größer", "1,234,567", "x"));

    assertThat(table.render())
        .isEqualTo(
            """
            what        bytes  note
            ------  ---------  ----
            text            9
            größer  1,234,567  x
            """);
  }

  @Test
  void countsCharactersBeyondTheBasicPlaneOnce() {
    var table = new TextTable(List.of("m", "n"), List.of(false, true));
    table.add(List.of("\ud83d\ude80", "1"));

    assertThat(table.render()).isEqualTo("m  n\n-  -\n\ud83d\ude80  1\n");
  }
}
