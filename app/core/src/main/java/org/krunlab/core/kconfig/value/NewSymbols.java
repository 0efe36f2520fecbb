package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;

/** Gives all symbols that are not set a value at once, in the order in which the C tools do. */
public final class NewSymbols {
  private final LiveConfiguration live;

  /** Over the symbols of {@code live} that are not set yet. */
  public NewSymbols(LiveConfiguration live) {
    this.live = live;
  }

  /** Leaves them all to their defaults. */
  public void setToDefault() {
    live.forgetAll();
    settleChoices();
  }

  /** Sets all truth values to {@code value}, as far as they can be that. */
  public void setTo(Tristate value) {
    boolean keepsSome = value == Tristate.NO;
    for (Symbol symbol : live.tree().visitingOrder()) {
      if (isNew(symbol)) {
        Tristate wanted = keepsSome && symbol.isYesInAllNo() ? Tristate.YES : value;
        live.user().note(symbol, wanted);
        live.user().mark(symbol, true);
      }
    }
    live.forgetAll();
    settleChoices();
  }

  /**
   * Sets all truth values at random, again and again until no choice that shows up thereby is left.
   *
   * @param seed as {@code KCONFIG_SEED}
   */
  public void setAtRandom(int seed, Probabilities probabilities) {
    var random = new GlibcRandom(seed);
    boolean again = true;
    while (again) {
      boolean anyNew = false;
      for (Symbol symbol : live.tree().visitingOrder()) {
        if (isNew(symbol)) {
          anyNew = true;
          live.user()
              .note(symbol, probabilities.pick(random, symbol.type() == SymbolType.TRISTATE));
          live.user().mark(symbol, !symbol.isChoice());
        }
      }
      live.forgetAll();
      again = pickAtRandom(random, anyNew);
    }
  }

  private boolean isNew(Symbol symbol) {
    return !live.isSet(symbol)
        && !live.evaluation().isKnown(symbol)
        && live.evaluation().currentType(symbol).isLogic();
  }

  private void settleChoices() {
    LiveEvaluation evaluation = live.evaluation();
    for (Symbol symbol : live.tree().visitingOrder()) {
      if ((symbol.isChoice() && !live.isSet(symbol)) || symbol.choice().isPresent()) {
        evaluation.settleLater(symbol);
      }
    }
    for (Symbol symbol : live.tree().visitingOrder()) {
      if (symbol.isChoice() && !live.isSet(symbol)) {
        evaluation.compute(symbol);
        evaluation.settle(symbol);
      }
    }
  }

  /** Picks a value of each choice that is on and not set; true when there may be more to set. */
  private boolean pickAtRandom(GlibcRandom random, boolean anyNew) {
    boolean more = anyNew;
    for (Symbol choice : live.tree().visitingOrder()) {
      if (choice.isChoice() && !live.isSet(choice)) {
        live.compute(choice);
        boolean picked = live.truth(choice) == Tristate.YES;
        if (picked) {
          pick(choice, choice.members().get(random.next() % choice.members().size()));
        }
        more = picked || (more && !live.tree().dialect().lastChoiceEndsRandom());
      }
    }
    return more;
  }

  private void pick(Symbol choice, Symbol picked) {
    UserValues user = live.user();
    for (Symbol member : choice.members()) {
      user.note(member, member == picked ? Tristate.YES : Tristate.NO);
      user.mark(member, true);
      live.evaluation().forget(member);
    }
    user.notePicked(choice, picked);
    user.mark(choice, true);
    live.evaluation().forget(choice);
  }
}
