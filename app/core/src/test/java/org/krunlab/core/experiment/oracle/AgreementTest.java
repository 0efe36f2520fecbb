package org.krunlab.core.experiment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krunlab.core.experiment.oracle.Agreement.Kind;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.measure.Stage;

class AgreementTest {
  private static final RunOutcome CLEAN = new RunOutcome.CleanHalt();

  @Test
  void theSameOutputAndExitCodeAreEqual() {
    assertThat(of(exited(0, "a\nb\n"), CLEAN, "a", "b").kind()).isEqualTo(Kind.EQUAL);
    assertThat(of(exited(7, ""), new RunOutcome.GuestError(7, "")).kind()).isEqualTo(Kind.EQUAL);
  }

  @Test
  void aMarkHasNoRoomForTheHighestBitOfAnExitCode() {
    assertThat(of(exited(-1, ""), new RunOutcome.GuestError(0x7fffffff, "")).kind())
        .isEqualTo(Kind.EQUAL);
  }

  @Test
  void theFirstDifferentLineIsTold() {
    assertThat(of(exited(0, "a\nb\n"), CLEAN, "a", "c"))
        .isEqualTo(
            new Agreement(
                Kind.DIFFERS, "Not as expected: line 2 of the output is 'c' and should be 'b'."));
    assertThat(of(exited(0, "a\nb\n"), CLEAN, "a").sentence())
        .isEqualTo("Not as expected: line 2 of the output is missing and should be 'b'.");
    assertThat(of(exited(0, "a\n"), CLEAN, "a", "b").sentence())
        .isEqualTo("Not as expected: line 2 of the output is 'b' and should be missing.");
  }

  @Test
  void anotherExitCodeDiffers() {
    assertThat(of(exited(3, "a\n"), CLEAN, "a"))
        .isEqualTo(
            new Agreement(
                Kind.DIFFERS,
                "Not as expected: the module should have exited with 3. The module returned 0, and"
                    + " the run ended in order."));
  }

  @ParameterizedTest
  @CsvSource({
    "[trap] unreachable executed, EQUAL",
    "integer divide by zero, DIFFERS",
    "words nobody knows, EQUAL",
  })
  void trapsAreComparedByTheirReason(String words, Kind kind) {
    var expected =
        Expectation.of(Ending.TRAPPED, 0, "Trapped on unreachable instruction", new byte[0], false);

    assertThat(of(expected, new RunOutcome.ModuleTrapped(words)).kind()).isEqualTo(kind);
  }

  @Test
  void outputThatVariesIsNotHeldAgainstARun() {
    var expected =
        Expectation.of(Ending.EXITED, 0, "", "12:00\n".getBytes(StandardCharsets.UTF_8), true);

    assertThat(of(expected, CLEAN, "12:01").kind()).isEqualTo(Kind.SAME_END);
    assertThat(of(expected, CLEAN, "12:00").kind()).isEqualTo(Kind.EQUAL);
    assertThat(of(expected, new RunOutcome.GuestError(1, ""), "12:01").kind())
        .isEqualTo(Kind.DIFFERS);
  }

  @Test
  void whatWasStoppedOrNeverRunTellsNothing() {
    assertThat(of(exited(0, ""), new RunOutcome.Cancelled(new Stage(Milestone.T6, ""))).kind())
        .isEqualTo(Kind.UNKNOWN);
    assertThat(of(Expectation.notRun("it is native code"), CLEAN))
        .isEqualTo(
            new Agreement(
                Kind.UNKNOWN,
                "It is not known what to expect: the module was not run: it is native code."));
  }

  @Test
  void ofALongOutputTheBeginningIsCompared() {
    byte[] flood = "0123456789abcde\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    var expected = Expectation.of(Ending.EXITED, 0, "", flood, false);
    List<String> guest = java.util.Collections.nCopies(10_000, "0123456789abcde");

    assertThat(expected.whole()).isFalse();
    assertThat(Agreement.of(expected, GuestEnding.of(CLEAN), guest).kind())
        .isEqualTo(Kind.SAME_END);
    assertThat(Agreement.of(expected, GuestEnding.of(CLEAN), guest.subList(0, 5)).kind())
        .isEqualTo(Kind.DIFFERS);
  }

  private static Expectation exited(int code, String output) {
    return Expectation.of(Ending.EXITED, code, "", output.getBytes(StandardCharsets.UTF_8), false);
  }

  private static Agreement of(Expectation expected, RunOutcome outcome, String... output) {
    return Agreement.of(expected, GuestEnding.of(outcome), List.of(output));
  }
}
