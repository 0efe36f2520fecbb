package org.krunlab.core.kconfig.value;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;

/** What an evaluation knows of each symbol so far, by {@link Symbol#index()}. */
final class State {
  /** Whether the symbol is computed, or being computed. */
  final BitSet known;

  /** Whether it goes into a configuration file. */
  final BitSet written;

  final Tristate[] truths;

  /** The text of a string or number; {@code n} for what has a truth value. */
  final String[] texts;

  final Tristate[] visible;
  final Tristate[] dependency;
  final Tristate[] forced;
  final Tristate[] implied;

  /** The value of a choice that is on. */
  final @Nullable Symbol[] picked;

  /** Nothing known but the constants. */
  State(KconfigTree tree) {
    int size = tree.symbols().size();
    known = new BitSet(size);
    written = new BitSet(size);
    truths = allNo(size);
    texts = new String[size];
    visible = allNo(size);
    dependency = allNo(size);
    forced = allNo(size);
    implied = allNo(size);
    picked = new Symbol[size];
    forgetAll(tree);
    truths[tree.yes().index()] = Tristate.YES;
    truths[tree.module().index()] = Tristate.MODULE;
  }

  /** All that {@code before} knows but for what {@code changed} names. */
  State(State before, BitSet changed) {
    known = (BitSet) before.known.clone();
    known.andNot(changed);
    written = (BitSet) before.written.clone();
    truths = before.truths.clone();
    texts = before.texts.clone();
    visible = before.visible.clone();
    dependency = before.dependency.clone();
    forced = before.forced.clone();
    implied = before.implied.clone();
    picked = before.picked.clone();
  }

  /** Keeps what was computed, but has it computed again. */
  final void forgetAll(KconfigTree tree) {
    known.clear();
    for (Symbol symbol : tree.symbols()) {
      if (symbol.kind() == Symbol.Kind.CONSTANT) {
        texts[symbol.index()] = symbol.name();
        known.set(symbol.index());
      }
    }
  }

  private static Tristate[] allNo(int size) {
    Tristate[] all = new Tristate[size];
    Arrays.fill(all, Tristate.NO);
    return all;
  }
}
