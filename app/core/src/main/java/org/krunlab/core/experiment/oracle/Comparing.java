package org.krunlab.core.experiment.oracle;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.oracle.Agreement.Kind;

/** One comparison of a guest with the oracle. */
final class Comparing {
  /** A mark carries an exit code without its highest bit (docs/guest-marks.md). */
  private static final int EXIT_CODE_BITS = 0x7fffffff;

  private final Expectation expected;
  private final GuestEnding guest;
  private final List<String> output;

  Comparing(Expectation expected, GuestEnding guest, List<String> output) {
    this.expected = expected;
    this.guest = guest;
    this.output = output;
  }

  Agreement agreement() {
    if (guest.kind() == GuestEnding.Kind.STOPPED) {
      return new Agreement(
          Kind.UNKNOWN, "Nothing to compare: the run did not come to its own end.");
    }
    if (expected.ending() == Expectation.Ending.TIME_LIMIT
        && guest.kind() == GuestEnding.Kind.TIME_LIMIT) {
      return new Agreement(
          Kind.SAME_END, "As expected, as far as it can be told: neither here nor there it ended.");
    }
    if (!expected.ending().isTelling()) {
      return new Agreement(
          Kind.UNKNOWN, "It is not known what to expect: the module " + expected.text() + ".");
    }
    if (!sameEnding()) {
      return new Agreement(
          Kind.DIFFERS,
          "Not as expected: the module should have " + should() + ". " + guest.sentence());
    }
    return output();
  }

  private boolean sameEnding() {
    return switch (expected.ending()) {
      case EXITED ->
          guest.kind() == GuestEnding.Kind.RETURNED
              && guest.exitCode() == (expected.exitCode() & EXIT_CODE_BITS);
      case TRAPPED -> guest.kind() == GuestEnding.Kind.TRAPPED && sameTrap();
      case REFUSED -> guest.kind() == GuestEnding.Kind.NOT_LOADED;
      case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, NOT_RUN -> false;
    };
  }

  /** Words that are not known tell nothing against a run. */
  private boolean sameTrap() {
    Optional<TrapKind> there = TrapKind.told(guest.words());
    Optional<TrapKind> here = TrapKind.told(expected.words());
    return there.isEmpty() || here.isEmpty() || there.equals(here);
  }

  private String should() {
    return expected.ending() == Expectation.Ending.REFUSED
        ? "been refused: " + expected.words()
        : expected.text();
  }

  private Agreement output() {
    int line = firstDifference();
    if (line < 0) {
      return expected.whole()
          ? new Agreement(
              Kind.EQUAL, "As expected: the same output, and it " + expected.text() + ".")
          : new Agreement(
              Kind.SAME_END,
              "As expected: it %s, and the first %,d lines of output are the same; more were not kept."
                  .formatted(expected.text(), expected.output().size()));
    }
    if (expected.varies()) {
      return new Agreement(
          Kind.SAME_END,
          "As expected, it "
              + expected.text()
              + ". The output was not compared, because the module asks for the time or for random"
              + " bytes.");
    }
    return new Agreement(
        Kind.DIFFERS,
        "Not as expected: line %d of the output is %s and should be %s."
            .formatted(line + 1, quoted(output, line), quoted(expected.output(), line)));
  }

  /** Behind the lines that were kept, the guest may have more. */
  private int firstDifference() {
    int common = Math.min(output.size(), expected.output().size());
    for (int i = 0; i < common; i++) {
      if (!output.get(i).equals(expected.output().get(i))) {
        return i;
      }
    }
    boolean same =
        expected.whole()
            ? output.size() == expected.output().size()
            : output.size() >= expected.output().size();
    return same ? -1 : common;
  }

  private static String quoted(List<String> lines, int index) {
    if (index >= lines.size()) {
      return "missing";
    }
    String line = lines.get(index);
    return "'" + (line.length() > 80 ? line.substring(0, 80) + "..." : line) + "'";
  }
}
