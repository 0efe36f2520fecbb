package org.krunlab.core.kconfig.value;

import java.util.Optional;
import java.util.function.Consumer;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * A tree with values that change in place, step by step as in the C tools. What they write and ask
 * depends on the order of those steps, so whoever has to do the same needs it; everyone else is
 * better off with a {@link Configuration}. For one thread.
 *
 * <p>Unless said otherwise a method tells what was computed last and does not look at what changed
 * since; {@link #compute} does.
 */
public final class LiveConfiguration {
  private final KconfigTree tree;
  private final UserValues user;
  private final LiveEvaluation evaluation;
  private boolean changed = true;

  /**
   * Nothing set yet.
   *
   * @param unmet told of each symbol that turns out to be selected beyond what it depends on, each
   *     time it is computed so
   */
  public LiveConfiguration(KconfigTree tree, Consumer<Symbol> unmet) {
    this.tree = tree;
    this.user = UserValues.untouched(tree);
    this.evaluation = new LiveEvaluation(tree, user, unmet);
  }

  /** The tree it is about. */
  public KconfigTree tree() {
    return tree;
  }

  UserValues user() {
    return user;
  }

  LiveEvaluation evaluation() {
    return evaluation;
  }

  /**
   * Takes a configuration file and looks at what comes of it. A number out of range is dropped; of
   * a file that holds just what would be written, so are the values of hidden symbols.
   */
  public Taken load(ConfigFile file) {
    changed = false;
    Taken taken = preset(file);
    evaluation.compute(tree.modules());
    boolean differs = false;
    for (Symbol symbol : tree.visitingOrder()) {
      evaluation.compute(symbol);
      differs |= differsFromFile(symbol);
    }
    for (Symbol symbol : tree.visitingOrder()) {
      if (!user.isSet(symbol) || symbol.choice().isPresent()) {
        continue;
      }
      if (visibility(symbol) == Tristate.NO && !differs) {
        user.mark(symbol, false);
      }
      if (isText(symbol) && !Ranges.admits(evaluation, symbol, user.text(symbol))) {
        user.mark(symbol, false);
        evaluation.forget(symbol);
        differs = true;
      }
    }
    changed |= differs || !taken.warnings().isEmpty();
    return taken;
  }

  /** There is no file to load. */
  public void loadNothing() {
    changed = true;
    evaluation.compute(tree.modules());
  }

  /** Takes what a file says, in place of all that was set, without computing anything. */
  public Taken preset(ConfigFile file) {
    user.clear(tree);
    forgetComputed();
    ConfigReader.Result read = ConfigReader.readInto(tree, file, user);
    changed |= !read.unknown().isEmpty();
    return new Taken(read.unknown(), read.warnings());
  }

  private boolean differsFromFile(Symbol symbol) {
    if (symbol.isChoice() || symbol.isNeverWritten()) {
      return false;
    }
    boolean written = evaluation.state().written.get(symbol.index());
    if (!user.isSet(symbol) || !written) {
      return user.isSet(symbol) || written;
    }
    return symbol.type().isLogic()
        ? user.truth(symbol) != truth(symbol)
        : !user.text(symbol).equals(text(symbol));
  }

  private static boolean isText(Symbol symbol) {
    return symbol.type() == SymbolType.STRING || symbol.type().isNumber();
  }

  /** Whether a file written now may differ from the one that was loaded. */
  public boolean isChanged() {
    return changed;
  }

  /** Makes a symbol's value, and what is told about it, be that of now. */
  public void compute(Symbol symbol) {
    evaluation.compute(symbol);
  }

  /** Has all values computed anew when they are next looked at. */
  public void forgetAll() {
    changed = true;
    evaluation.forgetAll();
  }

  /** As {@link #forgetAll}, but computes nothing at once and counts as no change. */
  public void forgetComputed() {
    evaluation.state().forgetAll(tree);
  }

  /** Whether the user set it. */
  public boolean isSet(Symbol symbol) {
    return user.isSet(symbol);
  }

  /** The truth value; n for what has none. */
  public Tristate truth(Symbol symbol) {
    return evaluation.state().truths[symbol.index()];
  }

  /** The value as text: y, m, n, a number or a text. */
  public String text(Symbol symbol) {
    if (!symbol.type().isLogic()) {
      String text = evaluation.state().texts[symbol.index()];
      return text == null ? "" : text;
    }
    boolean asNo =
        truth(symbol) == Tristate.MODULE
            && tree.dialect().moduleShownAsNo()
            && evaluation.truth(tree.modules()) == Tristate.NO;
    return asNo ? Tristate.NO.text() : truth(symbol).text();
  }

  /** The most the user can set it to; n when it is not shown. */
  public Tristate visibility(Symbol symbol) {
    return evaluation.state().visible[symbol.index()];
  }

  /** The least it can be because something selects it. */
  public Tristate forced(Symbol symbol) {
    return evaluation.state().forced[symbol.index()];
  }

  /** How far its dependencies hold. */
  public Tristate dependency(Symbol symbol) {
    return evaluation.state().dependency[symbol.index()];
  }

  /** Whether the user can change it. */
  public boolean isChangeable(Symbol symbol) {
    return visibility(symbol).above(forced(symbol));
  }

  /** The value a choice fell on. */
  public Optional<Symbol> picked(Symbol choice) {
    return Optional.ofNullable(evaluation.state().picked[choice.index()]);
  }

  /** Whether it goes into a configuration file. Computes it. */
  public boolean isWritten(Symbol symbol) {
    return evaluation.isWritten(symbol);
  }

  /** The value of a condition. Computes what it names. */
  public Tristate value(Expr<Symbol> condition) {
    return evaluation.value(condition);
  }

  /** The range of a number that counts. Computes its condition. */
  public Optional<Property.Range> range(Symbol symbol) {
    return Optional.ofNullable(evaluation.usedRange(symbol));
  }

  /**
   * Whether a menu shows the entry. Computes it. As in the C tools, a symbol shown only for the
   * sake of what is under it counts as set from then on.
   */
  public boolean isVisible(MenuNode node) {
    Property.Prompt prompt = node.prompt().orElse(null);
    if (prompt == null || value(node.visibleIf()) == Tristate.NO) {
      return false;
    }
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return value(prompt.condition()) != Tristate.NO;
    }
    compute(symbol);
    if (evaluation.shown(prompt) != Tristate.NO) {
      return true;
    }
    if (truth(symbol) == Tristate.NO || node.children().stream().noneMatch(this::isVisible)) {
      return false;
    }
    user.mark(symbol, true);
    return true;
  }

  /** Whether the user can set it to that value. */
  public boolean admits(Symbol symbol, Tristate value) {
    SymbolType type = evaluation.currentType(symbol);
    if (!type.isLogic()
        || !isChangeable(symbol)
        || (type == SymbolType.BOOL && value == Tristate.MODULE)) {
      return false;
    }
    boolean impliedYes =
        tree.dialect().implyNeedsDependency()
            && evaluation.state().implied[symbol.index()] == Tristate.YES;
    if (impliedYes && value == Tristate.MODULE) {
      return false;
    }
    if (symbol.choice().isPresent() && visibility(symbol) == Tristate.YES) {
      return value == Tristate.YES;
    }
    return !forced(symbol).above(value) && !value.above(visibility(symbol));
  }

  /** Sets a truth value; false when it cannot be that. */
  public boolean set(Symbol symbol, Tristate value) {
    Tristate old = truth(symbol);
    if (old != value && !admits(symbol, value)) {
      return false;
    }
    user.mark(symbol, true);
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && value == Tristate.YES) {
      user.notePicked(choice, symbol);
      user.mark(choice, true);
      choice.members().stream()
          .filter(member -> visibility(member) != Tristate.NO)
          .forEach(member -> user.mark(member, true));
    }
    user.note(symbol, value);
    if (old != value) {
      forgetAll();
    }
    return true;
  }

  /** Sets a text or a number; false when it is none or out of range. */
  public boolean set(Symbol symbol, String text) {
    if (!Ranges.admits(evaluation, symbol, text)) {
      return false;
    }
    user.mark(symbol, true);
    String normalized = Admission.normalized(symbol, text);
    if (!user.holds(symbol, text) || !normalized.equals(text)) {
      user.setText(symbol, normalized);
      forgetAll();
    }
    return true;
  }

  /** Turns every tristate the user set to one value to another one. */
  public void replaceAll(Tristate from, Tristate to) {
    for (Symbol symbol : tree.visitingOrder()) {
      if (evaluation.currentType(symbol) == SymbolType.TRISTATE && user.truth(symbol) == from) {
        user.note(symbol, to);
      }
    }
    forgetAll();
  }

  /** The {@code .config}, with the header of four lines. */
  public String write() {
    if (!changed) {
      forgetAll();
    }
    String written = ConfigWriter.write(tree, evaluation);
    changed = false;
    return written;
  }
}
