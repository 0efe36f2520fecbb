package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.ExprText;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Says where values come from and what is in the way of others. */
final class Explainer {
  private final Configuration configuration;
  private final Evaluation evaluation;

  Explainer(Configuration configuration) {
    this.configuration = configuration;
    this.evaluation = configuration.evaluation();
  }

  Explanation why(Symbol symbol) {
    Reason reason = reason(symbol);
    String value = configuration.value(symbol);
    Optional<String> user = configuration.userValue(symbol);
    List<String> sentences = new ArrayList<>();
    sentences.add(sentence(symbol, value, reason));
    if (user.isPresent() && !user.get().equals(value)) {
      sentences.add("It was set to " + shown(symbol, user.get()) + ", which is not in force.");
    }
    obstacles(symbol).forEach(obstacle -> sentences.add(obstacle.sentence()));
    return new Explanation(symbol, value, user, reason, sentences);
  }

  /** What keeps a symbol from being set; empty when it can be. */
  List<Obstacle> obstacles(Symbol symbol) {
    if (configuration.isChangeable(symbol)) {
      return List.of();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    if (symbol.prompts().isEmpty()) {
      obstacles.add(new Obstacle("It has no prompt: only other options set it.", List.of()));
      return obstacles;
    }
    if (evaluation.visibility(symbol).above(evaluation.forced(symbol))) {
      symbol.choice().ifPresent(choice -> obstacles.addAll(obstacles(choice)));
      return obstacles;
    }
    if (evaluation.visibility(symbol) == Tristate.NO) {
      for (Property.Prompt prompt : symbol.prompts()) {
        unmet(prompt.condition(), obstacles);
      }
      return obstacles;
    }
    List<Symbol> selecting =
        active(symbol.selectedBy()).stream().map(Property.Selection::source).distinct().toList();
    obstacles.add(
        selecting.isEmpty()
            ? new Obstacle("It is a choice that must be made; pick one of its values.", List.of())
            : new Obstacle("It is selected by " + names(selecting) + ".", selecting));
    return obstacles;
  }

  private void unmet(Expr<Symbol> condition, List<Obstacle> obstacles) {
    if (configuration.value(condition) != Tristate.NO) {
      return;
    }
    if (condition instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      unmet(left, obstacles);
      unmet(right, obstacles);
      return;
    }
    Set<Symbol> symbols = new LinkedHashSet<>();
    condition.forEachSymbol(symbols::add);
    symbols.removeIf(symbol -> symbol.kind() == Symbol.Kind.CONSTANT || !symbol.isDefined());
    String values =
        symbols.stream()
            .map(
                symbol ->
                    symbol.displayName() + " is " + shown(symbol, configuration.value(symbol)))
            .collect(Collectors.joining(", "));
    String sentence = "It needs " + ExprText.of(condition);
    Obstacle obstacle =
        new Obstacle(
            values.isEmpty() ? sentence + ", which never holds." : sentence + "; " + values + ".",
            List.copyOf(symbols));
    if (!obstacles.contains(obstacle)) {
      obstacles.add(obstacle);
    }
  }

  private Reason reason(Symbol symbol) {
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && evaluation.visibility(symbol) == Tristate.YES) {
      boolean byUser = configuration.userValue(symbol).equals(Optional.of("y"));
      return evaluation.picked(choice) == symbol
          ? new Reason.Chosen(choice, byUser)
          : new Reason.NotChosen(choice);
    }
    return symbol.type().isLogic() ? truthReason(symbol) : textReason(symbol);
  }

  private Reason truthReason(Symbol symbol) {
    Tristate value = evaluation.truth(symbol);
    boolean userCounts = userCounts(symbol);
    String user = configuration.userValue(symbol).orElse("");
    if (userCounts && user.equals(value.text())) {
      return new Reason.SetByUser();
    }
    List<Property.Selection> selecting = active(symbol.selectedBy());
    if (value != Tristate.NO && !selecting.isEmpty()) {
      return new Reason.Selected(selecting);
    }
    if (userCounts) {
      return new Reason.SetByUser();
    }
    Property.Default used = evaluation.usedDefault(symbol);
    boolean byDefault =
        used != null
            && !value.above(evaluation.value(used.value()).and(evaluation.value(used.condition())));
    List<Property.Selection> implying = active(symbol.impliedBy());
    if (value != Tristate.NO && !byDefault && !implying.isEmpty()) {
      return new Reason.Implied(implying);
    }
    return used == null ? new Reason.NothingSetsIt() : new Reason.ByDefault(used);
  }

  private Reason textReason(Symbol symbol) {
    Property.Range range = evaluation.usedRange(symbol);
    Property.Default used = evaluation.usedDefault(symbol);
    String value = configuration.value(symbol);
    if (userCounts(symbol)) {
      boolean kept = configuration.userValue(symbol).equals(Optional.of(value));
      return kept || range == null ? new Reason.SetByUser() : new Reason.KeptInRange(range);
    }
    if (used != null) {
      return new Reason.ByDefault(used);
    }
    return range == null || symbol.type() == SymbolType.STRING
        ? new Reason.NothingSetsIt()
        : new Reason.KeptInRange(range);
  }

  private boolean userCounts(Symbol symbol) {
    return evaluation.visibility(symbol) != Tristate.NO
        && configuration.userValue(symbol).isPresent();
  }

  private List<Property.Selection> active(List<Property.Selection> selections) {
    return selections.stream()
        .filter(
            s -> evaluation.truth(s.source()).and(evaluation.value(s.condition())) != Tristate.NO)
        .toList();
  }

  private String sentence(Symbol symbol, String value, Reason reason) {
    String is = symbol.displayName() + " is " + shown(symbol, value);
    return switch (reason) {
      case Reason.SetByUser() -> is + " because it was set to that.";
      case Reason.KeptInRange(Property.Range range) ->
          is
              + " because its range is from "
              + evaluation.rawText(range.low())
              + " to "
              + evaluation.rawText(range.high())
              + ".";
      case Reason.ByDefault(Property.Default used) ->
          is + " by its default at " + used.location() + ".";
      case Reason.Selected(List<Property.Selection> by) ->
          is + " because it is selected by " + names(sources(by)) + ".";
      case Reason.Implied(List<Property.Selection> by) ->
          is + " because it is implied by " + names(sources(by)) + ".";
      case Reason.Chosen(Symbol choice, boolean byUser) ->
          is
              + " because "
              + choice.displayName()
              + (byUser ? " was set to it." : " falls on it by default.");
      case Reason.NotChosen(Symbol choice) ->
          is
              + " because "
              + choice.displayName()
              + " fell on "
              + configuration.picked(choice).map(Symbol::displayName).orElse("nothing")
              + ".";
      case Reason.NothingSetsIt() -> is + " because nothing gives it a value.";
    };
  }

  private static List<Symbol> sources(List<Property.Selection> selections) {
    return selections.stream().map(Property.Selection::source).distinct().toList();
  }

  private static String names(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::displayName).collect(Collectors.joining(", "));
  }

  private static String shown(Symbol symbol, String value) {
    return symbol.type() == SymbolType.STRING
        ? '"' + value + '"'
        : value.isEmpty() ? "empty" : value;
  }
}
