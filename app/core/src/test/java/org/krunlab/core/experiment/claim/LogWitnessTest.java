package org.krunlab.core.experiment.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.experiment.LabException;

class LogWitnessTest {
  @Test
  void theLogOfTheAotFigureBearsItOut() {
    assertThat(KnownClaims.contradictions(KnownClaims.byId("lopez22-aot-boot").orElseThrow()))
        .isEmpty();
  }

  @Test
  void theLogOfTheWasm3FigureContradictsItsCommand() {
    assertThat(KnownClaims.contradictions(KnownClaims.byId("lopez22-wasm3-boot").orElseThrow()))
        .containsExactly(
            "It calls main with main.wasm, but the only files that it extracts are /main.aot.");
  }

  @Test
  void aTimeThatTheLogDoesNotHaveIsTold() {
    String log =
        "[    0.264487] Info: [libukboot] <boot.c @  155> main returned 0, halting system\n";

    assertThat(
            LogWitness.against(
                Claim.parse("120ms", ""), log.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly("Main returns at 264.487 ms of its clock, not at 120.0 ms.");
  }

  @ParameterizedTest
  @CsvSource({"25ms,25,true", "0.5 s,500,true", "200kB,200000,false", "2MiB,2097152,false"})
  void readsWhatPeopleWrite(String text, double value, boolean isTime) {
    Claim claim = Claim.parse(text, "");

    assertThat(claim.value()).isEqualTo(value);
    assertThat(claim.isTime()).isEqualTo(isTime);
  }

  @ParameterizedTest
  @CsvSource({"fast", "25", "-3ms", "0ms", "12 parsecs"})
  void whatIsNoFigureIsRefused(String text) {
    assertThatThrownBy(() -> Claim.parse(text, ""))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("is no figure: write a number above 0");
  }
}
