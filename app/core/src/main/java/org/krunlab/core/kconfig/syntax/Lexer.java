package org.krunlab.core.kconfig.syntax;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.macro.Expansion;
import org.krunlab.core.kconfig.macro.Macros;

/** Cuts one file into tokens, expanding macros on the way. */
final class Lexer {
  private final String file;
  private final String text;
  private final Macros macros;
  private final Diagnostics diagnostics;
  private int at;
  private int line = 1;
  private int lineEnd = -1;
  private Location here;

  Lexer(String file, String text, Macros macros, Diagnostics diagnostics) {
    this.file = file;
    this.text = text;
    this.macros = macros;
    this.diagnostics = diagnostics;
    this.here = new Location(file, 1);
  }

  String file() {
    return file;
  }

  /** All tokens of a line share one. */
  Location here() {
    if (here.line() != line) {
      here = new Location(file, line);
    }
    return here;
  }

  /** The next token; the end of the file is the end of the input. */
  Token next() throws SyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '#') {
        at = endOfLine();
      } else if (c == '\\' && peek(1) == '\n') {
        at += 2;
        line++;
      } else if (c == '\n') {
        Token end = token(TokenKind.END_OF_LINE, "");
        at++;
        line++;
        return end;
      } else if (c == '"' || c == '\'') {
        return quoted(c);
      } else if (isWordChar(c) || c == '$') {
        Token word = word();
        if (word.kind() != TokenKind.WORD || !word.text().isEmpty()) {
          return word;
        }
      } else {
        Token operator = operator(c);
        if (operator != null) {
          return operator;
        }
        diagnostics.warning(
            here(),
            "the character '" + c + "' means nothing here and is ignored",
            "ignoring unsupported character '" + c + "'");
        at++;
      }
    }
    return token(TokenKind.END_OF_INPUT, "");
  }

  /** The rest of the line after an assignment operator, unexpanded. */
  String assignedValue() {
    int end = endOfLine();
    String value = text.substring(at, end);
    at = end;
    int start = 0;
    while (start < value.length() && isBlank(value.charAt(start))) {
      start++;
    }
    return value.substring(start);
  }

  /** The text under a {@code help} line, whose end the last token was. */
  HelpText helpText() {
    HelpText help = new HelpText(text, at);
    HelpReader.Extent extent = HelpReader.extent(text, at);
    line += extent.lines();
    at = extent.end();
    return help;
  }

  private Token word() throws SyntaxException {
    int end = at;
    boolean macro = false;
    while (end < text.length() && (isWordChar(text.charAt(end)) || text.charAt(end) == '$')) {
      macro |= text.charAt(end) == '$';
      end++;
    }
    if (macro) {
      Expansion expansion = expanded(() -> macros.expandToken(text, at, endOfLine(), here()));
      at = expansion.end();
      return token(TokenKind.WORD, expansion.text());
    }
    String word = text.substring(at, end);
    at = end;
    TokenKind keyword = TokenKind.keyword(word);
    return keyword == null ? token(TokenKind.WORD, word) : token(keyword, "");
  }

  private Token quoted(char quote) throws SyntaxException {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return token(TokenKind.QUOTED, out.toString());
      } else if (c == '\n') {
        diagnostics.warning(
            here(),
            "the text in quotes is not closed on its line",
            "multi-line strings not supported");
        return token(TokenKind.QUOTED, out.toString());
      } else if (c == '\\') {
        at++;
        if (at < text.length() && text.charAt(at) != '\n') {
          out.append(text.charAt(at));
          at++;
        }
      } else if (c == '$') {
        boolean reference = peek(1) == '(';
        int limit = reference ? endOfLine() : at + 1;
        Expansion expansion = expanded(() -> macros.expandReference(text, at + 1, limit, here()));
        out.append(expansion.text());
        at = expansion.end();
      } else {
        out.append(c);
        at++;
      }
    }
    return token(TokenKind.QUOTED, out.toString());
  }

  @FunctionalInterface
  private interface Expanding {
    Expansion expand() throws SyntaxException;
  }

  /** What failed once is not read again by who skips the rest of the line: it can take long. */
  private Expansion expanded(Expanding expanding) throws SyntaxException {
    try {
      return expanding.expand();
    } catch (SyntaxException e) {
      at = endOfLine();
      throw e;
    }
  }

  private @Nullable Token operator(char c) {
    char second = peek(1);
    TokenKind two =
        switch (c) {
          case '|' -> second == '|' ? TokenKind.OR : null;
          case '&' -> second == '&' ? TokenKind.AND : null;
          case '!' -> second == '=' ? TokenKind.UNEQUAL : null;
          case '<' -> second == '=' ? TokenKind.LESS_OR_EQUAL : null;
          case '>' -> second == '=' ? TokenKind.GREATER_OR_EQUAL : null;
          case ':' -> second == '=' ? TokenKind.SIMPLE_ASSIGN : null;
          case '+' -> second == '=' ? TokenKind.APPEND : null;
          default -> null;
        };
    if (two != null) {
      at += 2;
      return token(two, "");
    }
    TokenKind one =
        switch (c) {
          case '=' -> TokenKind.EQUAL;
          case '!' -> TokenKind.NOT;
          case '<' -> TokenKind.LESS;
          case '>' -> TokenKind.GREATER;
          case '(' -> TokenKind.OPEN;
          case ')' -> TokenKind.CLOSE;
          default -> null;
        };
    if (one == null) {
      return null;
    }
    at++;
    return token(one, "");
  }

  private Token token(TokenKind kind, String value) {
    return new Token(kind, value, here());
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  /** Looked for once in each line, which can be long and ask for it often. */
  private int endOfLine() {
    if (at > lineEnd) {
      int end = text.indexOf('\n', at);
      lineEnd = end < 0 ? text.length() : end;
    }
    return lineEnd;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isWordChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
