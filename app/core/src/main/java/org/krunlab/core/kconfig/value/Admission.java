package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Decides which values a user may set now. */
final class Admission {
  private final Configuration configuration;
  private final Evaluation evaluation;

  Admission(Configuration configuration) {
    this.configuration = configuration;
    this.evaluation = configuration.evaluation();
  }

  /** A hex gets the {@code 0x} the C tools give it. */
  static String normalized(Symbol symbol, String text) {
    boolean bare =
        symbol.type() == SymbolType.HEX && !text.startsWith("0x") && !text.startsWith("0X");
    return bare ? "0x" + text : text;
  }

  Assignable assignable(Symbol symbol) {
    List<Obstacle> obstacles = configuration.whyNotSettable(symbol);
    if (!obstacles.isEmpty()) {
      return new Assignable.Nothing(obstacles);
    }
    if (symbol.type().isLogic()) {
      return new Assignable.OneOf(truths(symbol));
    }
    return new Assignable.Text(symbol.type(), bounds(symbol));
  }

  /** Why {@code text} cannot be set now; empty when it can. */
  Optional<String> refusal(Symbol symbol, String text) {
    return switch (assignable(symbol)) {
      case Assignable.Nothing(List<Obstacle> obstacles) ->
          Optional.of(
              symbol.displayName()
                  + " cannot be set now: "
                  + obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining(" ")));
      case Assignable.OneOf(List<Tristate> values) -> refusedTruth(symbol, text, values);
      case Assignable.Text(SymbolType type, Optional<Assignable.Bounds> range) ->
          refusedText(symbol, text, type, range);
    };
  }

  private List<Tristate> truths(Symbol symbol) {
    if (symbol.choice().isPresent() && evaluation.visibility(symbol) == Tristate.YES) {
      return List.of(Tristate.YES);
    }
    List<Tristate> values = new ArrayList<>();
    for (Tristate value : Tristate.values()) {
      boolean possible =
          !evaluation.forced(symbol).above(value) && !value.above(evaluation.visibility(symbol));
      if (possible && (value != Tristate.MODULE || moduleIsPossible(symbol))) {
        values.add(value);
      }
    }
    return values;
  }

  private boolean moduleIsPossible(Symbol symbol) {
    boolean impliedYes =
        configuration.tree().dialect().implyNeedsDependency()
            && evaluation.implied(symbol) == Tristate.YES;
    return evaluation.currentType(symbol) == SymbolType.TRISTATE && !impliedYes;
  }

  private Optional<Assignable.Bounds> bounds(Symbol symbol) {
    Property.Range range = evaluation.usedRange(symbol);
    return range == null
        ? Optional.empty()
        : Optional.of(
            new Assignable.Bounds(
                evaluation.rawText(range.low()), evaluation.rawText(range.high())));
  }

  private static Optional<String> refusedTruth(Symbol symbol, String text, List<Tristate> values) {
    Optional<Tristate> wanted = text.length() == 1 ? Tristate.fromText(text) : Optional.empty();
    if (wanted.isPresent() && values.contains(wanted.get())) {
      return Optional.empty();
    }
    String possible = values.stream().map(Tristate::text).collect(Collectors.joining(", "));
    if (wanted.isEmpty()) {
      return Optional.of(
          symbol.displayName()
              + " is "
              + symbol.type().text()
              + "; it can be "
              + possible
              + ", not '"
              + text
              + "'.");
    }
    return Optional.of(
        symbol.choice().isPresent()
            ? symbol.displayName() + " is a value of a choice: set another value to y instead."
            : symbol.displayName() + " cannot be " + text + " now; it can be " + possible + ".");
  }

  private Optional<String> refusedText(
      Symbol symbol, String text, SymbolType type, Optional<Assignable.Bounds> range) {
    if (type == SymbolType.STRING) {
      return text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0
          ? Optional.of(symbol.displayName() + " must be a text of one line.")
          : Optional.empty();
    }
    if (!Numbers.isWritten(text, type)) {
      String example =
          type == SymbolType.INT ? "a whole number such as 42" : "a number such as 0x2a";
      return Optional.of(symbol.displayName() + " needs " + example + ", not '" + text + "'.");
    }
    if (!Ranges.admits(evaluation, symbol, text)) {
      return range.map(
          bounds ->
              symbol.displayName()
                  + " must be from "
                  + bounds.low()
                  + " to "
                  + bounds.high()
                  + ", not "
                  + text
                  + ".");
    }
    return Optional.empty();
  }
}
