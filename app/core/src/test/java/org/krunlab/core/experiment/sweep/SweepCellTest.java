package org.krunlab.core.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class SweepCellTest {
  private static final Profile BASE = Profile.defaults(WasmRuntime.WASM3);

  @Test
  void everyCombinationIsACellNamedByItsValues() {
    List<SweepCell> cells =
        SweepCell.all(
            BASE, Axis.parse(List.of("runtime=wasm3,wamr-aot", "ramMiB=8,64", "CONFIG_A=y")));

    assertThat(cells.stream().map(cell -> cell.profile().name()))
        .containsExactly(
            "runtime=wasm3 ramMiB=8 A=y",
            "runtime=wasm3 ramMiB=64 A=y",
            "runtime=wamr-aot ramMiB=8 A=y",
            "runtime=wamr-aot ramMiB=64 A=y");
    Profile last = cells.getLast().profile();
    assertThat(last.runtime()).isEqualTo(WasmRuntime.WAMR_AOT);
    assertThat(last.ram()).isEqualTo(ByteSize.ofMib(64));
    assertThat(last.kconfig()).containsOnly(java.util.Map.entry("A", "y"));
  }

  @Test
  void anAxisThatIsGivenTwiceIsOneAxis() {
    assertThat(Axis.parse(List.of("A=y", "A=n,y")))
        .containsExactly(new Axis(List.of(new Setting("A", "y"), new Setting("A", "n"))));
  }

  @Test
  void whatIsNoValueOfAProfileIsRefusedWithASentence() {
    assertThatThrownBy(() -> Axis.parse(List.of("runtime")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("write NAME=VALUE,VALUE");
    assertThatThrownBy(() -> new Setting("speed", "9").on(BASE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("'speed' is no single value of a profile");
    assertThatThrownBy(() -> new Setting("ramMiB", "much").on(BASE))
        .hasMessageContaining("'much' is no number");
    assertThatThrownBy(() -> new Setting("runtime", "v8").on(BASE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("runtime");
  }

  @Test
  void onTheFrontIsWhatNothingIsBetterThan() {
    List<List<OptionalDouble>> figures =
        List.of(
            of(1, 9),
            of(2, 8),
            of(2, 9),
            of(9, 1),
            of(9, 1),
            List.of(OptionalDouble.of(0), OptionalDouble.empty()));

    assertThat(ParetoFront.of(figures)).containsExactly(0, 1, 3, 4);
  }

  private static List<OptionalDouble> of(double... values) {
    return java.util.Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
  }
}
