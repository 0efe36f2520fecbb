package org.krunlab.core.bootlog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a boot ended, as far as the console alone tells.
 *
 * @param kind the short answer
 * @param mainReturned what the application's main returned; null where not printed
 * @param haltCode the number in {@code Halting system (n)}: 0 halt, 1 restart, 2 suspend, 3 crash;
 *     null where not printed
 * @param crash the crash, where there was one
 * @param allocationFailure the first message about memory that could not be had; it may or may not
 *     be why the run failed
 * @param reservationFailure what WAMR said of address space it could not reserve; null where it
 *     said nothing. A module can print the same words
 */
public record BootEnding(
    Kind kind,
    @Nullable Integer mainReturned,
    @Nullable Integer haltCode,
    @Nullable Crash crash,
    @Nullable String allocationFailure,
    @Nullable ReservationFailure reservationFailure) {

  /** The short answer to how a boot ended. */
  public enum Kind {
    /** The guest said that it halted. */
    HALTED,
    /** The guest said that it crashed. */
    CRASHED,
    /** The crash dump itself had no end, as after a stack overflow. */
    ENDLESS_DUMP,
    /** A narrating guest fell silent: it hung, was reset or was ended. */
    CUT_OFF,
    /** The image prints no information messages, so its console cannot tell. */
    NOT_TOLD;

    /** The name in JSON: {@code halted}, {@code crashed}, {@code endless-dump}, ... */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The ending in one sentence. */
  public String sentence() {
    String told =
        switch (kind) {
          case HALTED -> "the guest halted";
          case CRASHED -> "the guest crashed: " + cause();
          case ENDLESS_DUMP ->
              "the guest crashed and its dump had no end, as after a stack overflow: " + cause();
          case CUT_OFF ->
              "the console ends without the guest's halt: it hung, was reset or was ended";
          case NOT_TOLD -> "the console does not tell: this image prints no information messages";
        };
    String whole =
        mainReturned == null
            ? "T" + told.substring(1)
            : "The application's main returned " + mainReturned + "; " + told;
    String shortage =
        allocationFailure == null ? "" : " " + stopped("Memory ran short: " + allocationFailure);
    String reservation =
        reservationFailure == null ? "" : " WAMR says that " + stopped(reservationFailure.words());
    return stopped(whole) + shortage + reservation;
  }

  /** With a full stop, unless the kernel's own words bring a mark of their own. */
  private static String stopped(String words) {
    return words.matches("(?s).*[.!?]") ? words : words + ".";
  }

  private String cause() {
    return crash == null ? "cause not told" : crash.cause().words();
  }
}
