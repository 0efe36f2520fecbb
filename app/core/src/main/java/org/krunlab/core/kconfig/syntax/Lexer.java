package org.krunlab.core.kconfig.syntax;

import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.macro.Expansion;
import org.krunlab.core.kconfig.macro.Macros;

/** Cuts one file into tokens, expanding macros on the way. */
final class Lexer {
  private static final boolean[] IN_WORDS = new boolean[128];

  static {
    for (char c = 0; c < IN_WORDS.length; c++) {
      IN_WORDS[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-';
    }
  }

  private final String file;
  private final SourceText source;
  private final String text;
  private final char[] chars;
  private final Macros macros;
  private final Diagnostics diagnostics;
  private int at;
  private int line = 1;
  private int lineEnd = -1;
  private Location here;

  Lexer(String file, SourceText source, Macros macros, Diagnostics diagnostics) {
    this.file = file;
    this.source = source;
    this.text = source.text();
    this.chars = source.chars();
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
    while (true) {
      char c = chars[at];
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '#') {
        at = endOfLine();
      } else if (c == '\\' && chars[at + 1] == '\n') {
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
      } else if (c == SourceText.END) {
        return token(TokenKind.END_OF_INPUT, "");
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
    HelpReader.Extent extent = HelpReader.extent(source, at);
    HelpText help = new HelpText(text, at, Math.min(extent.end() + 1, text.length()));
    line += extent.lines();
    at = extent.end();
    return help;
  }

  private Token word() throws SyntaxException {
    int end = at;
    while (isWordChar(chars[end])) {
      end++;
    }
    if (chars[end] == '$') {
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
    at++;
    int end = plainEnd(quote);
    if (chars[end] == quote) {
      Token plain = token(TokenKind.QUOTED, text.substring(at, end));
      at = end + 1;
      return plain;
    }
    return quotedWithMore(quote);
  }

  /** Where a text ends that stands for itself, by whatever it is. */
  private int plainEnd(char quote) {
    int end = at;
    while (true) {
      char c = chars[end];
      if (c == quote || c == '\n' || c == '\\' || c == '$' || c == SourceText.END) {
        return end;
      }
      end++;
    }
  }

  private Token quotedWithMore(char quote) throws SyntaxException {
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = chars[at];
      if (c == quote) {
        at++;
        return token(TokenKind.QUOTED, out.toString());
      } else if (c == SourceText.END) {
        return token(TokenKind.QUOTED, out.toString());
      } else if (c == '\n') {
        diagnostics.warning(
            here(),
            "the text in quotes is not closed on its line",
            "multi-line strings not supported");
        return token(TokenKind.QUOTED, out.toString());
      } else if (c == '\\') {
        at++;
        if (chars[at] != SourceText.END && chars[at] != '\n') {
          out.append(chars[at]);
          at++;
        }
      } else if (c == '$') {
        boolean reference = chars[at + 1] == '(';
        int limit = reference ? endOfLine() : at + 1;
        Expansion expansion = expanded(() -> macros.expandReference(text, at + 1, limit, here()));
        out.append(expansion.text());
        at = expansion.end();
      } else {
        int end = plainEnd(quote);
        out.append(chars, at, end - at);
        at = end;
      }
    }
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
    char second = chars[at + 1];
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

  /** Looked for once in each line, which can be long and ask for it often. */
  private int endOfLine() {
    if (at > lineEnd) {
      lineEnd = source.endOfLine(at);
    }
    return lineEnd;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isWordChar(char c) {
    return c < IN_WORDS.length && IN_WORDS[c];
  }
}
