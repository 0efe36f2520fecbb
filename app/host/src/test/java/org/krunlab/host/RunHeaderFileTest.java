package org.krunlab.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;

class RunHeaderFileTest {
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);
  private static final String TEXT = RunHeaderFile.print(HEADER);

  @ParameterizedTest
  @EnumSource(WasmRuntime.class)
  void givesBackWhatWasWritten(WasmRuntime runtime) {
    RunHeader header = Runs.header(runtime).asRecorded();

    assertThat(RunHeaderFile.parse(RunHeaderFile.print(header), "it")).isEqualTo(header);
  }

  @Test
  void theFormatStaysAsItIs() {
    assertThat(TEXT)
        .startsWith(
            "{\"krunlabRun\":1,\"startedAt\":\"2026-11-23T05:00:00.123456Z\",\"recorded\":false,"
                + "\"profile\":{\"krunlabProfile\":1,")
        .contains(
            "\"module\":{\"name\":\"hello.wasm\",\"bytes\":144}",
            "\"runtime\":\"wasm3\",\"narration\":\"silent\",\"target\":\"libkrun\",\"ringShim\":true",
            "\"anatomy\":{\"fileBytes\":411800,\"loadedBytes\":400000,\"zeroBytes\":80000,"
                + "\"memoryBytes\":900000,\"textBytes\":250000,\"rodataBytes\":60000,"
                + "\"dataBytes\":20000,\"bssBytes\":500000,"
                + "\"sections\":[{\"name\":\".text\",\"bytes\":250000}],"
                + "\"libraries\":[{\"name\":\"libmusl\",\"bytes\":120000}]}",
            "\"assignments\":{\"CONFIG_LIBMUSL\":\"y\"}")
        .endsWith(
            "\"host\":{\"cpu\":\"Some CPU @"
                + " 2.00GHz\",\"cores\":2,\"kernel\":\"6.1.0\",\"ringZero\":\"EMULATED\",\"engineVersion\":\"libkrun"
                + " 1.19.0\"},"
                + "\"expected\":{\"ending\":\"EXITED\",\"exitCode\":0,\"words\":\"\",\"whole\":true,\"varies\":false,\"output\":[\"Hello"
                + " from Wasm!\"]}}");
  }

  @Test
  void namesWhatTheRunWasMadeOfByItsHash() {
    Sha256 module = Sha256.of(new byte[] {1});
    RunHeader made =
        HEADER.withMaterials(
            RunMaterials.given(
                    module,
                    Optional.of(Sha256.of(new byte[] {2})),
                    Map.of("data/in.txt", Sha256.of(new byte[] {3})),
                    Map.of("other.aot", Sha256.of(new byte[] {4})))
                .withConfig(Optional.of(Sha256.of(new byte[] {5})))
                .withImage(Optional.of(Sha256.of(new byte[] {6}))));

    String text = RunHeaderFile.print(made);

    assertThat(text).contains("\"materials\":{\"module\":\"" + module.hex() + "\"");
    assertThat(RunHeaderFile.parse(text, "it")).isEqualTo(made);
    assertThatThrownBy(
            () -> RunHeaderFile.parse(text.replace("data/in.txt", "../etc/passwd"), "Run #1"))
        .isInstanceOf(LabException.class);
    assertThatThrownBy(() -> RunHeaderFile.parse(text.replace(module.hex(), "short"), "Run #1"))
        .hasMessage("Run #1 is damaged: Not a SHA-256: 'short'.");
  }

  @Test
  void ignoresKeysOfANewerKrunlab() {
    String newer =
        TEXT.replace("\"krunlabRun\":1,", "\"krunlabRun\":1,\"steal\":{\"ms\":3},")
            .replace("\"krunlabProfile\":1,", "\"krunlabProfile\":1,\"vcpus\":2,");

    assertThat(RunHeaderFile.parse(newer, "it")).isEqualTo(HEADER);
  }

  @Test
  void tellsWhatItCannotRead() {
    assertThatThrownBy(() -> RunHeaderFile.parse(TEXT.replace("Run\":1", "Run\":2"), "Run #1"))
        .isInstanceOf(LabException.class)
        .hasMessage("Run #1 was written by a newer Krunlab (version 2); update Krunlab.");
    for (String damaged :
        new String[] {
          "{}",
          "[]",
          "{",
          TEXT.replace("\"startedAt\":\"2026", "\"startedAt\":\"x"),
          TEXT.replace("\"narration\":\"silent\"", "\"narration\":\"loud\""),
          TEXT.replace("\"fileBytes\":411800,", ""),
          TEXT.replace("\"ringZero\":\"EMULATED\"", "\"ringZero\":\"?\"")
        }) {
      assertThatThrownBy(() -> RunHeaderFile.parse(damaged, "Run #1"))
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("Run #1 is damaged: ");
    }
  }
}
