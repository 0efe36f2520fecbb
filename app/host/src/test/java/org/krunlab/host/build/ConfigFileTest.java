package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigFileTest {
  @Test
  void readsAssignmentsAndWhatIsOff() {
    var values =
        ConfigFile.parse(
            """
            # A comment.
            CONFIG_A=y
            # CONFIG_B is not set
            CONFIG_C="a \\"b\\" \\\\ c"
            CONFIG_D=0x10
            CONFIG_A=n
            """);

    assertThat(values)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("A", "n", "B", "n", "C", "a \"b\" \\ c", "D", "0x10"));
    assertThat(values.lastEntry().getKey()).isEqualTo("A");
  }

  @Test
  void writesWhatItReads() {
    var values = new LinkedHashMap<String, String>();
    values.put("Z", "y");
    values.put("OFF", "n");
    values.put("PATH", "/a \"b\"");
    values.put("NUMBER", "12");

    String text = ConfigFile.format(values, Set.of());

    assertThat(text)
        .isEqualTo(
            """
            CONFIG_Z=y
            # CONFIG_OFF is not set
            CONFIG_PATH="/a \\"b\\""
            CONFIG_NUMBER=12
            """);
    assertThat(ConfigFile.parse(text)).isEqualTo(values);
  }

  @Test
  void quotesWhatIsKnownToBeAString() {
    var values = new LinkedHashMap<String, String>();
    values.put("NAME", "n");

    assertThat(ConfigFile.format(values, Set.of("NAME"))).isEqualTo("CONFIG_NAME=\"n\"\n");
  }
}
