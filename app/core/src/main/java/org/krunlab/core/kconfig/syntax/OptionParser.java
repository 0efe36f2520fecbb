package org.krunlab.core.kconfig.syntax;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.macro.Macros;

/** Reads the lines under an entry, for as long as they belong to it. */
final class OptionParser {
  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final Macros macros;
  private final Recovery recovery;

  OptionParser(TokenStream tokens, ExpressionParser expressions, Macros macros, Recovery recovery) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.macros = macros;
    this.recovery = recovery;
  }

  /** Which entry the lines are under; each takes other ones. */
  enum Owner {
    CONFIG,
    CHOICE,
    MENU,
    COMMENT
  }

  List<Option> options(Owner owner) throws SyntaxException {
    List<Option> options = new ArrayList<>();
    while (accepts(owner, tokens.peek())) {
      try {
        option(owner, options);
      } catch (SyntaxException e) {
        recovery.after(e);
      }
    }
    return List.copyOf(options);
  }

  private static boolean accepts(Owner owner, Token token) {
    TokenKind kind = token.kind();
    if (kind == TokenKind.DEPENDS) {
      return true;
    }
    return switch (owner) {
      case COMMENT -> false;
      case MENU -> kind == TokenKind.VISIBLE;
      case CHOICE ->
          switch (kind) {
            case PROMPT, BOOL, TRISTATE, OPTIONAL, DEFAULT, HELP, OLD_HELP -> true;
            default -> false;
          };
      case CONFIG ->
          switch (kind) {
            case BOOL, TRISTATE, INT, HEX, STRING -> true;
            case DEF_BOOL, DEF_TRISTATE, DEF_INT, DEF_HEX, DEF_STRING -> true;
            case PROMPT, DEFAULT, SELECT, IMPLY, RANGE, MODULES, HELP, OLD_HELP -> true;
            case WORD -> token.text().equals("option");
            default -> false;
          };
    };
  }

  private void option(Owner owner, List<Option> options) throws SyntaxException {
    Token first = tokens.next();
    Location at = first.location();
    switch (first.kind()) {
      case BOOL -> type(at, SymbolType.BOOL, options);
      case TRISTATE -> type(at, SymbolType.TRISTATE, options);
      case INT -> type(at, SymbolType.INT, options);
      case HEX -> type(at, SymbolType.HEX, options);
      case STRING -> type(at, SymbolType.STRING, options);
      case DEF_BOOL -> typedDefault(at, SymbolType.BOOL, options);
      case DEF_TRISTATE -> typedDefault(at, SymbolType.TRISTATE, options);
      case DEF_INT -> typedDefault(at, SymbolType.INT, options);
      case DEF_HEX -> typedDefault(at, SymbolType.HEX, options);
      case DEF_STRING -> typedDefault(at, SymbolType.STRING, options);
      case PROMPT -> options.add(prompt(at));
      case DEFAULT -> options.add(defaultValue(owner, at));
      case SELECT -> options.add(new Option.Select(at, name(), expressions.optionalIf()));
      case IMPLY -> options.add(new Option.Imply(at, name(), expressions.optionalIf()));
      case RANGE ->
          options.add(
              new Option.Range(
                  at, expressions.operand(), expressions.operand(), expressions.optionalIf()));
      case MODULES -> options.add(new Option.Modules(at));
      case OPTIONAL -> options.add(new Option.OptionalChoice(at));
      case VISIBLE -> options.add(new Option.VisibleIf(at, expressions.optionalIf()));
      case DEPENDS -> {
        expect(TokenKind.ON);
        options.add(new Option.DependsOn(at, expressions.condition()));
      }
      case HELP, OLD_HELP -> {
        endOfLine();
        options.add(new Option.Help(at, tokens.helpText()));
        return;
      }
      default -> namedOption(at, options);
    }
    endOfLine();
  }

  private void type(Location at, SymbolType type, List<Option> options) throws SyntaxException {
    TokenKind next = tokens.peek().kind();
    if (next == TokenKind.QUOTED || next == TokenKind.WORD) {
      options.add(prompt(at));
    }
    options.add(new Option.Type(at, type));
  }

  private void typedDefault(Location at, SymbolType type, List<Option> options)
      throws SyntaxException {
    options.add(new Option.Default(at, expressions.condition(), expressions.optionalIf()));
    options.add(new Option.Type(at, type));
  }

  private Option defaultValue(Owner owner, Location at) throws SyntaxException {
    Expr<Operand> value =
        owner == Owner.CHOICE
            ? new Expr.Ref<>(new Operand(name(), false))
            : expressions.condition();
    return new Option.Default(at, value, expressions.optionalIf());
  }

  private Option prompt(Location at) throws SyntaxException {
    String text = text("a prompt");
    return new Option.Prompt(at, text, expressions.optionalIf());
  }

  private void namedOption(Location at, List<Option> options) throws SyntaxException {
    Token name = tokens.next();
    if (name.kind() == TokenKind.MODULES) {
      options.add(new Option.Modules(at));
      return;
    }
    switch (name.text()) {
      case "defconfig_list" -> options.add(new Option.DefconfigList(at));
      case "allnoconfig_y" -> options.add(new Option.AllNoConfigYes(at));
      case "env" -> {
        expect(TokenKind.EQUAL);
        String value = macros.environment(text("the name of an environment variable"));
        options.add(
            new Option.Default(at, new Expr.Ref<>(new Operand(value, true)), new Expr.Always<>()));
      }
      default ->
          throw new SyntaxException(
              at,
              "expected 'modules', 'env', 'defconfig_list' or 'allnoconfig_y' after 'option',"
                  + " found "
                  + name.shown());
    }
  }

  /** A text, in quotes or a single word. */
  String text(String what) throws SyntaxException {
    Token token = tokens.next();
    if (token.kind() != TokenKind.QUOTED && token.kind() != TokenKind.WORD) {
      throw new SyntaxException(
          token.location(), "expected " + what + " in quotes, found " + token.shown());
    }
    return token.text();
  }

  /** The name of a symbol. */
  String name() throws SyntaxException {
    Token token = tokens.next();
    if (token.kind() != TokenKind.WORD) {
      throw new SyntaxException(
          token.location(), "expected the name of a symbol, found " + token.shown());
    }
    return token.text();
  }

  void endOfLine() throws SyntaxException {
    expect(TokenKind.END_OF_LINE);
  }

  private void expect(TokenKind kind) throws SyntaxException {
    Token token = tokens.peek();
    if (token.kind() != kind) {
      throw new SyntaxException(
          token.location(), "expected " + kind.shown() + ", found " + token.shown());
    }
    tokens.next();
  }
}
