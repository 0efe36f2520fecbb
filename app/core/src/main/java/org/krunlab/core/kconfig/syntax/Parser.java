package org.krunlab.core.kconfig.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.macro.Functions;
import org.krunlab.core.kconfig.macro.Macros;

/** Reads a tree of files. After an error it goes on with the next line, so that all are found. */
public final class Parser {
  /** How deep menus and ifs may nest; the limit keeps a hostile file off the stack. */
  private static final int DEEPEST_BLOCK = 2000;

  private final Macros macros;
  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final OptionParser options;
  private final Recovery recovery;
  private String title = "";
  private int depth;

  private Parser(
      FilePort files,
      ShellPort shell,
      Map<String, String> environment,
      Dialect dialect,
      Diagnostics diagnostics) {
    this.macros =
        new Macros(environment, new Functions(shell, dialect.shellOutputLimit(), diagnostics));
    this.tokens = new TokenStream(files, dialect, macros, diagnostics);
    this.expressions = new ExpressionParser(tokens);
    this.recovery = new Recovery(tokens, diagnostics);
    this.options = new OptionParser(tokens, expressions, macros, recovery);
  }

  /** Reads the tree whose first file is {@code root}. What is found goes to {@code diagnostics}. */
  public static SyntaxTree parse(
      String root,
      FilePort files,
      ShellPort shell,
      Map<String, String> environment,
      Dialect dialect,
      Diagnostics diagnostics) {
    return new Parser(files, shell, environment, dialect, diagnostics).tree(root);
  }

  private SyntaxTree tree(String root) {
    List<Statement> statements = new ArrayList<>();
    try {
      tokens.openRoot(root);
      mainMenu();
      while (true) {
        statements.addAll(block());
        Token token = tokens.next();
        if (token.kind() == TokenKind.END_OF_INPUT) {
          break;
        }
        recovery.after(
            new SyntaxException(token.location(), token.shown() + " ends nothing that was begun"));
      }
    } catch (SyntaxException e) {
      recovery.stopAfter(e);
    }
    return new SyntaxTree(
        new Location(root, 1),
        title,
        List.copyOf(statements),
        tokens.filesRead(),
        macros.environmentUsed());
  }

  private void mainMenu() throws SyntaxException {
    if (tokens.peek().kind() == TokenKind.MAINMENU) {
      tokens.next();
      title = options.text("a title");
      options.endOfLine();
    }
  }

  /** Statements up to whatever ends them, which is left for the caller. */
  private List<Statement> block() throws SyntaxException {
    List<Statement> statements = new ArrayList<>();
    while (true) {
      Token token = tokens.peek();
      switch (token.kind()) {
        case END_OF_INPUT, ENDMENU, ENDIF, ENDCHOICE -> {
          return List.copyOf(statements);
        }
        default -> {
          try {
            statement().ifPresent(statements::add);
          } catch (SyntaxException e) {
            recovery.after(e);
          }
        }
      }
    }
  }

  private Optional<Statement> statement() throws SyntaxException {
    Token first = tokens.next();
    Location at = first.location();
    Optional<SourceKind> source = SourceKind.of(first);
    if (source.isPresent() && !isAssignment()) {
      String name = options.text("a file name");
      options.endOfLine();
      tokens.source(source.get(), name, at);
      return Optional.empty();
    }
    return switch (first.kind()) {
      case CONFIG -> Optional.of(config(at, false));
      case MENUCONFIG -> Optional.of(config(at, true));
      case CHOICE -> Optional.of(choice(at));
      case MENU -> Optional.of(menu(at));
      case IF -> Optional.of(condition(at));
      case COMMENT -> {
        String text = options.text("a comment");
        options.endOfLine();
        yield Optional.of(
            new Statement.Comment(at, text, options.options(OptionParser.Owner.COMMENT)));
      }
      case WORD -> {
        assignment(first);
        yield Optional.empty();
      }
      default ->
          throw new SyntaxException(
              at,
              "expected an entry such as 'config', 'menu', 'choice', 'if' or 'source', found "
                  + first.shown());
    };
  }

  private boolean isAssignment() throws SyntaxException {
    return tokens.peek().kind().isAssignment();
  }

  private void assignment(Token name) throws SyntaxException {
    if (!isAssignment()) {
      throw new SyntaxException(name.location(), "there is no statement " + name.shown());
    }
    TokenKind operator = tokens.next().kind();
    String value = tokens.assignedValue();
    switch (operator) {
      case SIMPLE_ASSIGN -> macros.defineExpanded(name.text(), value, name.location());
      case APPEND -> macros.append(name.text(), value, name.location());
      default -> macros.define(name.text(), value);
    }
    options.endOfLine();
  }

  private Statement config(Location at, boolean menu) throws SyntaxException {
    String name = options.name();
    options.endOfLine();
    return new Statement.Config(at, name, menu, options.options(OptionParser.Owner.CONFIG));
  }

  private Statement choice(Location at) throws SyntaxException {
    String name = tokens.peek().kind() == TokenKind.WORD ? options.name() : "";
    options.endOfLine();
    List<Option> own = options.options(OptionParser.Owner.CHOICE);
    return new Statement.Choice(at, name, own, body(at, TokenKind.ENDCHOICE));
  }

  private Statement menu(Location at) throws SyntaxException {
    String prompt = options.text("the title of the menu");
    options.endOfLine();
    List<Option> own = options.options(OptionParser.Owner.MENU);
    return new Statement.Menu(at, prompt, own, body(at, TokenKind.ENDMENU));
  }

  private Statement condition(Location at) throws SyntaxException {
    Expr<Operand> condition = expressions.condition();
    options.endOfLine();
    return new Statement.If(at, condition, body(at, TokenKind.ENDIF));
  }

  private List<Statement> body(Location begin, TokenKind end) throws SyntaxException {
    if (depth == DEEPEST_BLOCK) {
      recovery.stopAfter(
          new SyntaxException(begin, "entries nest more than " + DEEPEST_BLOCK + " levels deep"));
    }
    depth++;
    List<Statement> body = block();
    depth--;
    Token token = tokens.peek();
    if (token.kind() != end) {
      throw new SyntaxException(
          token.kind() == TokenKind.END_OF_INPUT ? begin : token.location(),
          "expected " + end.shown() + " for what begins at " + begin + ", found " + token.shown());
    }
    if (!token.location().file().equals(begin.file())) {
      throw new SyntaxException(
          token.location(),
          end.shown() + " is in another file than what it ends, which begins at " + begin);
    }
    tokens.next();
    options.endOfLine();
    return body;
  }
}
