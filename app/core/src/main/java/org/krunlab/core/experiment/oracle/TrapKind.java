package org.krunlab.core.experiment.oracle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a module trapped. Each runtime has words of its own for it; those of the specification's test
 * suite are the labels.
 */
public enum TrapKind {
  UNREACHABLE("unreachable", "unreachable"),
  DIVIDE_BY_ZERO("integer divide by zero", "divide by zero"),
  OVERFLOW("integer overflow", "integer overflow"),
  CONVERSION("invalid conversion to integer", "invalid conversion"),
  MEMORY("out of bounds memory access", "out of bounds memory"),
  TABLE("out of bounds table access", "out of bounds table"),
  UNINITIALIZED("uninitialized element", "uninitialized element"),
  UNDEFINED("undefined element", "undefined element"),
  SIGNATURE("indirect call type mismatch", "indirect call type mismatch"),
  STACK("call stack exhausted", "stack (exhausted|overflow)");

  private final String label;
  private final Pattern words;

  TrapKind(String label, String words) {
    this.label = label;
    this.words = Pattern.compile(words);
  }

  public String label() {
    return label;
  }

  /** The kind a runtime's words tell of; empty where they are not known. */
  public static Optional<TrapKind> told(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.words.matcher(lower).find()).findFirst();
  }
}
