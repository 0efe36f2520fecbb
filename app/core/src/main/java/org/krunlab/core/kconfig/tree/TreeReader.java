package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.DeepStack;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.syntax.Parser;
import org.krunlab.core.kconfig.syntax.SyntaxTree;

/** From files to a finished tree. */
final class TreeReader {
  /** How deep entries may lie under each other; what shows them goes down step by step. */
  private static final int DEEPEST = 2000;

  private final Diagnostics diagnostics;
  private final List<MenuNode> nodes;

  private TreeReader(Diagnostics diagnostics, List<MenuNode> nodes) {
    this.diagnostics = diagnostics;
    this.nodes = nodes;
  }

  static KconfigTree read(KconfigSource source) throws KconfigException {
    return DeepStack.run(() -> readHere(source));
  }

  private static KconfigTree readHere(KconfigSource source) throws KconfigException {
    Diagnostics diagnostics = new Diagnostics();
    SyntaxTree syntax =
        Parser.parse(
            source.root(),
            source.files(),
            source.shell(),
            source.environment(),
            source.dialect(),
            diagnostics);
    stopOnErrors(diagnostics);
    SymbolTable table = new SymbolTable(source.dialect().constantsAreTristate());
    EntryBuilder builder = new EntryBuilder(table, diagnostics);
    Entry root = builder.root(syntax);
    stopOnErrors(diagnostics);
    new Finalizer(table, builder, source.dialect()).finish(root);
    List<MenuNode> nodes = new ArrayList<>();
    new TreeReader(diagnostics, nodes).freeze(root, null, 0);
    stopOnErrors(diagnostics);
    table.drafts().forEach(SymbolDraft::finish);
    Checks.check(table, diagnostics);
    List<Symbol> symbols = table.drafts().stream().map(draft -> draft.symbol).toList();
    Dependencies.Found dependencies = Dependencies.of(symbols, builder.modules());
    if (dependencies.mayRecur()) {
      Recursions.report(table, symbols, source.dialect().guide(), diagnostics);
    }
    stopOnErrors(diagnostics);
    return new KconfigTree(
        table, symbols, dependencies, builder.modules(), source, nodes, syntax, diagnostics.all());
  }

  private static void stopOnErrors(Diagnostics diagnostics) throws KconfigException {
    if (diagnostics.hasErrors()) {
      throw new KconfigException(diagnostics.all());
    }
  }

  private void freeze(Entry entry, @Nullable MenuNode parent, int depth) {
    if (depth == DEEPEST) {
      diagnostics.error(
          entry.location,
          "entries nest more than " + DEEPEST + " levels deep, each depending on the one before");
      return;
    }
    MenuNode node = new MenuNode(nodes.size(), entry, kind(entry), parent);
    nodes.add(node);
    if (parent != null) {
      parent.add(node);
    }
    if (entry.symbol != null) {
      entry.symbol.nodes.add(node);
    }
    for (Entry child : entry.children) {
      if (child.kind != Entry.Kind.IF) {
        freeze(child, node, depth + 1);
      }
    }
  }

  private static MenuNode.Kind kind(Entry entry) {
    return switch (entry.kind) {
      case ROOT -> MenuNode.Kind.ROOT;
      case MENU -> MenuNode.Kind.MENU;
      case COMMENT -> MenuNode.Kind.COMMENT;
      case SYMBOL -> entry.isChoice() ? MenuNode.Kind.CHOICE : MenuNode.Kind.OPTION;
      case IF -> throw new IllegalStateException("an if is no entry of the finished tree");
    };
  }
}
