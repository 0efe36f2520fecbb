package org.krunlab.core.kconfig.value;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * Values computed from user values that change underneath. As in the C tools, computing a choice
 * has a say in whether it counts as set, and choices can be told to set their values first.
 */
final class LiveEvaluation extends Evaluation {
  private final UserValues user;
  private final Consumer<Symbol> unmet;

  /** How each prompt was shown when its symbol was computed last; by object, not by equality. */
  private final IdentityHashMap<Property.Prompt, Tristate> shown = new IdentityHashMap<>();

  /** Choices that set their values when they are computed, and values that wait for theirs. */
  private final BitSet toSettle = new BitSet();

  LiveEvaluation(KconfigTree tree, UserValues user, Consumer<Symbol> unmet) {
    super(tree, user, new State(tree));
    this.user = user;
    this.unmet = unmet;
  }

  /** How a prompt was shown when its symbol was computed last. */
  Tristate shown(Property.Prompt prompt) {
    return shown.getOrDefault(prompt, Tristate.NO);
  }

  /** Makes a choice set its values, or a value wait for that, when it is computed next. */
  void settleLater(Symbol symbol) {
    toSettle.set(symbol.index());
  }

  /** Turns off the values of a choice that the user did not set; the choice counts as set then. */
  void settle(Symbol choice) {
    for (Symbol member : choice.members()) {
      if (!user.isSet(member)) {
        user.note(member, Tristate.NO);
      }
    }
    user.mark(choice, true);
    toSettle.clear(choice.index());
    forget(choice);
  }

  @Override
  void before(Symbol symbol) {
    if (symbol.choice().isPresent() && toSettle.get(symbol.index())) {
      toSettle.clear(symbol.index());
      compute(symbol.choice().get());
    }
  }

  @Override
  void after(Symbol symbol) {
    if (!symbol.isChoice()) {
      return;
    }
    State state = state();
    int i = symbol.index();
    if (state.visible[i] != Tristate.NO || state.forced[i] != Tristate.NO) {
      for (Symbol member : symbol.members()) {
        if (state.visible[member.index()] != Tristate.NO) {
          state.written.set(member.index());
        }
      }
    }
    if (toSettle.get(i)) {
      settle(symbol);
    }
  }

  /** A choice is new as long as a value of it that is shown is. */
  @Override
  void membersSeen(Symbol choice) {
    for (Symbol member : choice.members()) {
      if (state().visible[member.index()] != Tristate.NO && !user.isSet(member)) {
        user.mark(choice, false);
      }
    }
  }

  @Override
  void promptSeen(Property.Prompt prompt, Tristate seen) {
    shown.put(prompt, seen);
  }

  @Override
  void unmet(Symbol symbol) {
    unmet.accept(symbol);
  }
}
