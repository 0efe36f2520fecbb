package org.krunlab.core.kconfig.value;

import java.util.Arrays;
import java.util.BitSet;
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
final class Evaluation {
  private final KconfigTree tree;
  private final Dialect dialect;
  private final UserValues user;
  private final BitSet known;
  private final BitSet written;
  private final Tristate[] truths;
  private final String[] texts;
  private final Tristate[] visible;
  private final Tristate[] dependency;
  private final Tristate[] forced;
  private final Tristate[] implied;
  private final @Nullable Symbol[] picked;
  private Tristate modules = Tristate.NO;

  Evaluation(KconfigTree tree, UserValues user) {
    int size = tree.symbols().size();
    this.tree = tree;
    this.dialect = tree.dialect();
    this.user = user;
    this.known = new BitSet(size);
    this.written = new BitSet(size);
    this.truths = allNo(size);
    this.texts = new String[size];
    this.visible = allNo(size);
    this.dependency = allNo(size);
    this.forced = allNo(size);
    this.implied = allNo(size);
    this.picked = new Symbol[size];
    for (Symbol symbol : tree.symbols()) {
      if (symbol.kind() == Symbol.Kind.CONSTANT) {
        texts[symbol.index()] = symbol.name();
        known.set(symbol.index());
      }
    }
    truths[tree.yes().index()] = Tristate.YES;
    truths[tree.module().index()] = Tristate.MODULE;
    computeModules();
  }

  /** As {@code before}, with only what {@code changed} can reach to be computed again. */
  Evaluation(Evaluation before, UserValues user, BitSet changed) {
    this.tree = before.tree;
    this.dialect = before.dialect;
    this.user = user;
    this.known = (BitSet) before.known.clone();
    this.known.andNot(changed);
    this.written = (BitSet) before.written.clone();
    this.truths = before.truths.clone();
    this.texts = before.texts.clone();
    this.visible = before.visible.clone();
    this.dependency = before.dependency.clone();
    this.forced = before.forced.clone();
    this.implied = before.implied.clone();
    this.picked = before.picked.clone();
    this.modules = before.modules;
  }

  private static Tristate[] allNo(int size) {
    Tristate[] all = new Tristate[size];
    Arrays.fill(all, Tristate.NO);
    return all;
  }

  private void computeModules() {
    compute(tree.modules());
    modules = truths[tree.modules().index()];
  }

  /** Computes all symbols. */
  void computeAll() {
    tree.dependencyOrder().forEach(this::compute);
  }

  /**
   * Makes one symbol be computed again when it is next looked at, and nothing that depends on it.
   */
  void forget(Symbol symbol) {
    known.clear(symbol.index());
  }

  Tristate truth(Symbol symbol) {
    compute(symbol);
    return truths[symbol.index()];
  }

  /** The most a user can set it to; n when it is not shown. */
  Tristate visibility(Symbol symbol) {
    compute(symbol);
    return visible[symbol.index()];
  }

  /** The least it can be because something selects it. */
  Tristate forced(Symbol symbol) {
    compute(symbol);
    return forced[symbol.index()];
  }

  Tristate implied(Symbol symbol) {
    compute(symbol);
    return implied[symbol.index()];
  }

  Tristate dependency(Symbol symbol) {
    compute(symbol);
    return dependency[symbol.index()];
  }

  /** Whether it goes into a configuration file. */
  boolean isWritten(Symbol symbol) {
    compute(symbol);
    return written.get(symbol.index());
  }

  /** The value of a choice that is on. */
  @Nullable Symbol picked(Symbol choice) {
    compute(choice);
    return picked[choice.index()];
  }

  /** The value as text: y, m, n, a number or a text. */
  String text(Symbol symbol) {
    compute(symbol);
    if (!symbol.type().isLogic()) {
      return texts[symbol.index()];
    }
    Tristate value = truths[symbol.index()];
    if (value == Tristate.MODULE && dialect.moduleShownAsNo()) {
      return truth(tree.modules()) == Tristate.NO ? "n" : "m";
    }
    return value.text();
  }

  /** The type it has now: a tristate is a bool without modules, and in a choice that is y. */
  SymbolType currentType(Symbol symbol) {
    if (symbol.type() == SymbolType.TRISTATE
        && (modules == Tristate.NO
            || (symbol.choice().isPresent() && visible[symbol.index()] == Tristate.YES))) {
      return SymbolType.BOOL;
    }
    return symbol.type();
  }

  Tristate value(Expr<Symbol> e) {
    return switch (e) {
      case Expr.Always<Symbol>() -> Tristate.YES;
      case Expr.Never<Symbol>() -> Tristate.NO;
      case Expr.Ref<Symbol>(Symbol symbol) -> truth(symbol);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> value(inner).not();
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> value(left).and(value(right));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> value(left).or(value(right));
      case Expr.Compare<Symbol> compare -> {
        compute(compare.left());
        compute(compare.right());
        int order =
            Comparison.compare(
                text(compare.left()),
                compare.left().type(),
                text(compare.right()),
                compare.right().type());
        yield compare.relation().holds(order) ? Tristate.YES : Tristate.NO;
      }
    };
  }

  private void compute(Symbol symbol) {
    int i = symbol.index();
    if (known.get(i)) {
      return;
    }
    known.set(i);
    truths[i] = Tristate.NO;
    picked[i] = null;
    written.clear(i);
    if (symbol.type() == SymbolType.UNKNOWN) {
      texts[i] = symbol.name();
      return;
    }
    texts[i] = symbol.type().isLogic() ? "n" : "";
    computeVisibility(symbol);
    if (visible[i] != Tristate.NO) {
      written.set(i);
    }
    if (symbol.type().isLogic()) {
      truths[i] = computeTruth(symbol);
      if (symbol.isChoice() && truths[i] == Tristate.YES) {
        picked[i] = computePicked(symbol);
      }
    } else {
      texts[i] = computeText(symbol);
      texts[i] = Ranges.clamped(this, symbol, texts[i], dialect);
    }
    if (symbol == tree.modules()) {
      modules = truths[i];
    }
    if (symbol.isNeverWritten()) {
      written.clear(i);
    }
  }

  private void computeVisibility(Symbol symbol) {
    int i = symbol.index();
    Symbol choice = symbol.choice().orElse(null);
    Tristate strongest = Tristate.NO;
    for (Property.Prompt prompt : symbol.prompts()) {
      Tristate shown = value(prompt.condition());
      boolean moduleInYesChoice =
          choice != null
              && symbol.type() == SymbolType.TRISTATE
              && shown == Tristate.MODULE
              && truths[choice.index()] == Tristate.YES;
      strongest = strongest.or(moduleInYesChoice ? Tristate.NO : shown);
    }
    if (strongest == Tristate.MODULE
        && (symbol.type() != SymbolType.TRISTATE || modules == Tristate.NO)) {
      strongest = Tristate.YES;
    }
    visible[i] = strongest;
    if (choice != null) {
      return;
    }
    dependency[i] = promoted(symbol, value(symbol.dependency()));
    forced[i] = promoted(symbol, value(symbol.reverseDependency()));
    boolean implicationCounts = !dialect.implyNeedsDependency() || dependency[i] != Tristate.NO;
    implied[i] = implicationCounts ? promoted(symbol, value(symbol.implication())) : Tristate.NO;
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
    if (choice != null && visible[i] == Tristate.YES) {
      value = picked(choice) == symbol ? Tristate.YES : Tristate.NO;
    } else {
      value =
          visible[i] != Tristate.NO && user.isSet(symbol)
              ? user.truth(symbol).and(visible[i])
              : suggested(symbol);
      value = value.or(forced[i]);
    }
    boolean impliedRulesOutModule = dialect.implyNeedsDependency() && implied[i] == Tristate.YES;
    return value == Tristate.MODULE
            && (currentType(symbol) == SymbolType.BOOL || impliedRulesOutModule)
        ? Tristate.YES
        : value;
  }

  /** The value without the user's: by default or implied. */
  private Tristate suggested(Symbol symbol) {
    int i = symbol.index();
    if (forced[i] != Tristate.NO) {
      written.set(i);
    }
    if (symbol.isChoice()) {
      return Tristate.NO;
    }
    Tristate value = Tristate.NO;
    Property.Default used = usedDefault(symbol);
    if (used != null) {
      value = value(used.value()).and(value(used.condition()));
      if (value != Tristate.NO) {
        written.set(i);
      }
    }
    if (implied[i] != Tristate.NO) {
      written.set(i);
      value = value.or(implied[i]);
      if (!dialect.implyNeedsDependency()) {
        value = value.and(dependency[i]);
      }
    }
    return value;
  }

  private String computeText(Symbol symbol) {
    if (visible[symbol.index()] != Tristate.NO && user.isSet(symbol)) {
      return user.text(symbol);
    }
    Property.Default used = usedDefault(symbol);
    if (used == null || !(used.value() instanceof Expr.Ref<Symbol>(Symbol given))) {
      return "";
    }
    written.set(symbol.index());
    compute(given);
    return texts[given.index()];
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
    return texts[symbol.index()];
  }

  private @Nullable Symbol computePicked(Symbol choice) {
    choice.members().forEach(this::computeVisibility);
    Symbol wanted = user.picked(choice);
    if (wanted != null && visible[wanted.index()] != Tristate.NO) {
      return wanted;
    }
    Symbol pick = defaultPick(choice);
    if (pick == null) {
      truths[choice.index()] = Tristate.NO;
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
          && visible[given.index()] != Tristate.NO) {
        return given;
      }
    }
    for (Symbol member : choice.members()) {
      if (visible[member.index()] != Tristate.NO) {
        return member;
      }
    }
    return null;
  }
}
