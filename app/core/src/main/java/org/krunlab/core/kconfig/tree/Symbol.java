package org.krunlab.core.kconfig.tree;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * A symbol of one tree: an option, a choice, or a constant that stands for its own name. Two
 * symbols are the same only if they are the same object. Nothing about a symbol changes once its
 * tree is built.
 */
public final class Symbol {

  /** What a symbol is. */
  public enum Kind {
    /** Something with a name that entries define; or a name only used, like a number. */
    OPTION,
    /** A value in quotes, or y, m or n. */
    CONSTANT,
    /** A group of options of which one, or for a tristate choice several, are on. */
    CHOICE
  }

  private final int index;
  private final String name;
  private final Kind kind;
  private SymbolType type = SymbolType.UNKNOWN;
  private @Nullable SymbolDefinition definition;

  Symbol(int index, String name, Kind kind) {
    this.index = index;
    this.name = name;
    this.kind = kind;
  }

  /** Its place in {@link KconfigTree#symbols()}. */
  public int index() {
    return index;
  }

  /** Its name without prefix; empty for nearly every choice. */
  public String name() {
    return name;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The type it was defined with. */
  public SymbolType type() {
    return type;
  }

  /** Whether it is a choice. */
  public boolean isChoice() {
    return kind == Kind.CHOICE;
  }

  /** Whether an entry defines it, as opposed to conditions merely using it. */
  public boolean isDefined() {
    return !definition().nodes().isEmpty();
  }

  /** The texts under which it can be set, in the order of the files. */
  public List<Property.Prompt> prompts() {
    return definition().prompts();
  }

  /** Its defaults; the first whose condition holds counts. */
  public List<Property.Default> defaults() {
    return definition().defaults();
  }

  /** Its ranges; the first whose condition holds counts. */
  public List<Property.Range> ranges() {
    return definition().ranges();
  }

  /** What it selects. */
  public List<Property.Selection> selects() {
    return definition().selects();
  }

  /** What it implies. */
  public List<Property.Selection> implies() {
    return definition().implies();
  }

  /** What selects it. */
  public List<Property.Selection> selectedBy() {
    return definition().selectedBy();
  }

  /** What implies it. */
  public List<Property.Selection> impliedBy() {
    return definition().impliedBy();
  }

  /** What it depends on, over all places that define it. */
  public Expr<Symbol> dependency() {
    return definition().dependency();
  }

  /**
   * What forces it to at least its own value: selects, and for a choice that must be made, being
   * visible.
   */
  public Expr<Symbol> reverseDependency() {
    return definition().reverseDependency();
  }

  /** What suggests a value for it. */
  public Expr<Symbol> implication() {
    return definition().implication();
  }

  /** The choice it is a value of. */
  public Optional<Symbol> choice() {
    return Optional.ofNullable(definition().choice());
  }

  /** The values of this choice, in order; empty for what is no choice. */
  public List<Symbol> members() {
    return definition().members();
  }

  /** Whether this choice can be off although it is visible. */
  public boolean isOptional() {
    return definition().optional();
  }

  /**
   * Whether it is never written to a configuration, which goes for choices and lists of defconfigs.
   */
  public boolean isNeverWritten() {
    return definition().neverWritten();
  }

  /** Whether it stays y when all other symbols are set to n. */
  public boolean isYesInAllNo() {
    return definition().yesInAllNo();
  }

  /** The entries that define it, in the order of the files. */
  public List<MenuNode> nodes() {
    return definition().nodes();
  }

  /** Its name, or for a choice without one the prompt it goes by. */
  public String displayName() {
    if (!name.isEmpty() || kind != Kind.CHOICE) {
      return name;
    }
    return prompts().isEmpty() ? "<choice>" : "the choice '" + prompts().getFirst().text() + "'";
  }

  @Override
  public String toString() {
    return kind == Kind.CHOICE && name.isEmpty() ? "<choice>" : name;
  }

  void setType(SymbolType type) {
    this.type = type;
  }

  void define(SymbolDefinition finished) {
    this.definition = finished;
  }

  private SymbolDefinition definition() {
    if (definition == null) {
      throw new IllegalStateException("the tree of " + name + " is not built yet");
    }
    return definition;
  }
}
