package org.krunlab.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in the making. Each has the number of the process that writes it in its name, with the
 * number of the space that processes are counted in: containers that share a folder count apart.
 */
public final class PartialFiles {
  /** What they begin with. */
  public static final String PREFIX = ".krunlab-partial-";

  /** Nothing is in the making for so long; it was left by a process that died elsewhere. */
  private static final Duration ABANDONED = Duration.ofDays(2);

  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(PREFIX) + "([0-9]+)-([0-9]+)-.*");
  private static final String SPACE = space();

  private PartialFiles() {}

  /** A name that no other has. */
  public static String name() {
    return PREFIX + SPACE + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** Removes from a folder what processes left that are gone. */
  public static void sweep(Path folder) throws IOException {
    List<Path> partial;
    try (Stream<Path> files = Files.list(folder)) {
      partial =
          files.filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX)).toList();
    }
    for (Path file : partial) {
      try {
        if (isWriterGone(String.valueOf(file.getFileName())) || isOld(file)) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        // It was finished in between; and sweeping can wait, but not what comes after it.
      }
    }
  }

  private static boolean isOld(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED));
  }

  private static boolean isWriterGone(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        && matcher.group(1).equals(SPACE)
        && !SPACE.equals("0")
        && ProcessHandle.of(Long.parseLong(matcher.group(2))).isEmpty();
  }

  /** 0 where the system does not tell. */
  private static String space() {
    try {
      String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      String digits = link.replaceAll("[^0-9]", "");
      return digits.isEmpty() ? "0" : digits;
    } catch (IOException | UnsupportedOperationException e) {
      return "0";
    }
  }
}
