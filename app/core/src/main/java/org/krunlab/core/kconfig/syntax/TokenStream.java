package org.krunlab.core.kconfig.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.macro.Macros;

/** The tokens of all files as one stream, each sourced file in the place of its statement. */
final class TokenStream {
  private static final int DEEPEST_SOURCE = 200;

  private final FilePort files;
  private final Dialect dialect;
  private final Macros macros;
  private final Diagnostics diagnostics;
  private final Deque<OpenFile> open = new ArrayDeque<>();
  private final List<String> read = new ArrayList<>();
  private @Nullable Token peeked;
  private boolean atLineStart = true;
  private boolean lineTaken;

  /** A file being read, and the statement that asked for it. */
  private record OpenFile(Lexer lexer, @Nullable Location sourcedAt) {}

  TokenStream(FilePort files, Dialect dialect, Macros macros, Diagnostics diagnostics) {
    this.files = files;
    this.dialect = dialect;
    this.macros = macros;
    this.diagnostics = diagnostics;
  }

  List<String> filesRead() {
    return List.copyOf(read);
  }

  void openRoot(String name) throws SyntaxException {
    if (!push(name, null)) {
      throw new SyntaxException(
          new Location(name, 1),
          "there is no file '" + name + "' to read",
          "can't find file " + name + "\n");
    }
  }

  Token peek() throws SyntaxException {
    if (peeked == null) {
      peeked = read();
    }
    return peeked;
  }

  Token next() throws SyntaxException {
    Token token = peek();
    peeked = null;
    lineTaken = token.kind() == TokenKind.END_OF_LINE;
    return token;
  }

  /** Gives up all that is left of all files. */
  void close() {
    open.clear();
    peeked = null;
  }

  /** Gives up what is left of the line the last token was on. */
  void skipLine() throws SyntaxException {
    while (!lineTaken && peek().kind() != TokenKind.END_OF_INPUT) {
      next();
    }
  }

  /** The rest of the line after an assignment operator; nothing may have been peeked at. */
  String assignedValue() {
    return lexer().assignedValue();
  }

  /** The help text after a {@code help} line; nothing may have been peeked at. */
  HelpText helpText() {
    atLineStart = true;
    return open.isEmpty() ? HelpText.NONE : lexer().helpText();
  }

  /** Goes on with what a {@code source} statement names; nothing may have been peeked at. */
  void source(SourceKind kind, String pattern, Location at) throws SyntaxException {
    String wanted = kind.relative() ? relativeTo(at.file(), pattern) : pattern;
    List<String> names =
        dialect.sourceGlobs() || kind != SourceKind.SOURCE ? files.glob(wanted) : List.of(wanted);
    if (names.isEmpty() && !kind.optional()) {
      if (!dialect.sourceGlobs() || kind.relative()) {
        throw new SyntaxException(at, "no file matches '" + wanted + "'");
      }
      diagnostics.hint(at, "no file matches '" + wanted + "', so nothing is sourced here");
    }
    for (String name : names.reversed()) {
      if (!push(name, at)) {
        throw new SyntaxException(
            at,
            "there is no file '" + name + "' to source",
            at + ": can't open file \"" + name + "\"\n");
      }
    }
  }

  private boolean push(String name, @Nullable Location sourcedAt) throws SyntaxException {
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      return false;
    }
    if (sourcedAt != null) {
      checkRecursion(name, sourcedAt);
    }
    String text = ByteText.decode(bytes.get());
    if (text.indexOf('\0') >= 0) {
      throw new SyntaxException(
          sourcedAt == null ? new Location(name, 1) : sourcedAt,
          "'" + name + "' holds NUL bytes, so it is no Kconfig file");
    }
    diagnostics.file(name, text);
    read.add(name);
    open.push(new OpenFile(new Lexer(name, text, macros, diagnostics), sourcedAt));
    return true;
  }

  private void checkRecursion(String name, Location sourcedAt) throws SyntaxException {
    boolean recursive = open.stream().anyMatch(file -> file.lexer().file().equals(name));
    if (!recursive && open.size() < DEEPEST_SOURCE) {
      return;
    }
    StringBuilder path =
        new StringBuilder("'" + name + "' sources itself: sourced at " + sourcedAt);
    StringBuilder classic =
        new StringBuilder("Recursive inclusion detected.\nInclusion path:\n  current file : ")
            .append(name)
            .append("\n  included from: ")
            .append(sourcedAt);
    for (OpenFile file : open) {
      if (file.lexer().file().equals(name) || file.sourcedAt() == null) {
        break;
      }
      path.append(", in a file sourced at ").append(file.sourcedAt());
      classic.append("\n  included from: ").append(file.sourcedAt());
    }
    throw new SyntaxException(sourcedAt, path.toString(), classic.append('\n').toString());
  }

  private Token read() throws SyntaxException {
    while (true) {
      if (open.isEmpty()) {
        return new Token(TokenKind.END_OF_INPUT, "", new Location("", 0));
      }
      Token token = lexer().next();
      if (token.kind() == TokenKind.END_OF_INPUT) {
        if (open.size() == 1 && atLineStart) {
          return token;
        }
        if (open.size() > 1) {
          open.pop();
        }
        token = new Token(TokenKind.END_OF_LINE, "", token.location());
      }
      boolean superfluous = atLineStart && token.kind() == TokenKind.END_OF_LINE;
      atLineStart = token.kind() == TokenKind.END_OF_LINE;
      if (!superfluous) {
        return token;
      }
    }
  }

  private Lexer lexer() {
    return open.element().lexer();
  }

  private static String relativeTo(String file, String name) {
    int slash = file.lastIndexOf('/');
    return name.startsWith("/") || slash < 0 ? name : file.substring(0, slash + 1) + name;
  }
}
