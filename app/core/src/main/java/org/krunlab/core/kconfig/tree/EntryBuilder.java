package org.krunlab.core.kconfig.tree;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.syntax.Operand;
import org.krunlab.core.kconfig.syntax.Option;
import org.krunlab.core.kconfig.syntax.Statement;
import org.krunlab.core.kconfig.syntax.SyntaxTree;

/**
 * Turns statements into entries, names into symbols. Types are told apart by {@code instanceof}, as
 * in the whole of what reads a tree: for a switch over types the JVM makes a class as it runs, and
 * that takes a process of a tenth of a second several hundredths.
 */
@SuppressWarnings("IfChainToSwitch")
final class EntryBuilder {
  private final SymbolTable table;
  private final Diagnostics diagnostics;
  private final Function<Operand, Symbol> operands;
  private @Nullable Symbol modules;

  EntryBuilder(SymbolTable table, Diagnostics diagnostics) {
    this.table = table;
    this.operands = table::operand;
    this.diagnostics = diagnostics;
  }

  /** The symbol that switches modules on; the constant n where there is none. */
  Symbol modules() {
    return modules == null ? table.no : modules;
  }

  Entry root(SyntaxTree syntax) {
    Entry root = new Entry(Entry.Kind.ROOT, syntax.root(), null, null);
    String title = syntax.title().isEmpty() ? "Main menu" : syntax.title();
    root.prompt = prompt(root, syntax.root(), title, new Expr.Always<>());
    addAll(syntax.statements(), root);
    return root;
  }

  private void addAll(List<Statement> statements, Entry parent) {
    for (Statement statement : statements) {
      parent.children.add(entry(statement, parent));
    }
  }

  private Entry entry(Statement statement, Entry parent) {
    if (statement instanceof Statement.Config config) {
      return config(config, parent);
    }
    if (statement instanceof Statement.Choice choice) {
      return choice(choice, parent);
    }
    if (statement instanceof Statement.Menu menu) {
      return menu(menu, parent);
    }
    return statement instanceof Statement.If condition
        ? condition(condition, parent)
        : comment((Statement.Comment) statement, parent);
  }

  private Entry choice(Statement.Choice choice, Entry parent) {
    SymbolDraft symbol = table.choice(choice.name());
    symbol.neverWritten = true;
    Entry entry = new Entry(Entry.Kind.SYMBOL, choice.location(), symbol, parent);
    addOptions(entry, choice.options());
    addAll(choice.body(), entry);
    return entry;
  }

  private Entry menu(Statement.Menu menu, Entry parent) {
    Entry entry = new Entry(Entry.Kind.MENU, menu.location(), null, parent);
    entry.prompt = prompt(entry, menu.location(), menu.prompt(), new Expr.Always<>());
    addOptions(entry, menu.options());
    addAll(menu.body(), entry);
    return entry;
  }

  private Entry condition(Statement.If condition, Entry parent) {
    Entry entry = new Entry(Entry.Kind.IF, condition.location(), null, parent);
    entry.dependency = resolved(condition.condition());
    addAll(condition.body(), entry);
    return entry;
  }

  private Entry comment(Statement.Comment comment, Entry parent) {
    Entry entry = new Entry(Entry.Kind.COMMENT, comment.location(), null, parent);
    entry.prompt = prompt(entry, comment.location(), comment.text(), new Expr.Always<>());
    addOptions(entry, comment.options());
    return entry;
  }

  private Entry config(Statement.Config config, Entry parent) {
    SymbolDraft symbol = table.option(config.name());
    Entry entry = new Entry(Entry.Kind.SYMBOL, config.location(), symbol, parent);
    addOptions(entry, config.options());
    entry.menuconfig = config.menu();
    if (config.menu() && entry.prompt == null) {
      diagnostics.warning(
          config.location(),
          "this menuconfig has no prompt",
          "menuconfig statement without prompt");
    }
    return entry;
  }

  private void addOptions(Entry entry, List<Option> options) {
    for (Option option : options) {
      add(entry, option);
    }
  }

  private void add(Entry entry, Option option) {
    if (option instanceof Option.Help help) {
      entry.help = help.text();
    } else if (option instanceof Option.DependsOn depends) {
      entry.dependency = Expr.and(entry.dependency, resolved(depends.condition()));
    } else if (option instanceof Option.VisibleIf visible) {
      entry.visibleIf = Expr.and(entry.visibleIf, resolved(visible.condition()));
    } else if (entry.symbol != null) {
      add(entry, entry.symbol, option);
    }
  }

  private void add(Entry entry, SymbolDraft symbol, Option option) {
    if (option instanceof Option.Type type) {
      setType(symbol, type.type(), type.location());
    } else if (option instanceof Option.Prompt prompt) {
      addPrompt(entry, symbol, prompt);
    } else if (option instanceof Option.Default value) {
      addDefault(entry, symbol, value);
    } else if (option instanceof Option.Select select) {
      addSelection(entry, symbol, select.location(), select.symbol(), select.condition(), true);
    } else if (option instanceof Option.Imply imply) {
      addSelection(entry, symbol, imply.location(), imply.symbol(), imply.condition(), false);
    } else if (option instanceof Option.Range range) {
      addRange(entry, symbol, range);
    } else {
      mark(symbol, option);
    }
  }

  private void addDefault(Entry entry, SymbolDraft symbol, Option.Default option) {
    Location at = option.location();
    Expr<Symbol> value = resolved(option.value());
    add(
        entry,
        symbol,
        new PropertyDraft(
            at,
            resolved(option.condition()),
            null,
            condition -> new Property.Default(at, value, condition)));
  }

  private void addRange(Entry entry, SymbolDraft symbol, Option.Range range) {
    Location at = range.location();
    Symbol low = table.operand(range.low());
    Symbol high = table.operand(range.high());
    add(
        entry,
        symbol,
        new PropertyDraft(
            at,
            resolved(range.condition()),
            null,
            condition -> new Property.Range(at, low, high, condition)));
  }

  private void mark(SymbolDraft symbol, Option option) {
    if (option instanceof Option.OptionalChoice) {
      symbol.optional = true;
    } else if (option instanceof Option.DefconfigList) {
      symbol.neverWritten = true;
    } else if (option instanceof Option.AllNoConfigYes) {
      symbol.yesInAllNo = true;
    } else if (option instanceof Option.Modules) {
      if (modules != null) {
        diagnostics.error(
            option.location(),
            "'" + symbol.symbol + "' cannot switch modules on: '" + modules + "' already does");
      }
      modules = symbol.symbol;
    } else {
      throw new IllegalStateException("belongs to no symbol: " + option);
    }
  }

  private void addPrompt(Entry entry, SymbolDraft symbol, Option.Prompt prompt) {
    if (entry.prompt != null) {
      diagnostics.warning(
          prompt.location(),
          "this entry has a prompt already; this one replaces it",
          "prompt redefined");
    }
    Expr<Symbol> condition = resolved(prompt.condition());
    for (Entry around = entry.parent; around != null; around = around.parent) {
      condition = Expr.and(condition, around.visibleIf);
    }
    PropertyDraft draft = prompt(entry, prompt.location(), prompt.text(), condition);
    symbol.properties.add(draft);
    entry.prompt = draft;
  }

  private static PropertyDraft prompt(
      Entry entry, Location at, String text, Expr<Symbol> ownCondition) {
    String shown = text.stripLeading();
    PropertyDraft draft =
        new PropertyDraft(
            at, ownCondition, null, condition -> new Property.Prompt(at, shown, condition));
    entry.properties.add(draft);
    return draft;
  }

  private void addSelection(
      Entry entry,
      SymbolDraft source,
      Location at,
      String name,
      Expr<Operand> ownCondition,
      boolean select) {
    SymbolDraft target = table.option(name);
    PropertyDraft draft =
        new PropertyDraft(
            at,
            resolved(ownCondition),
            new PropertyDraft.Target(target, select),
            condition -> new Property.Selection(at, source.symbol, target.symbol, condition));
    add(entry, source, draft);
    (select ? target.selectedBy : target.impliedBy).add(draft);
  }

  private static void add(Entry entry, SymbolDraft symbol, PropertyDraft draft) {
    entry.properties.add(draft);
    symbol.properties.add(draft);
  }

  void setType(SymbolDraft symbol, SymbolType type, Location at) {
    SymbolType now = symbol.symbol.type();
    if (now == SymbolType.UNKNOWN) {
      symbol.symbol.setType(type);
    } else if (now != type) {
      diagnostics.warning(
          at,
          "'" + symbol.symbol + "' stays " + now.text() + "; it cannot become " + type.text(),
          "ignoring type redefinition of '%s' from '%s' to '%s'"
              .formatted(symbol.symbol, now.text(), type.text()));
    }
  }

  private Expr<Symbol> resolved(Expr<Operand> e) {
    return e.map(operands);
  }
}
