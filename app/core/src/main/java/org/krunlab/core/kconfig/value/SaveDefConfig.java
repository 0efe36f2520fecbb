package org.krunlab.core.kconfig.value;

import java.util.BitSet;
import org.krunlab.core.kconfig.DeepStack;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * A configuration without what is so by default, as {@code conf --savedefconfig} writes it. What it
 * leaves out is decided for each symbol by itself, so it is short but not the shortest, and where a
 * default depends on a range it can even say too little; both are so in the C tools.
 */
public final class SaveDefConfig {
  private final LiveConfiguration live;
  private final LiveEvaluation evaluation;
  private final BitSet done = new BitSet();
  private final StringBuilder out = new StringBuilder();

  private SaveDefConfig(LiveConfiguration live) {
    this.live = live;
    this.evaluation = live.evaluation();
  }

  /** The file the C tool would write for a configuration file. */
  public static String run(KconfigTree tree, ConfigFile file) {
    return DeepStack.call(
        () -> {
          var live = new LiveConfiguration(tree, symbol -> {});
          live.load(file);
          return of(live);
        });
  }

  /** The file for the values of {@code live}, which are computed anew for it. */
  public static String of(LiveConfiguration live) {
    live.forgetAll();
    var saving = new SaveDefConfig(live);
    live.tree().root().children().forEach(saving::node);
    return saving.out.toString();
  }

  private void node(MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      live.isVisible(node);
    } else if (!symbol.isChoice() && isWorthSaying(symbol)) {
      out.append(ConfigWriter.assignment(live.tree(), symbol, live.text(symbol))).append('\n');
    }
    node.children().forEach(this::node);
  }

  private boolean isWorthSaying(Symbol symbol) {
    if (!evaluation.isWritten(symbol) || done.get(symbol.index())) {
      return false;
    }
    done.set(symbol.index());
    return live.isChangeable(symbol)
        && !live.text(symbol).equals(byDefault(symbol))
        && !isPickedAnyway(symbol);
  }

  private boolean isPickedAnyway(Symbol symbol) {
    Symbol choice = symbol.choice().orElse(null);
    return choice != null
        && evaluation.defaultPick(choice) == symbol
        && !choice.isOptional()
        && symbol.type() == SymbolType.BOOL
        && live.truth(symbol) == Tristate.YES;
  }

  /** The value without the user's, as the C tools see it: a range is not looked at. */
  private String byDefault(Symbol symbol) {
    evaluation.computeVisibility(symbol);
    evaluation.compute(live.tree().modules());
    Property.Default used = evaluation.usedDefault(symbol);
    if (!symbol.type().isLogic()) {
      return used != null && used.value() instanceof Expr.Ref<Symbol>(Symbol given)
          ? evaluation.rawText(given)
          : "";
    }
    Tristate value = Tristate.NO;
    if (used != null) {
      value = live.value(used.value()).and(live.value(used.condition()));
    }
    value = value.or(live.forced(symbol));
    boolean noModules =
        symbol.choice().isEmpty() && live.truth(live.tree().modules()) == Tristate.NO;
    if (value == Tristate.MODULE && (noModules || symbol.type() == SymbolType.BOOL)) {
      value = Tristate.YES;
    }
    return value.or(evaluation.state().implied[symbol.index()]).text();
  }
}
