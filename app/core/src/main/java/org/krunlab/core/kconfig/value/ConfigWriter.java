package org.krunlab.core.kconfig.value;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
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
    writer.entries();
    return writer.out.toString();
  }

  private void header() {
    out.append("#\n# Automatically generated file; DO NOT EDIT.\n# ")
        .append(tree.root().text())
        .append("\n#\n");
  }

  /** Goes through the menus from one entry to the next: they may nest deeper than a stack. */
  private void entries() {
    List<MenuNode> nodes = tree.nodes();
    Deque<MenuNode> open = new ArrayDeque<>();
    for (MenuNode node : nodes.subList(1, nodes.size())) {
      MenuNode parent = node.parent().orElseThrow();
      while (!open.isEmpty() && open.peek() != parent) {
        end(open.pop());
      }
      begin(node);
      open.push(node);
    }
    open.forEach(this::end);
  }

  private void begin(MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    boolean shown = symbol == null && isShown(evaluation, node);
    if (shown) {
      out.append("\n#\n# ").append(node.text()).append("\n#\n");
      blankLineDue = false;
    } else if (symbol != null && !symbol.isChoice()) {
      symbol(symbol);
    }
  }

  private void end(MenuNode node) {
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
