package org.krunlab.core.kconfig.answer;

import java.util.Collection;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Comparison;
import org.krunlab.core.kconfig.value.Configuration;

/** Conditions as they would be if some others were met and nothing else changed. */
final class Supposing {
  private final Configuration now;
  private final Collection<Blocker> met;

  Supposing(Configuration now, Collection<Blocker> met) {
    this.now = now;
    this.met = met;
  }

  Tristate value(Expr<Symbol> e) {
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) ->
          symbol.isChoice() ? choice(symbol) : supposed(e, now.truth(symbol));
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> value(inner).not();
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> value(left).and(value(right));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> value(left).or(value(right));
      case Expr.Compare<Symbol> compare -> supposed(e, compared(compare));
      default -> now.value(e);
    };
  }

  private Tristate choice(Symbol choice) {
    Tristate shown = Tristate.NO;
    for (Property.Prompt prompt : choice.prompts()) {
      shown = shown.or(value(prompt.condition()));
    }
    return shown;
  }

  private Tristate supposed(Expr<Symbol> e, Tristate otherwise) {
    for (Blocker blocker : met) {
      if (blocker.condition().equals(e)) {
        return supposed(blocker, otherwise);
      }
    }
    return otherwise;
  }

  /** What is no tristate is either y or n, and so is one without modules. */
  private Tristate supposed(Blocker blocker, Tristate otherwise) {
    boolean isTristate =
        now.truth(now.tree().modules()) != Tristate.NO
            && blocker.symbol().stream().anyMatch(symbol -> symbol.type() == SymbolType.TRISTATE);
    if (blocker.atLeast()) {
      return otherwise.or(isTristate ? blocker.level() : Tristate.YES);
    }
    return otherwise.and(isTristate ? blocker.level() : Tristate.NO);
  }

  private Tristate compared(Expr.Compare<Symbol> compare) {
    return Comparison.holds(compare, text(compare.left()), text(compare.right()))
        ? Tristate.YES
        : Tristate.NO;
  }

  private String text(Symbol symbol) {
    Expr<Symbol> ref = new Expr.Ref<>(symbol);
    boolean supposed = met.stream().anyMatch(blocker -> blocker.condition().equals(ref));
    return supposed ? value(ref).text() : now.value(symbol);
  }
}
