package org.krunlab.core.measure;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.Crash;
import org.krunlab.core.bootlog.ReservationFailure;
import org.krunlab.core.measure.stream.StartError;

/**
 * How a run ended. Each outcome says itself in a sentence: what happened, where, and what to do
 * about it. Only {@link CleanHalt} counts as a clean run: the mark T7 with 0 and an orderly end of
 * the VMM.
 */
public sealed interface RunOutcome {

  /** A short name for tables, stores and JSON, such as {@code clean-halt}; it never changes. */
  String id();

  /** The whole sentence. */
  String sentence();

  /** Whether the module ran to an end of its own choosing and every figure of the run counts. */
  default boolean isClean() {
    return false;
  }

  /** The module returned 0 and the VMM ended in order. */
  record CleanHalt() implements RunOutcome {
    @Override
    public String id() {
      return "clean-halt";
    }

    @Override
    public String sentence() {
      return "The module returned 0, and the run ended in order.";
    }

    @Override
    public boolean isClean() {
      return true;
    }
  }

  /** The module returned something else than 0. */
  record GuestError(int exitCode, String lastWords) implements RunOutcome {
    @Override
    public String id() {
      return "guest-error";
    }

    @Override
    public String sentence() {
      return "The module returned "
          + exitCode
          + Sentences.quoting(lastWords)
          + "; what that means is the module's own affair.";
    }
  }

  /** The module trapped. */
  record ModuleTrapped(String lastWords) implements RunOutcome {
    @Override
    public String id() {
      return "module-trapped";
    }

    @Override
    public String sentence() {
      return "The module trapped"
          + Sentences.quoting(lastWords)
          + "; look at the console and at the module's code.";
    }
  }

  /** The runtime refused the module. */
  record ModuleNotLoaded(String lastWords) implements RunOutcome {
    @Override
    public String id() {
      return "module-not-loaded";
    }

    @Override
    public String sentence() {
      return "The runtime could not load or instantiate the module"
          + Sentences.quoting(lastWords)
          + "; inspect the module for imports and features that this runtime lacks, or give the"
          + " guest more RAM.";
    }
  }

  /** WAMR could not reserve what bounds checks by memory protection need. */
  record ReservationFailed(ReservationFailure failure) implements RunOutcome {
    @Override
    public String id() {
      return "reservation-failed";
    }

    @Override
    public String sentence() {
      return "The module's memory could not be made: bounds checks by memory protection reserve 8"
          + " GiB of address space for it, and without on-demand paging mmap takes all of that from"
          + " the guest's RAM (line "
          + failure.line()
          + " of the log); choose software bounds checks, or on-demand paging.";
    }
  }

  /** The guest could not read what it was to run. */
  record NoRunDescription() implements RunOutcome {
    @Override
    public String id() {
      return "no-run-description";
    }

    @Override
    public String sentence() {
      return "The guest found no valid run description in its initrd; boot the image with an initrd"
          + " made by Krunlab.";
    }
  }

  /**
   * The guest's kernel crashed.
   *
   * @param endless whether the crash dump itself had no end
   */
  record GuestCrash(Crash crash, boolean endless) implements RunOutcome {
    @Override
    public String id() {
      return "guest-crash";
    }

    @Override
    public String sentence() {
      return "The guest crashed"
          + (endless ? " and its crash dump had no end, as after a stack overflow" : "")
          + ": "
          + crash.cause().words()
          + "; the log from line "
          + crash.firstLine()
          + " holds the details.";
    }
  }

  /** The VMM ended in order, but nothing says that the guest did. */
  record ResetWithoutHalt(Stage stage) implements RunOutcome {
    @Override
    public String id() {
      return "reset-without-halt";
    }

    @Override
    public String sentence() {
      return "The guest was reset "
          + stage.words()
          + " without a word: most likely a triple fault; boot the narrated image to see how far it"
          + " comes.";
    }
  }

  /**
   * The console tells of an orderly halt, but no T7 mark confirms it: an image without Krunlab's
   * marks.
   *
   * @param mainReturned what main returned by the console; null where it does not tell
   */
  record Unconfirmed(@Nullable Integer mainReturned) implements RunOutcome {
    @Override
    public String id() {
      return "unconfirmed-halt";
    }

    @Override
    public String sentence() {
      return "The console says that "
          + (mainReturned == null ? "" : "main returned " + mainReturned + " and ")
          + "the guest halted, but no T7 mark confirms it; build the image with Krunlab's"
          + " application to have marks.";
    }
  }

  /** The VMM gave up with an exit code. */
  record VmmError(int exitCode, Stage stage, String vmmWords) implements RunOutcome {
    @Override
    public String id() {
      return "vmm-error";
    }

    @Override
    public String sentence() {
      return "The VMM gave up "
          + stage.words()
          + " with exit code "
          + exitCode
          + Sentences.quoting(vmmWords)
          + "; on a host that only emulates ring 0 an instruction outside the ring-3 shim does"
          + " this.";
    }
  }

  /** The VMM panicked, which ends it by SIGABRT. */
  record VmmPanic(Stage stage, String vmmWords) implements RunOutcome {
    @Override
    public String id() {
      return "vmm-panic";
    }

    @Override
    public String sentence() {
      return "The VMM panicked "
          + stage.words()
          + Sentences.quoting(vmmWords)
          + "; run krunlab doctor to see whether KVM can be used.";
    }
  }

  /** The time limit ended the run. */
  record Hang(Stage stage) implements RunOutcome {
    @Override
    public String id() {
      return "hang";
    }

    @Override
    public String sentence() {
      return "The run was still going "
          + stage.words()
          + " when its time limit ended it: a hang, or a limit too short for this module.";
    }
  }

  /** The output limit ended the run. */
  record OutputLimit(Stage stage) implements RunOutcome {
    @Override
    public String id() {
      return "output-limit";
    }

    @Override
    public String sentence() {
      return "The guest wrote more than the output limit "
          + stage.words()
          + " and was ended; have it write less or raise the limit.";
    }
  }

  /** A signal from outside ended the VMM. */
  record Killed(int signal, Stage stage, String vmmWords) implements RunOutcome {
    @Override
    public String id() {
      return "killed";
    }

    @Override
    public String sentence() {
      return "The VMM was ended "
          + stage.words()
          + " by "
          + Sentences.signal(signal)
          + Sentences.quoting(vmmWords)
          + "; "
          + Sentences.signalAdvice(signal)
          + ".";
    }
  }

  /**
   * The program that ran the module without a machine around it did not come to its end.
   *
   * @param how by which exit code or signal, as a part of a sentence
   */
  record ProgramFailed(String how, Stage stage, String words) implements RunOutcome {
    @Override
    public String id() {
      return "program-failed";
    }

    @Override
    public String sentence() {
      return "The runtime's program ended "
          + how
          + (stage.last() == Milestone.T0 ? " before it began" : " " + stage.words())
          + Sentences.quoting(words)
          + "; where nothing is told, the runtime or code compiled ahead of time crashed.";
    }
  }

  /** The user stopped the run. */
  record Cancelled(Stage stage) implements RunOutcome {
    @Override
    public String id() {
      return "cancelled";
    }

    @Override
    public String sentence() {
      return "The run was cancelled " + stage.words() + ".";
    }
  }

  /** Whoever asked for the run went away, or its record breaks off. */
  record Abandoned(Stage stage) implements RunOutcome {
    @Override
    public String id() {
      return "abandoned";
    }

    @Override
    public String sentence() {
      return "The record of the run breaks off "
          + stage.words()
          + " because Krunlab or its launcher was ended; run it again.";
    }
  }

  /** The run never began. */
  record CannotStart(StartError error) implements RunOutcome {
    @Override
    public String id() {
      return "cannot-start";
    }

    @Override
    public String sentence() {
      return Sentences.startError(error);
    }
  }
}
