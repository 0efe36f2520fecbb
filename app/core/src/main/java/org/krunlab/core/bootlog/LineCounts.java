package org.krunlab.core.bootlog;

import java.util.EnumMap;
import java.util.Map;

/**
 * Lines and raw bytes of a console, per kind and, for messages, per level.
 *
 * @param lines lines of each kind
 * @param bytes raw bytes of each kind
 * @param levelLines messages of each level
 * @param levelBytes raw bytes of the messages of each level
 */
public record LineCounts(
    Map<LineKind, Long> lines,
    Map<LineKind, Long> bytes,
    Map<Level, Long> levelLines,
    Map<Level, Long> levelBytes) {

  public LineCounts {
    lines = Map.copyOf(lines);
    bytes = Map.copyOf(bytes);
    levelLines = Map.copyOf(levelLines);
    levelBytes = Map.copyOf(levelBytes);
  }

  /** Lines of a kind, 0 where there were none. */
  public long of(LineKind kind) {
    return lines.getOrDefault(kind, 0L);
  }

  /** Messages of a level, 0 where there were none. */
  public long of(Level level) {
    return levelLines.getOrDefault(level, 0L);
  }

  /** Lines of every kind. */
  public long total() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts lines as they come. */
  static final class Tally {
    private final Map<LineKind, Long> lines = new EnumMap<>(LineKind.class);
    private final Map<LineKind, Long> bytes = new EnumMap<>(LineKind.class);
    private final Map<Level, Long> levelLines = new EnumMap<>(Level.class);
    private final Map<Level, Long> levelBytes = new EnumMap<>(Level.class);

    void count(LogEvent event) {
      lines.merge(event.kind(), 1L, Long::sum);
      bytes.merge(event.kind(), event.length(), Long::sum);
      Level level = event.level();
      if (level != null) {
        levelLines.merge(level, 1L, Long::sum);
        levelBytes.merge(level, event.length(), Long::sum);
      }
    }

    LineCounts counts() {
      return new LineCounts(lines, bytes, levelLines, levelBytes);
    }
  }
}
