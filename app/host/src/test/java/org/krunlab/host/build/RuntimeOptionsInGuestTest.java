package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.model.RuntimeOption;

/** What core says of the runtimes' options is what the guest's libraries say. */
class RuntimeOptionsInGuestTest {
  private static final List<String> LIBRARIES = List.of("lib-wasm3", "lib-wamr", "lib-wasi");

  @ParameterizedTest
  @EnumSource(RuntimeOption.class)
  void isDefinedOnceWithHelpAndItsDefault(RuntimeOption option) throws IOException {
    var definitions = new StringBuilder();
    for (String library : LIBRARIES) {
      Matcher definition =
          Pattern.compile("(?ms)^config " + option.symbol() + "\n(.*?)(?=^\\S|\\z)")
              .matcher(kconfig(library));
      while (definition.find()) {
        definitions.append(definition.group(1));
      }
    }

    assertThat(definitions.toString().split("\thelp\n", -1)).hasSize(2);
    assertThat(definitions.toString().contains("\tdefault y\n")).isEqualTo(option.byDefault());
  }

  private static String kconfig(String library) throws IOException {
    String name = "/org/krunlab/guest/unikraft/" + library + "/Config.uk";
    try (InputStream in = RuntimeOptionsInGuestTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
