package org.krunlab.core.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class RuntimeMatrixTest {
  private final Profile profile = Profile.defaults(WasmRuntime.WASM3);

  @Test
  void namesTheOptionThatDecidesAndWhetherItIsOn() {
    Profile vectors = profile.withKconfig(Map.of("LIBWAMR_SIMD", "y"));

    assertThat(cells("128-bit SIMD", profile))
        .containsExactly("no", "no", "no", "off, LIBWAMR_SIMD");
    assertThat(cells("128-bit SIMD", vectors))
        .containsExactly("no", "no", "no", "on, LIBWAMR_SIMD");
    assertThat(cells("threads and atomics", profile)).containsOnly("no");
  }

  @Test
  void followsThePort() {
    assertThat(cells("bounds checks by memory protection", profile))
        .containsExactly("no", off(), off(), off());
    assertThat(cells("bounds checks by memory protection", profile.withPort(Port.NATIVE)))
        .containsOnly("no");
    assertThat(cells("files", profile))
        .containsExactly(
            "on, LIBWASM3_WASI", "on, LIBWAMR_WASI", "on, LIBWAMR_WASI", "on, LIBWAMR_WASI");
    assertThat(cells("files", profile.withPort(Port.NATIVE)))
        .containsOnly("on, LIBKRUNLAB_WASI_FILES");
    assertThat(cells("sleeping and waiting", profile)).startsWith("no", "on, LIBWAMR_WASI");
  }

  @Test
  void whatDependsOnAnOptionGoesWithIt() {
    Profile mute =
        profile
            .withPort(Port.NATIVE)
            .withKconfig(Map.of("LIBKRUNLAB_WASI_STREAMS", "n", "LIBWAMR_WASI", "n"));

    assertThat(cells("files", mute)).containsOnly("off, LIBKRUNLAB_WASI_FILES");
    assertThat(cells("arguments", mute))
        .startsWith("on, LIBKRUNLAB_WASI_ARGS", "off, LIBKRUNLAB_WASI_ARGS");
  }

  @Test
  void hasARowForEveryProposal() {
    assertThat(RuntimeMatrix.of(profile).rows())
        .extracting(RuntimeMatrix.Row::name)
        .contains(
            java.util.Arrays.stream(Feature.values()).map(Feature::label).toArray(String[]::new))
        .doesNotHaveDuplicates();
  }

  private static String off() {
    return "off, LIBWAMR_BOUNDS_HARDWARE";
  }

  private static List<String> cells(String row, Profile profile) {
    return RuntimeMatrix.of(profile).rows().stream()
        .filter(r -> r.name().equals(row))
        .flatMap(r -> r.cells().stream())
        .map(RuntimeMatrix.Cell::text)
        .toList();
  }
}
