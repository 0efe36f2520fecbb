package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krunlab.core.measure.RecordedRun.launched;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.measure.stream.EndedBy;
import org.krunlab.core.measure.stream.StartError;

class RunOutcomeTest {
  private static final int T3 = 1;
  private static final int T5 = 2;
  private static final int T6 = 3;
  private static final int T7 = 4;

  @Test
  void cleanNeedsT7AndAnOrderlyEnd() {
    RunOutcome outcome = outcomeOf(inMain().mark(T6, 1).mark(T7, 0).exited(0));

    assertThat(outcome).isEqualTo(new RunOutcome.CleanHalt());
    assertThat(outcome.isClean()).isTrue();
  }

  @Test
  void exitZeroAloneMeansNothing() {
    RunOutcome outcome = outcomeOf(inMain().mark(T6, 1).exited(0));

    assertThat(outcome.id()).isEqualTo("reset-without-halt");
    assertThat(outcome.isClean()).isFalse();
    assertThat(outcome.sentence()).contains("while the module ran");
  }

  @Test
  void t7AloneIsNotClean() {
    assertThat(outcomeOf(inMain().mark(T7, 0).exited(1)).id()).isEqualTo("vmm-error");
    assertThat(outcomeOf(inMain().mark(T7, 0).signalled(11)).id()).isEqualTo("killed");
    assertThat(outcomeOf(inMain().mark(T7, 0).ended(EndedBy.TIME_LIMIT)).sentence())
        .contains("after main had returned");
  }

  @Test
  void theModulesExitCodeIsAGuestError() {
    RunOutcome outcome = outcomeOf(inMain().console("bye\n").mark(T7, 42).exited(0));

    assertThat(outcome).isEqualTo(new RunOutcome.GuestError(42, "bye"));
    assertThat(outcome.sentence()).contains("returned 42").contains("\"bye\"");
  }

  @Test
  void negativeT7ValuesHaveTheirOwnOutcomes() {
    assertThat(outcomeOf(inMain().console("Exception: out of bounds\n").mark(T7, -1).exited(0)))
        .isEqualTo(new RunOutcome.ModuleTrapped("Exception: out of bounds"));
    assertThat(outcomeOf(inMain().mark(T7, -2).exited(0)).id()).isEqualTo("module-not-loaded");
    assertThat(outcomeOf(inMain().mark(T7, -3).exited(0)).id()).isEqualTo("no-run-description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mmap failed with errno: 12, hint: 0, size: 8592031744, prot: 0, flags: 34\n",
        "Exception: mmap memory failed\n"
      })
  void addressSpaceThatCannotBeReservedIsToldWithItsCures(String words) {
    RunOutcome outcome = outcomeOf(inMain().console(words).mark(T7, -2).exited(0));

    assertThat(outcome.id()).isEqualTo("reservation-failed");
    assertThat(outcome.sentence())
        .contains("reserve 8 GiB", "software bounds checks", "on-demand paging");
  }

  @Test
  void onlyARuntimeCanFailToReserveAndOnlyAllOfIt() {
    String whole = "mmap failed with errno: 12, hint: 0, size: 8592031744, prot: 0, flags: 34\n";
    String little = "mmap failed with errno: 12, hint: 0, size: 65536, prot: 3, flags: 34\n";

    assertThat(outcomeOf(inMain().console(whole).mark(T7, 0).exited(0)).isClean()).isTrue();
    assertThat(outcomeOf(inMain().console(whole).mark(T7, -1).exited(0)).id())
        .isEqualTo("module-trapped");
    assertThat(outcomeOf(inMain().console(little).mark(T7, -2).exited(0)).id())
        .isEqualTo("module-not-loaded");
  }

  @Test
  void aModuleCannotForgeACrashOrAHaltOnItsConsole() {
    RecordedRun crash = inMain().consoleLog("crash-qemu-info-gpf.log").mark(T7, 0);
    RecordedRun halt = inMain().consoleLog("wasm3-libkrun-fib.log");

    assertThat(outcomeOf(crash.exited(0)).isClean()).isTrue();
    assertThat(outcomeOf(halt.exited(0)).isClean()).isFalse();
  }

  @Test
  void afterT7TheConsoleHasNoSayEvenWhereALimitEndsTheRun() {
    RecordedRun forged = inMain().consoleLog("crash-qemu-info-gpf.log").mark(T7, 0);

    assertThat(outcomeOf(forged.ended(EndedBy.TIME_LIMIT)).id()).isEqualTo("hang");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crash-qemu-info-assert",
        "crash-qemu-info-gpf",
        "crash-qemu-info-null",
        "qemu-paging-fault"
      })
  void withoutT7TheConsoleTellsOfTheCrash(String log) {
    RunOutcome outcome = outcomeOf(inMain().consoleLog(log + ".log").exited(0));

    assertThat(outcome).isInstanceOf(RunOutcome.GuestCrash.class);
    assertThat(outcome.sentence()).startsWith("The guest crashed: ").contains("from line ");
  }

  @Test
  void anEndlessDumpIsACrashWhicheverLimitEndsIt() {
    for (EndedBy limit : new EndedBy[] {EndedBy.OUTPUT_LIMIT, EndedBy.TIME_LIMIT}) {
      RunOutcome outcome =
          outcomeOf(inMain().consoleLog("libkrun-stack-overflow-dump-cut.log").ended(limit));

      assertThat(outcome).isInstanceOf(RunOutcome.GuestCrash.class);
      assertThat(outcome.sentence()).contains("had no end");
    }
  }

  @Test
  void aConsoleWithoutMarksCannotMakeARunClean() {
    RunOutcome halted = outcomeOf(launched().consoleLog("wasm3-libkrun-fib.log").exited(0));
    RunOutcome failed = outcomeOf(launched().consoleLog("wasm3-libkrun-missing.log").exited(0));

    assertThat(halted).isEqualTo(new RunOutcome.Unconfirmed(0));
    assertThat(failed).isInstanceOf(RunOutcome.GuestError.class);
    assertThat(failed.sentence()).contains("No such file or directory");
  }

  @Test
  void limitsAndStopsAreNamed() {
    assertThat(outcomeOf(inMain().mark(T6, 1).ended(EndedBy.TIME_LIMIT)).id()).isEqualTo("hang");
    assertThat(outcomeOf(inMain().ended(EndedBy.OUTPUT_LIMIT)).id()).isEqualTo("output-limit");
    assertThat(outcomeOf(inMain().ended(EndedBy.STOP)).id()).isEqualTo("cancelled");
    assertThat(outcomeOf(inMain().ended(EndedBy.CALLER_GONE)).id()).isEqualTo("abandoned");
    assertThat(outcomeOf(inMain().cutOff()).id()).isEqualTo("abandoned");
  }

  @Test
  void aProgramThatFailsIsNoFaultOfAVmm() {
    RecordedRun early = RecordedRun.programLaunched().vmmErrors("no namespaces\n");
    RecordedRun late = RecordedRun.programLaunched().mark(T5, 0).mark(T6, 1);

    assertThat(outcomeOf(early.exited(1)).sentence())
        .startsWith("The runtime's program ended with exit code 1")
        .contains("\"no namespaces\"");
    assertThat(outcomeOf(late.signalled(11)))
        .extracting(RunOutcome::id, RunOutcome::sentence)
        .satisfies(
            told ->
                assertThat(told.toString())
                    .contains("program-failed", "SIGSEGV", "while the module ran"));
    assertThat(outcomeOf(RecordedRun.programLaunched().mark(T5, 0).mark(T7, 0).exited(0)).isClean())
        .isTrue();
  }

  @Test
  void aHangTellsWhereItHappened() {
    assertThat(outcomeOf(launched().ended(EndedBy.TIME_LIMIT)).sentence())
        .contains("before the guest was entered");
    assertThat(outcomeOf(launched().mark(T3, 0).ended(EndedBy.TIME_LIMIT)).sentence())
        .contains("between guest entry and main");
    assertThat(
            outcomeOf(launched().consoleLog("made-hang.log").ended(EndedBy.TIME_LIMIT)).sentence())
        .contains("phase: Application");
  }

  @Test
  void theVmmsOwnFailuresQuoteItsWords() {
    assertThat(outcomeOf(launched().vmmErrors("first\nKVM internal error\n").exited(1)).sentence())
        .contains("exit code 1")
        .contains("\"KVM internal error\"");
    assertThat(outcomeOf(launched().vmmErrors("panicked at vm.rs\n").signalled(6)))
        .isInstanceOf(RunOutcome.VmmPanic.class);
    assertThat(outcomeOf(launched().exited(134)).id()).isEqualTo("vmm-panic");
    assertThat(outcomeOf(launched().signalled(9)).sentence())
        .contains("SIGKILL")
        .contains("memory");
    assertThat(outcomeOf(launched().signalled(31)).sentence()).contains("system call");
    assertThat(outcomeOf(launched().signalled(50)).sentence()).contains("signal 50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kvm-missing", "kvm-permission", "kvm-unusable", "libkrun-missing", "libkrun-unfit",
        "kernel-unreadable", "kernel-format", "initrd-unreadable", "krun-call", "program-missing",
        "something-new"
      })
  void whatCannotStartSaysWhyAndWhatToDo(String what) {
    RunOutcome outcome =
        outcomeOf(launched().notStarted(new StartError(what, "open", 13, "It is so")));

    assertThat(outcome.id()).isEqualTo("cannot-start");
    assertThat(outcome.sentence()).startsWith("It is so. ").endsWith(".");
    assertThat(outcome.sentence().length()).isGreaterThan(30);
  }

  @Test
  void aLongLastLineIsQuotedInPart() {
    String sentence =
        outcomeOf(inMain().console("x".repeat(5000)).mark(T7, 1).exited(0)).sentence();

    assertThat(sentence.length()).isLessThan(400);
  }

  private static RecordedRun inMain() {
    return launched().mark(T3, 0).mark(T5, 0);
  }

  private static RunOutcome outcomeOf(byte[] stream) {
    return RecordedRun.analyse(stream).outcome();
  }
}
