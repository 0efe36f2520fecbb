package org.krunlab.core.kconfig.tree;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Diagnostic;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.syntax.SyntaxTree;

/** A finished tree: its symbols and its menus. It never changes and can be shared freely. */
public final class KconfigTree {
  private final Dialect dialect;
  private final String prefix;
  private final List<Symbol> symbols;
  private final List<Symbol> options;
  private final Map<String, Symbol> byName = new HashMap<>();
  private final Symbol modules;
  private final Symbol yes;
  private final Symbol module;
  private final Symbol no;
  private final MenuNode root;
  private final List<MenuNode> nodes;
  private final List<String> files;
  private final Map<String, String> environment;
  private final List<Diagnostic> diagnostics;
  private final Dependents dependents;
  private final List<Symbol> dependencyOrder;

  /** Known once it was asked for; only what imitates the C tools asks. */
  private volatile @Nullable List<Symbol> visitingOrder;

  KconfigTree(
      SymbolTable table,
      List<Symbol> symbols,
      Dependencies.Found dependencies,
      Symbol modules,
      KconfigSource source,
      List<MenuNode> nodes,
      SyntaxTree syntax,
      List<Diagnostic> diagnostics) {
    this.dialect = source.dialect();
    this.prefix = source.prefix();
    this.symbols = symbols;
    this.options =
        symbols.stream()
            .filter(symbol -> symbol.kind() == Symbol.Kind.OPTION)
            .filter(symbol -> symbol.isDefined() && symbol.type() != SymbolType.UNKNOWN)
            .toList();
    this.modules = modules;
    this.yes = table.yes;
    this.module = table.module;
    this.no = table.no;
    this.nodes = List.copyOf(nodes);
    this.root = nodes.getFirst();
    this.files = syntax.files();
    this.environment = Collections.unmodifiableMap(new LinkedHashMap<>(syntax.environment()));
    this.diagnostics = List.copyOf(diagnostics);
    for (Symbol symbol : symbols) {
      if (symbol.kind() == Symbol.Kind.OPTION || (symbol.isChoice() && !symbol.name().isEmpty())) {
        byName.putIfAbsent(symbol.name(), symbol);
      }
    }
    this.dependents = dependencies.dependents();
    this.dependencyOrder = dependencies.order();
  }

  /**
   * Reads a tree.
   *
   * @throws KconfigException with every error found when the tree cannot be used
   */
  public static KconfigTree read(KconfigSource source) throws KconfigException {
    return TreeReader.read(source);
  }

  /** Which tool's rules hold. */
  public Dialect dialect() {
    return dialect;
  }

  /** What stands before a symbol's name in a configuration file. */
  public String prefix() {
    return prefix;
  }

  /** All symbols, also those only used and constants, by {@link Symbol#index()}. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /** The symbols entries define, choices left out, in no particular order. */
  public List<Symbol> options() {
    return options;
  }

  /** All symbols but y, m and n in the order in which the C tools visit them. */
  public List<Symbol> visitingOrder() {
    List<Symbol> known = visitingOrder;
    if (known == null) {
      known = VisitingOrder.of(symbols);
      visitingOrder = known;
    }
    return known;
  }

  /** All symbols, each after those it depends on, except among the values of one choice. */
  public List<Symbol> dependencyOrder() {
    return dependencyOrder;
  }

  /** The symbol of that name, without prefix. */
  public Optional<Symbol> symbol(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The symbol that switches modules on; the constant n where the tree has none. */
  public Symbol modules() {
    return modules;
  }

  /** The constant y. */
  public Symbol yes() {
    return yes;
  }

  /** The constant m. */
  public Symbol module() {
    return module;
  }

  /** The constant n. */
  public Symbol no() {
    return no;
  }

  /** Whether two conditions are the same but for the order of operands. */
  public boolean isSame(Expr<Symbol> a, Expr<Symbol> b) {
    return new Simplifier(no, module, yes).equal(a, b);
  }

  /** What an entry of the symbol asks for, as the conditions of its prompts have it. */
  public Expr<Symbol> asInPrompts(MenuNode entry, Symbol symbol) {
    return dialect.promptsComparedToNoAsModule() && symbol.type() != SymbolType.TRISTATE
        ? new Simplifier(no, module, yes).unequalNoAsItself(entry.dependency())
        : entry.dependency();
  }

  /** The top of the menus. */
  public MenuNode root() {
    return root;
  }

  /** All entries in the order of the menus, by {@link MenuNode#id()}. */
  public List<MenuNode> nodes() {
    return nodes;
  }

  /** The files read, in the order they were opened. */
  public List<String> files() {
    return files;
  }

  /** The environment variables the files looked at, in the order of first use. */
  public Map<String, String> environment() {
    return environment;
  }

  /** What was found that does not make the tree unusable. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What a change of a symbol's value can change at once, and through that anything further. */
  public Dependents dependents() {
    return dependents;
  }

  /**
   * The symbol itself and all that can have a say in its value or visibility, by their index.
   * Whether there are modules has one in every tristate, without being named.
   */
  public BitSet deciding(Symbol symbol) {
    BitSet deciding = dependents.reaching(symbol);
    deciding.or(dependents.reaching(modules));
    return deciding;
  }
}
