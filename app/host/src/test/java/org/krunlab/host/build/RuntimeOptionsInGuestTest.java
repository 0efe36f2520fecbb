package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.wasm.WasiGroup;

/** What core says of the runtimes' options is what the guest's libraries say. */
class RuntimeOptionsInGuestTest {
  private static final List<String> LIBRARIES = List.of("lib-wasm3", "lib-wamr", "lib-wasi");

  @ParameterizedTest
  @EnumSource(RuntimeOption.class)
  void isDefinedOnceWithHelpAndItsDefault(RuntimeOption option) throws IOException {
    String definitions = definitions(option);

    assertThat(definitions.split("\thelp\n", -1)).hasSize(2);
    assertThat(definitions.contains("\tdefault y\n")).isEqualTo(option.byDefault());
  }

  /** Either runtime's WASI selects the library, and so is not named by what the library has. */
  @ParameterizedTest
  @EnumSource(RuntimeOption.class)
  void dependsOnTheSameOptions(RuntimeOption option) throws IOException {
    Matcher depends = Pattern.compile("\tdepends on (.*)\n").matcher(definitions(option));
    var named = new TreeSet<String>();
    if (depends.find()) {
      Pattern.compile(" && ").splitAsStream(depends.group(1)).forEach(named::add);
    }
    var known =
        option.dependsOn().stream()
            .filter(
                other ->
                    !EnumSet.of(RuntimeOption.WASM3_WASI, RuntimeOption.WAMR_WASI).contains(other))
            .map(RuntimeOption::symbol)
            .collect(Collectors.toCollection(TreeSet::new));

    if (option.dependsOn().isEmpty()) {
      assertThat(named).noneMatch(symbol -> symbol.startsWith("LIBKRUNLAB_WASI"));
    } else {
      assertThat(named).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @EnumSource(WasiGroup.class)
  void hasTheFunctionsOfAGroupUnderItsOption(WasiGroup group) throws IOException {
    String functions = guest("lib-wasi/include/krunlab/wasi_functions.h");
    int start = functions.indexOf("#if CONFIG_" + group.option().symbol() + "\n");
    var named = new ArrayList<String>();
    Matcher function =
        Pattern.compile("(?m)^[XF]\\((\\w+),")
            .matcher(functions.substring(start, functions.indexOf("#endif", start)));
    while (function.find()) {
      named.add(function.group(1));
    }

    assertThat(named).containsExactlyInAnyOrderElementsOf(group.functions());
  }

  private static String definitions(RuntimeOption option) throws IOException {
    var definitions = new StringBuilder();
    for (String library : LIBRARIES) {
      Matcher definition =
          Pattern.compile("(?ms)^config " + option.symbol() + "\n(.*?)(?=^\\S|\\z)")
              .matcher(guest(library + "/Config.uk"));
      while (definition.find()) {
        definitions.append(definition.group(1));
      }
    }
    return definitions.toString();
  }

  private static String guest(String file) throws IOException {
    String name = "/org/krunlab/guest/unikraft/" + file;
    try (InputStream in = RuntimeOptionsInGuestTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
