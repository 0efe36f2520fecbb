package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class ProfileFileTest {

  @ParameterizedTest
  @EnumSource
  void givesBackWhatWasWritten(WasmRuntime runtime) {
    Profile profile =
        Profile.defaults(runtime)
            .withName("ä \"quoted\" name")
            .withEngine(Engine.QEMU_TCG)
            .withRam(ByteSize.ofMib(7))
            .withArguments(List.of("", "-n", "a b", "\u00fc"))
            .withEnvironment(Map.of("PATH", "/bin", "EMPTY", ""))
            .withKconfig(Map.of("LIBUKDEBUG_PRINT_TIME", "n", "UK_NAME", "x y"))
            .withTimeLimit(Duration.ofMillis(1500));

    assertThat(ProfileFile.parse(ProfileFile.print(profile), "it")).isEqualTo(profile);
  }

  @Test
  void takesDefaultsForWhatIsLeftOut() {
    Profile profile = ProfileFile.parse("{\"krunlabProfile\":1,\"runtime\":\"wasm3\"}", "it");

    assertThat(profile).isEqualTo(Profile.defaults(WasmRuntime.WASM3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                                           | p.json, line 1, is no JSON
          []                                                          | a JSON object was expected
          {"runtime":"wasm3"}                                         | "krunlabProfile" must be 1
          {"krunlabProfile":2,"runtime":"wasm3"}                      | of a newer Krunlab
          {"krunlabProfile":1}                                        | "runtime" must be one of wasm3, wamr-fast
          {"krunlabProfile":1,"runtime":"v8"}                         | "runtime" must be one of wasm3, wamr-fast
          {"krunlabProfile":1,"runtime":"wasm3","ramMiB":0}           | "ramMiB" must be a whole number from 1
          {"krunlabProfile":1,"runtime":"wasm3","ramMiB":1.5}         | "ramMiB" must be a whole number from 1
          {"krunlabProfile":1,"runtime":"wasm3","ramMiB":"64"}        | "ramMiB" must be a number
          {"krunlabProfile":1,"runtime":"wasm3","rammib":64}          | "rammib" is not a key of a profile
          {"krunlabProfile":1,"runtime":"wasm3","timeLimitSeconds":0} | "timeLimitSeconds" must be a number from
          {"krunlabProfile":1,"runtime":"wasm3","arguments":"x"}      | "arguments" must be an array of strings
          {"krunlabProfile":1,"runtime":"wasm3","kconfig":{"A B":"y"}} | "kconfig" has a bad name
          {"krunlabProfile":1,"runtime":"wasm3","unikraftRevision":"main"} | must be a commit of 40
          """)
  void saysWhatIsWrongAndWhere(String text, String sentence) {
    assertThatThrownBy(() -> ProfileFile.parse(text, "p.json"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(sentence)
        .hasMessageStartingWith("p.json");
  }
}
