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

  /** How often files are sourced; a few that source each other twice could go on for ever. */
  private static final int MOST_FILES = 100_000;

  private final FilePort files;
  private final Dialect dialect;
  private final Macros macros;
  private final Diagnostics diagnostics;
  private final Deque<OpenFile> open = new ArrayDeque<>();
  private final List<String> read = new ArrayList<>();
  private @Nullable Token peeked;
  private boolean atLineStart = true;
  private boolean lineTaken;

  /**
   * A file being read.
   *
   * @param sourcedAt the statement that asked for it
   * @param next what the same statement asks for after it
   */
  private record OpenFile(Lexer lexer, @Nullable Location sourcedAt, List<String> next) {}

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
    if (!push(name, null, List.of())) {
      throw new SyntaxException(
          new Location(name, 1), unreadable(name), "can't find file " + name + "\n");
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
    sourceAll(names, at);
  }

  private void sourceAll(List<String> names, Location at) throws SyntaxException {
    if (names.isEmpty()) {
      return;
    }
    String name = names.getFirst();
    if (!push(name, at, names.subList(1, names.size()))) {
      throw new SyntaxException(at, unreadable(name), at + ": can't open file \"" + name + "\"\n");
    }
  }

  private String unreadable(String name) {
    return files
        .obstacle(name)
        .map(why -> "'" + name + "' cannot be read: " + why)
        .orElse("there is no file '" + name + "'");
  }

  private boolean push(String name, @Nullable Location sourcedAt, List<String> next)
      throws SyntaxException {
    Optional<byte[]> bytes = files.read(name);
    if (bytes.isEmpty()) {
      return false;
    }
    if (sourcedAt != null) {
      checkBounds(name, sourcedAt);
    }
    SourceText source = source(name, bytes.get(), sourcedAt);
    diagnostics.file(name, source.text());
    read.add(name);
    open.push(new OpenFile(new Lexer(name, source, macros, diagnostics), sourcedAt, next));
    return true;
  }

  private SourceText source(String name, byte[] bytes, @Nullable Location sourcedAt)
      throws SyntaxException {
    SourceText plain = SourceText.plain(bytes);
    if (plain != null) {
      return plain;
    }
    String text = withoutOddities(ByteText.decode(bytes), name);
    if (text.indexOf(SourceText.END) >= 0) {
      throw new SyntaxException(
          sourcedAt == null ? new Location(name, 1) : sourcedAt,
          "'" + name + "' holds NUL bytes, so it is no Kconfig file");
    }
    return SourceText.of(text);
  }

  /** What editors on other systems leave in a file: a byte order mark and a CR before each LF. */
  private String withoutOddities(String text, String name) {
    Location at = new Location(name, 1);
    String plain = text;
    if (plain.startsWith("\uFEFF")) {
      diagnostics.hint(at, "this file begins with a byte order mark, which is ignored");
      plain = plain.substring(1);
    }
    if (plain.contains("\r\n")) {
      diagnostics.warning(
          at,
          "the lines of this file end in CR LF; the CRs are ignored",
          "ignoring unsupported character '\r'");
      plain = plain.replace("\r\n", "\n");
    }
    return plain;
  }

  private void checkBounds(String name, Location sourcedAt) throws SyntaxException {
    if (open.stream().anyMatch(file -> file.lexer().file().equals(name))) {
      throw recursion(name, sourcedAt);
    }
    if (open.size() == DEEPEST_SOURCE) {
      throw new SyntaxException(
          sourcedAt,
          "files source each other more than "
              + DEEPEST_SOURCE
              + " levels deep, the last one '"
              + name
              + "'");
    }
    if (read.size() == MOST_FILES) {
      throw new SyntaxException(sourcedAt, "more than " + MOST_FILES + " files are sourced");
    }
  }

  private SyntaxException recursion(String name, Location sourcedAt) {
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
    return new SyntaxException(sourcedAt, path.toString(), classic.append('\n').toString());
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
        token = new Token(TokenKind.END_OF_LINE, "", token.location());
        if (open.size() > 1) {
          OpenFile ended = open.pop();
          if (ended.sourcedAt() != null) {
            sourceAll(ended.next(), ended.sourcedAt());
          }
        }
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
