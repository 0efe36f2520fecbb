package org.krunlab.core.kconfig.value;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * The values in force for one set of user values. A symbol is computed when it is first looked at,
 * after what it depends on, and once. While it is being computed it counts as n or empty; only a
 * choice and its values ever see each other so.
 */
class Evaluation {
  private final KconfigTree tree;
  private final Dialect dialect;
  private final UserValues user;
  private final State state;
  private Tristate modules = Tristate.NO;

  Evaluation(KconfigTree tree, UserValues user) {
    this.tree = tree;
    this.dialect = tree.dialect();
    this.user = user;
    this.state = new State(tree);
    computeModules();
  }

  /** Nothing computed yet, not even whether there are modules. */
  Evaluation(KconfigTree tree, UserValues user, State state) {
    this.tree = tree;
    this.dialect = tree.dialect();
    this.user = user;
    this.state = state;
  }

  /** As {@code before}, with only what {@code changed} can reach to be computed again. */
  Evaluation(Evaluation before, UserValues user, BitSet changed) {
    this.tree = before.tree;
    this.dialect = before.dialect;
    this.user = user;
    this.state = new State(before.state, changed);
    this.modules = before.modules;
  }

  /** Finds out anew whether there are modules, which much else looks at. */
  void computeModules() {
    compute(tree.modules());
    modules = state.truths[tree.modules().index()];
  }

  /** Computes all symbols. */
  void computeAll() {
    tree.dependencyOrder().forEach(this::compute);
  }

  /**
   * Makes one symbol be computed again when it is next looked at, and nothing that depends on it.
   */
  final void forget(Symbol symbol) {
    state.known.clear(symbol.index());
  }

  /**
   * Makes all symbols be computed again when they are next looked at. What the C tools keep until
   * then stays: whether there are modules, which the symbol that says so is computed with.
   */
  final void forgetAll() {
    state.forgetAll(tree);
    computeModules();
  }

  /** Whether it is computed and nothing made it be computed again. */
  final boolean isKnown(Symbol symbol) {
    return state.known.get(symbol.index());
  }

  /** What was computed last, not looked at anew. */
  final State state() {
    return state;
  }

  /** Called before a symbol is computed. */
  void before(Symbol symbol) {}

  /** Called when a symbol is computed. */
  void after(Symbol symbol) {}

  /** Called when the values of a choice that is on are known to be shown or not. */
  void membersSeen(Symbol choice) {}

  /** Called when a prompt is known to be shown or not. */
  void promptSeen(Property.Prompt prompt, Tristate shown) {}

  /** Called when a symbol is selected beyond what it depends on. */
  void unmet(Symbol symbol) {}

  Tristate truth(Symbol symbol) {
    compute(symbol);
    return state.truths[symbol.index()];
  }

  /** The most a user can set it to; n when it is not shown. */
  Tristate visibility(Symbol symbol) {
    compute(symbol);
    return state.visible[symbol.index()];
  }

  /** The least it can be because something selects it. */
  Tristate forced(Symbol symbol) {
    compute(symbol);
    return state.forced[symbol.index()];
  }

  Tristate implied(Symbol symbol) {
    compute(symbol);
    return state.implied[symbol.index()];
  }

  Tristate dependency(Symbol symbol) {
    compute(symbol);
    return state.dependency[symbol.index()];
  }

  /** Whether it goes into a configuration file. */
  boolean isWritten(Symbol symbol) {
    compute(symbol);
    return state.written.get(symbol.index());
  }

  /** The value of a choice that is on. */
  @Nullable Symbol picked(Symbol choice) {
    compute(choice);
    return state.picked[choice.index()];
  }

  /** The value as text: y, m, n, a number or a text. */
  String text(Symbol symbol) {
    compute(symbol);
    if (!symbol.type().isLogic()) {
      return state.texts[symbol.index()];
    }
    Tristate value = state.truths[symbol.index()];
    if (value == Tristate.MODULE && dialect.moduleShownAsNo()) {
      return truth(tree.modules()) == Tristate.NO ? "n" : "m";
    }
    return value.text();
  }

  /** The type it has now: a tristate is a bool without modules, and in a choice that is y. */
  final SymbolType currentType(Symbol symbol) {
    if (symbol.type() == SymbolType.TRISTATE
        && (modules == Tristate.NO
            || (symbol.choice().isPresent() && state.visible[symbol.index()] == Tristate.YES))) {
      return SymbolType.BOOL;
    }
    return symbol.type();
  }

  Tristate value(Expr<Symbol> e) {
    if (e instanceof Expr.Ref<Symbol>(Symbol symbol)) {
      return truth(symbol);
    }
    if (e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return value(left).and(value(right));
    }
    if (e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return left instanceof Expr.Or<Symbol> row
          ? any(row).or(value(right))
          : value(left).or(value(right));
    }
    if (e instanceof Expr.Not<Symbol>(Expr<Symbol> inner)) {
      return value(inner).not();
    }
    if (e instanceof Expr.Compare<Symbol> compare) {
      return holds(compare) ? Tristate.YES : Tristate.NO;
    }
    return e instanceof Expr.Always ? Tristate.YES : Tristate.NO;
  }

  private boolean holds(Expr.Compare<Symbol> compare) {
    compute(compare.left());
    compute(compare.right());
    return Comparison.holds(compare, text(compare.left()), text(compare.right()));
  }

  /**
   * The value of a row, from left to right. Rows are joined from the left, and thousands of options
   * can select one, so going down step by step could be too deep for the stack.
   */
  private Tristate any(Expr.Or<Symbol> row) {
    List<Expr<Symbol>> fromTheRight = new ArrayList<>();
    Expr<Symbol> rest = row;
    while (rest instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      fromTheRight.add(right);
      rest = left;
    }
    Tristate value = value(rest);
    for (int i = fromTheRight.size() - 1; i >= 0; i--) {
      value = value.or(value(fromTheRight.get(i)));
    }
    return value;
  }

  final void compute(Symbol symbol) {
    int i = symbol.index();
    if (state.known.get(i)) {
      return;
    }
    before(symbol);
    state.known.set(i);
    state.truths[i] = Tristate.NO;
    state.picked[i] = null;
    state.written.clear(i);
    if (symbol.type() == SymbolType.UNKNOWN) {
      state.texts[i] = symbol.name();
      return;
    }
    state.texts[i] = symbol.type().isLogic() ? "n" : "";
    computeVisibility(symbol);
    if (state.visible[i] != Tristate.NO) {
      state.written.set(i);
    }
    if (symbol.type().isLogic()) {
      state.truths[i] = computeTruth(symbol);
      if (symbol.isChoice() && state.truths[i] == Tristate.YES) {
        state.picked[i] = computePicked(symbol);
      }
    } else {
      state.texts[i] = computeText(symbol);
      state.texts[i] = Ranges.clamped(this, symbol, state.texts[i], dialect);
    }
    if (symbol == tree.modules()) {
      modules = state.truths[i];
    }
    if (symbol.isNeverWritten()) {
      state.written.clear(i);
    }
    after(symbol);
  }

  final void computeVisibility(Symbol symbol) {
    int i = symbol.index();
    Symbol choice = symbol.choice().orElse(null);
    Tristate strongest = Tristate.NO;
    Expr<Symbol> dependency = symbol.dependency();
    // What values of a choice depend on is looked at only where a prompt asks for it.
    Tristate dependencyHolds = choice == null ? value(dependency) : Tristate.NO;
    for (Property.Prompt prompt : symbol.prompts()) {
      Expr<Symbol> condition = prompt.condition();
      Tristate shown =
          choice == null && Expr.isSame(condition, dependency) ? dependencyHolds : value(condition);
      boolean moduleInYesChoice =
          choice != null
              && symbol.type() == SymbolType.TRISTATE
              && shown == Tristate.MODULE
              && state.truths[choice.index()] == Tristate.YES;
      Tristate seen = moduleInYesChoice ? Tristate.NO : shown;
      promptSeen(prompt, seen);
      strongest = strongest.or(seen);
    }
    if (strongest == Tristate.MODULE
        && (symbol.type() != SymbolType.TRISTATE || modules == Tristate.NO)) {
      strongest = Tristate.YES;
    }
    state.visible[i] = strongest;
    if (choice != null) {
      return;
    }
    state.dependency[i] = promoted(symbol, dependencyHolds);
    state.forced[i] = promoted(symbol, value(symbol.reverseDependency()));
    boolean implicationCounts =
        !dialect.implyNeedsDependency() || state.dependency[i] != Tristate.NO;
    state.implied[i] =
        implicationCounts ? promoted(symbol, value(symbol.implication())) : Tristate.NO;
  }

  private Tristate promoted(Symbol symbol, Tristate value) {
    return value == Tristate.MODULE && currentType(symbol) == SymbolType.BOOL
        ? Tristate.YES
        : value;
  }

  private Tristate computeTruth(Symbol symbol) {
    int i = symbol.index();
    Symbol choice = symbol.choice().orElse(null);
    Tristate value;
    if (choice != null && state.visible[i] == Tristate.YES) {
      value = picked(choice) == symbol ? Tristate.YES : Tristate.NO;
    } else {
      value =
          state.visible[i] != Tristate.NO && user.isSet(symbol)
              ? user.truth(symbol).and(state.visible[i])
              : suggested(symbol);
      if (state.forced[i].above(state.dependency[i])) {
        unmet(symbol);
      }
      value = value.or(state.forced[i]);
    }
    boolean impliedRulesOutModule =
        dialect.implyNeedsDependency() && state.implied[i] == Tristate.YES;
    return value == Tristate.MODULE
            && (currentType(symbol) == SymbolType.BOOL || impliedRulesOutModule)
        ? Tristate.YES
        : value;
  }

  /** The value without the user's: by default or implied. */
  private Tristate suggested(Symbol symbol) {
    int i = symbol.index();
    if (state.forced[i] != Tristate.NO) {
      state.written.set(i);
    }
    if (symbol.isChoice()) {
      return Tristate.NO;
    }
    Tristate value = Tristate.NO;
    Property.Default used = usedDefault(symbol);
    if (used != null) {
      value = value(used.value()).and(value(used.condition()));
      if (value != Tristate.NO) {
        state.written.set(i);
      }
    }
    if (state.implied[i] != Tristate.NO) {
      state.written.set(i);
      value = value.or(state.implied[i]);
      if (!dialect.implyNeedsDependency()) {
        value = value.and(state.dependency[i]);
      }
    }
    return value;
  }

  private String computeText(Symbol symbol) {
    if (state.visible[symbol.index()] != Tristate.NO && user.isSet(symbol)) {
      return user.text(symbol);
    }
    Property.Default used = usedDefault(symbol);
    if (used == null || !(used.value() instanceof Expr.Ref<Symbol>(Symbol given))) {
      return "";
    }
    state.written.set(symbol.index());
    compute(given);
    return state.texts[given.index()];
  }

  /** The first default whose condition holds. */
  Property.@Nullable Default usedDefault(Symbol symbol) {
    for (Property.Default candidate : symbol.defaults()) {
      if (value(candidate.condition()) != Tristate.NO) {
        return candidate;
      }
    }
    return null;
  }

  /** The first range whose condition holds. */
  Property.@Nullable Range usedRange(Symbol symbol) {
    for (Property.Range candidate : symbol.ranges()) {
      if (value(candidate.condition()) != Tristate.NO) {
        return candidate;
      }
    }
    return null;
  }

  /** The bare text of a bound or a default, which for a truth value is always n. */
  String rawText(Symbol symbol) {
    compute(symbol);
    return state.texts[symbol.index()];
  }

  private @Nullable Symbol computePicked(Symbol choice) {
    choice.members().forEach(this::computeVisibility);
    membersSeen(choice);
    Symbol wanted = user.picked(choice);
    if (wanted != null && state.visible[wanted.index()] != Tristate.NO) {
      return wanted;
    }
    Symbol pick = defaultPick(choice);
    if (pick == null) {
      state.truths[choice.index()] = Tristate.NO;
    }
    return pick;
  }

  /**
   * The value a choice takes without the user: its first default that is shown, else its first
   * value.
   */
  @Nullable Symbol defaultPick(Symbol choice) {
    for (Property.Default candidate : choice.defaults()) {
      if (value(candidate.condition()) != Tristate.NO
          && candidate.value() instanceof Expr.Ref<Symbol>(Symbol given)
          && state.visible[given.index()] != Tristate.NO) {
        return given;
      }
    }
    for (Symbol member : choice.members()) {
      if (state.visible[member.index()] != Tristate.NO) {
        return member;
      }
    }
    return null;
  }
}
