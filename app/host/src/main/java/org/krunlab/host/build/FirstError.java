package org.krunlab.host.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to a build's output for the error that ended it. */
final class FirstError {
  /** gcc: {@code file:line:column: error: text}; its assembler: {@code file:line: Error: text}. */
  private static final Pattern COMPILER =
      Pattern.compile("(\\S+?):(\\d+):(?:\\d+:)? (?:fatal )?[eE]rror: (.+)");

  private static final Pattern SYMBOL =
      Pattern.compile(
          ".*?([^\\s/:]+):(\\d+|\\(\\.[^)]*\\)): ((?:undefined reference to|multiple definition of)"
              + " .+)");

  private static final Pattern LINKER =
      Pattern.compile("(?:\\S*/)?ld(?:\\.\\w+)?: (?!warning|NOTE|.*: in function)(.+)");

  /** {@code make: *** [file:12: target] Error 1} only repeats that a command failed. */
  private static final Pattern MAKE =
      Pattern.compile("(?:(\\S+:\\d+): |make(?:\\[\\d+])?: )\\*\\*\\* (?!\\[)(.+?)(?:  Stop\\.)?");

  private static final String DISK_FULL = "No space left on device";

  private Optional<String> compiler = Optional.empty();
  private Optional<String> linker = Optional.empty();
  private Optional<String> make = Optional.empty();
  private boolean diskFull;

  void read(String line) {
    diskFull |= line.contains(DISK_FULL);
    if (compiler.isEmpty()) {
      compiler = match(COMPILER, line, m -> m.group(1) + ":" + m.group(2) + ": " + m.group(3));
    }
    if (linker.isEmpty()) {
      linker =
          match(SYMBOL, line, m -> m.group(1) + ":" + m.group(2) + ": " + m.group(3))
              .or(() -> match(LINKER, line, m -> m.group(1)));
    }
    if (make.isEmpty()) {
      make =
          match(
              MAKE, line, m -> (m.group(1) == null ? "" : m.group(1) + ": ") + m.group(2).strip());
    }
  }

  /** Whether the disk was full, which shows as all kinds of errors. */
  boolean diskFull() {
    return diskFull;
  }

  /** What to tell, with file and line where the tool gave them. */
  Optional<String> message() {
    return compiler.or(() -> linker).or(() -> make);
  }

  private static Optional<String> match(
      Pattern pattern, String line, java.util.function.Function<Matcher, String> message) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? Optional.of(message.apply(matcher)) : Optional.empty();
  }
}
