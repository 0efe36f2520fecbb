package org.krunlab.core.kconfig.value;

import java.util.BitSet;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Writes the values in force as the C tools write a {@code .config}, in the order of the menus. */
final class ConfigWriter {
  private final KconfigTree tree;
  private final Evaluation evaluation;
  private final BitSet done = new BitSet();
  private final StringBuilder out = new StringBuilder();
  private boolean blankLineDue;

  private ConfigWriter(KconfigTree tree, Evaluation evaluation) {
    this.tree = tree;
    this.evaluation = evaluation;
  }

  /** The whole file, with the header of four lines. */
  static String write(KconfigTree tree, Evaluation evaluation) {
    ConfigWriter writer = new ConfigWriter(tree, evaluation);
    writer.header();
    tree.root().children().forEach(writer::node);
    return writer.out.toString();
  }

  private void header() {
    out.append("#\n# Automatically generated file; DO NOT EDIT.\n# ")
        .append(tree.root().text())
        .append("\n#\n");
  }

  private void node(MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    boolean shown = symbol == null && isShown(evaluation, node);
    if (shown) {
      out.append("\n#\n# ").append(node.text()).append("\n#\n");
      blankLineDue = false;
    } else if (symbol != null && !symbol.isChoice()) {
      symbol(symbol);
    }
    node.children().forEach(this::node);
    boolean endsMenu =
        node.kind() == MenuNode.Kind.MENU && (tree.dialect().endsEmptyMenus() || !node.isEmpty());
    if (endsMenu && isShown(evaluation, node)) {
      out.append("# end of ").append(node.text()).append('\n');
      blankLineDue = true;
    }
  }

  private void symbol(Symbol symbol) {
    if (done.get(symbol.index()) || !evaluation.isWritten(symbol)) {
      return;
    }
    if (blankLineDue) {
      out.append('\n');
      blankLineDue = false;
    }
    done.set(symbol.index());
    out.append(assignment(tree, symbol, evaluation.text(symbol))).append('\n');
  }

  /** One line, without its end. */
  static String assignment(KconfigTree tree, Symbol symbol, String value) {
    String name = tree.prefix() + symbol.name();
    if (symbol.type().isLogic() && value.equals("n")) {
      return "# " + name + " is not set";
    }
    return name + "=" + (symbol.type() == SymbolType.STRING ? QuotedText.quote(value) : value);
  }

  /** Whether a menu or comment is shown. */
  static boolean isShown(Evaluation evaluation, MenuNode node) {
    Optional<Property.Prompt> prompt = node.prompt();
    return prompt.isPresent()
        && evaluation.value(node.visibleIf()) != Tristate.NO
        && evaluation.value(prompt.get().condition()) != Tristate.NO;
  }
}
