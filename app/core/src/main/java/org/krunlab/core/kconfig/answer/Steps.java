package org.krunlab.core.kconfig.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Comparison;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * The single changes that bring a configuration nearer to a value. Of conditions that all have to
 * be met only one is looked at, since the others are still there after the step; of conditions that
 * each would do, all are.
 */
final class Steps {
  private static final int DEEPEST = 40;

  private final Configuration now;
  private final KconfigTree tree;
  private final Costs costs;
  private final Map<Symbol, String> intended;
  private final Map<Assignment, Integer> steps = new LinkedHashMap<>();
  private final Set<Goal> pursued = new HashSet<>();
  private int depth;

  /** What was looked at already, so that no way runs in circles. */
  private record Goal(Symbol symbol, boolean raise, Tristate level, String text) {}

  /**
   * @param now with what is intended already set
   * @param costs of the configuration one began with
   * @param intended what is not to be set to anything else
   */
  Steps(Configuration now, Costs costs, Map<Symbol, String> intended) {
    this.now = now;
    this.tree = now.tree();
    this.costs = costs;
    this.intended = intended;
  }

  /** The changes, each with what it is thought to cost with all that it needs itself. */
  Map<Assignment, Integer> toward(Symbol symbol, String value) {
    if (!symbol.type().isLogic()) {
      become(symbol, value, value::equals);
      return steps;
    }
    Tristate level = Tristate.fromText(value).orElseThrow();
    if (now.truth(symbol) == level) {
      // Shown otherwise than it is: m counts as n while there are no modules.
      raise(tree.modules(), Tristate.YES);
    } else if (level.above(now.truth(symbol))) {
      raise(symbol, level);
    } else {
      lower(symbol, level);
    }
    if (level == Tristate.MODULE && now.truth(tree.modules()) == Tristate.NO) {
      raise(tree.modules(), Tristate.YES);
    }
    return steps;
  }

  private void suggest(Symbol symbol, String value, int cost) {
    if (!intended.containsKey(symbol) && cost < Costs.NEVER) {
      steps.merge(new Assignment(symbol, value), cost, Math::min);
    }
  }

  private boolean enter(Goal goal) {
    return depth < DEEPEST && pursued.add(goal);
  }

  private void raise(Expr<Symbol> e, Tristate level) {
    if (level == Tristate.NO
        || !level.above(Reachable.value(now, e))
        || costs.raise(e, level) >= Costs.NEVER) {
      return;
    }
    switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) -> raise(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> lower(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        boolean leftUnmet = level.above(Reachable.value(now, left));
        raise(leftUnmet ? left : right, level);
      }
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        raise(left, level);
        raise(right, level);
      }
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) ->
          compare(relation, left, right);
      case Expr.Always<Symbol>() -> {}
      case Expr.Never<Symbol>() -> {}
    }
  }

  private void lower(Expr<Symbol> e, Tristate level) {
    if (!now.value(e).above(level) || costs.lower(e, level) >= Costs.NEVER) {
      return;
    }
    switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) -> lower(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> raise(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        lower(left, level);
        lower(right, level);
      }
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
        boolean leftUnmet = now.value(left).above(level);
        lower(leftUnmet ? left : right, level);
      }
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) ->
          compare(relation.opposite(), left, right);
      case Expr.Always<Symbol>() -> {}
      case Expr.Never<Symbol>() -> {}
    }
  }

  private void raise(Symbol symbol, Tristate level) {
    if (!symbol.isDefined() || !enter(new Goal(symbol, true, level, ""))) {
      return;
    }
    depth++;
    boolean isTristate = canBeModule(symbol);
    Tristate enough = isTristate ? level : Tristate.MODULE;
    if (symbol.isChoice()) {
      symbol.prompts().forEach(prompt -> raise(prompt.condition(), enough));
      symbol.members().forEach(member -> suggest(member, "y", costs.raise(member, level)));
    } else {
      if (!symbol.prompts().isEmpty()) {
        if (isTristate) {
          suggest(symbol, level.text(), costs.raise(symbol, level));
        }
        suggest(symbol, "y", costs.raise(symbol, Tristate.YES));
      }
      if (enough.above(now.visibility(symbol)) || intended.containsKey(symbol)) {
        if (intended.containsKey(symbol)) {
          symbol.prompts().forEach(prompt -> raise(prompt.condition(), enough));
          symbol.choice().ifPresent(choice -> raise(choice, enough));
        }
        raisedByOthers(symbol, enough);
        if (enough == Tristate.YES) {
          // Without modules what is m is y.
          lower(tree.modules(), Tristate.NO);
        }
      }
    }
    depth--;
  }

  private boolean canBeModule(Symbol symbol) {
    return symbol.type() == SymbolType.TRISTATE && now.truth(tree.modules()) != Tristate.NO;
  }

  private void raisedByOthers(Symbol symbol, Tristate level) {
    symbol.selectedBy().forEach(selection -> raise(selection, level));
    symbol.impliedBy().forEach(selection -> raise(selection, level));
    List<Property.Default> defaults = symbol.defaults();
    for (int i = 0; i < defaults.size(); i++) {
      Expr<Symbol> whole = new Expr.And<>(defaults.get(i).condition(), defaults.get(i).value());
      if (level.above(now.value(whole))) {
        raise(whole, level);
      } else {
        hideFirst(defaults.subList(0, i));
      }
    }
  }

  private void raise(Property.Selection selection, Tristate level) {
    raise(new Expr.And<>(new Expr.Ref<>(selection.source()), selection.condition()), level);
  }

  /** Takes away the first default that counts, so that one after it does. */
  private void hideFirst(List<Property.Default> defaults) {
    for (Property.Default value : defaults) {
      if (now.value(value.condition()) != Tristate.NO) {
        lower(value.condition(), Tristate.NO);
        return;
      }
    }
  }

  private void lower(Symbol symbol, Tristate asked) {
    Tristate level = canBeModule(symbol) ? asked : Tristate.NO;
    if (!symbol.isDefined() || !enter(new Goal(symbol, false, level, ""))) {
      return;
    }
    depth++;
    if (symbol.isChoice()) {
      lower(symbol.reverseDependency(), level);
    } else if (now.forced(symbol).above(level)) {
      lower(symbol.reverseDependency(), level);
    } else {
      lowerUnforced(symbol, level);
    }
    depth--;
  }

  private void lowerUnforced(Symbol symbol, Tristate level) {
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && now.visibility(symbol) == Tristate.YES) {
      for (Symbol other : choice.members()) {
        if (other != symbol) {
          raise(other, Tristate.YES);
        }
      }
      lower(choice, level);
      if (choice.type() == SymbolType.TRISTATE) {
        // As a module a choice lets each of its values be anything but y.
        raise(tree.modules(), Tristate.YES);
        suggest(symbol, level.text(), costs.lower(symbol, level));
      }
    } else if (!symbol.prompts().isEmpty()) {
      suggest(symbol, level.text(), costs.lower(symbol, level));
      suggest(symbol, "n", costs.lower(symbol, Tristate.NO));
    }
    if (now.visibility(symbol) != Tristate.NO) {
      hide(symbol, level);
    }
    if (intended.containsKey(symbol)) {
      symbol.prompts().forEach(prompt -> raise(prompt.condition(), Tristate.MODULE));
    }
    lower(symbol.implication(), level);
    if (now.implied(symbol).above(level)) {
      lower(symbol.dependency(), Tristate.NO);
    }
    for (Property.Default value : symbol.defaults()) {
      if (now.value(value.condition()) != Tristate.NO) {
        lower(new Expr.And<>(value.condition(), value.value()), level);
        break;
      }
      // One before it that gives less would count instead.
      if (!now.value(value.value()).above(level)) {
        raise(value.condition(), Tristate.MODULE);
      }
    }
  }

  private void hide(Symbol symbol, Tristate level) {
    for (Property.Prompt prompt : symbol.prompts()) {
      lower(prompt.condition(), level);
    }
  }

  private void compare(Relation relation, Symbol left, Symbol right) {
    side(left, relation, right, false);
    side(right, relation, left, true);
  }

  private void side(Symbol symbol, Relation relation, Symbol other, boolean swapped) {
    if (symbol.kind() == Symbol.Kind.CONSTANT || !symbol.isDefined()) {
      return;
    }
    if (symbol.type().isLogic()) {
      for (Tristate value : Tristate.values()) {
        if (value != now.truth(symbol) && holds(symbol, value.text(), relation, other, swapped)) {
          if (value.above(now.truth(symbol))) {
            raise(symbol, value);
          } else {
            lower(symbol, value);
          }
        }
      }
      return;
    }
    for (String text : texts(symbol, other)) {
      if (holds(symbol, text, relation, other, swapped)) {
        become(symbol, text, given -> holds(symbol, given, relation, other, swapped));
      }
    }
  }

  private boolean holds(
      Symbol symbol, String text, Relation relation, Symbol other, boolean swapped) {
    String fixed = now.value(other);
    int order =
        swapped
            ? Comparison.compare(fixed, other.type(), text, symbol.type())
            : Comparison.compare(text, symbol.type(), fixed, other.type());
    return relation.holds(order);
  }

  /** Values worth trying: those the tree names, and those just beside what it is compared to. */
  private Set<String> texts(Symbol symbol, Symbol other) {
    Set<String> texts = new TreeSet<>();
    for (Property.Default value : symbol.defaults()) {
      if (value.value() instanceof Expr.Ref<Symbol>(Symbol given)) {
        texts.add(now.value(given));
      }
    }
    String compared = now.value(other);
    texts.add(compared);
    if (symbol.type() == SymbolType.STRING) {
      texts.add("");
      texts.add("x");
    } else {
      for (Property.Range range : symbol.ranges()) {
        texts.add(now.value(range.low()));
        texts.add(now.value(range.high()));
      }
      texts.addAll(NumberText.around(compared, symbol.type()));
    }
    return texts;
  }

  /**
   * Makes a string or number be {@code text}, or anything else that does.
   *
   * @param does what other values would do as well
   */
  private void become(Symbol symbol, String text, Predicate<String> does) {
    Optional<String> written = NumberText.written(text, symbol.type());
    if (written.isEmpty() || !enter(new Goal(symbol, true, Tristate.NO, text))) {
      return;
    }
    depth++;
    if (!symbol.prompts().isEmpty()) {
      suggest(symbol, written.get(), costs.text(symbol));
    }
    boolean visible = now.visibility(symbol) != Tristate.NO;
    if (!visible) {
      if (intended.containsKey(symbol)) {
        symbol.prompts().forEach(prompt -> raise(prompt.condition(), Tristate.MODULE));
      }
      List<Property.Default> defaults = symbol.defaults();
      for (int i = 0; i < defaults.size(); i++) {
        if (defaults.get(i).value() instanceof Expr.Ref<Symbol>(Symbol given)) {
          becomeByDefault(defaults.subList(0, i + 1), given, text, does);
        }
      }
    }
    if (!visible || intended.containsKey(symbol)) {
      now.usedRange(symbol).ifPresent(range -> widen(range, text));
    }
    if (does.test("")) {
      now.usedDefault(symbol).ifPresent(value -> lower(value.condition(), Tristate.NO));
    }
    depth--;
  }

  private void widen(Property.Range range, String text) {
    lower(range.condition(), Tristate.NO);
    for (Symbol bound : List.of(range.low(), range.high())) {
      if (bound.isDefined()) {
        become(bound, text, text::equals);
      }
    }
  }

  /**
   * @param defaults those before the one wanted, and that one
   * @param given its value
   */
  private void becomeByDefault(
      List<Property.Default> defaults, Symbol given, String text, Predicate<String> does) {
    if (!does.test(now.value(given)) && given.isDefined() && !given.type().isLogic()) {
      become(given, text, does);
    } else if (now.value(defaults.getLast().condition()) == Tristate.NO) {
      raise(defaults.getLast().condition(), Tristate.MODULE);
    } else {
      hideFirst(defaults.subList(0, defaults.size() - 1));
    }
  }
}
