package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.syntax.HelpText;

/**
 * An entry in the menus of a tree. Options that depend on the option just before them are its
 * children, as in menuconfig. Two nodes are the same only if they are the same object.
 */
public final class MenuNode {

  /** What an entry is. */
  public enum Kind {
    /** The whole tree; its prompt is the title. */
    ROOT,
    /** A menu. */
    MENU,
    /** An option. */
    OPTION,
    /** A choice; its children are the values to choose from. */
    CHOICE,
    /** A line of text. */
    COMMENT
  }

  private final int id;
  private final Kind kind;
  private final @Nullable Symbol symbol;
  private final @Nullable MenuNode parent;
  private final Property.@Nullable Prompt prompt;
  private final Location location;
  private final HelpText help;
  private final Expr<Symbol> dependency;
  private final Expr<Symbol> visibleIf;
  private final boolean menu;
  private final boolean empty;
  private final List<MenuNode> children = new ArrayList<>();

  MenuNode(int id, Entry entry, Kind kind, @Nullable MenuNode parent) {
    this.id = id;
    this.kind = kind;
    this.symbol = entry.symbol == null ? null : entry.symbol.symbol;
    this.parent = parent;
    this.prompt = entry.prompt == null ? null : (Property.Prompt) entry.prompt.finished();
    this.location = entry.location;
    this.help = entry.help;
    this.dependency = entry.dependency;
    this.visibleIf = entry.visibleIf;
    this.menu = entry.isMenu();
    this.empty = entry.children.isEmpty();
  }

  void add(MenuNode child) {
    children.add(child);
  }

  /** Its place in the order of the menus, from 0 for the root. */
  public int id() {
    return id;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The symbol of an option or a choice. */
  public Optional<Symbol> symbol() {
    return Optional.ofNullable(symbol);
  }

  /** The entry it is under; only the root has none. */
  public Optional<MenuNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** Its text with the condition under which it is shown; what has none is never shown. */
  public Optional<Property.Prompt> prompt() {
    return Optional.ofNullable(prompt);
  }

  /** Its text; for an option without one its name. */
  public String text() {
    if (prompt != null) {
      return prompt.text();
    }
    return symbol == null ? "" : symbol.toString();
  }

  /** Where it is written. */
  public Location location() {
    return location;
  }

  /** Its help text, without blank lines at the end; empty when it has none. */
  public String help() {
    return help.text();
  }

  /** Its help text with the blank lines at its end, as the C tools show it. */
  public Optional<String> wholeHelp() {
    return help == HelpText.NONE ? Optional.empty() : Optional.of(help.whole());
  }

  /** What it depends on, with all that is around it. */
  public Expr<Symbol> dependency() {
    return dependency;
  }

  /** For a menu, what all in it needs to be shown. */
  public Expr<Symbol> visibleIf() {
    return visibleIf;
  }

  /** Whether it opens a page of its own in menuconfig. */
  public boolean isMenu() {
    return menu;
  }

  /** Whether nothing at all is written in it, not even an if with nothing in it. */
  public boolean isEmpty() {
    return empty;
  }

  /** The entries under it, in order. */
  public List<MenuNode> children() {
    return Collections.unmodifiableList(children);
  }

  @Override
  public String toString() {
    return kind + " " + text() + " at " + location;
  }
}
