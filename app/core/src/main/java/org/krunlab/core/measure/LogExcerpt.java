package org.krunlab.core.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.krunlab.core.bootlog.LogEvent;

/**
 * The log of a run, whole unless the guest flooded its console: then the first and the last lines.
 * The raw bytes are kept elsewhere; nothing is lost.
 *
 * @param beginning the first lines, {@value #LINES_KEPT} at most
 * @param omitted how many lines are left out behind them
 * @param end the last lines, {@value #LINES_KEPT} at most
 */
public record LogExcerpt(List<LogEvent> beginning, long omitted, List<LogEvent> end) {
  /** Lines kept at either end: far more than any boot prints, and little memory. */
  public static final int LINES_KEPT = 20_000;

  public LogExcerpt {
    beginning = List.copyOf(beginning);
    end = List.copyOf(end);
  }

  /** All lines that are kept, in order. */
  public List<LogEvent> lines() {
    List<LogEvent> lines = new ArrayList<>(beginning.size() + end.size());
    lines.addAll(beginning);
    lines.addAll(end);
    return lines;
  }

  /** Collects lines as they come. */
  static final class Collector {
    private final int kept;
    private final List<LogEvent> beginning = new ArrayList<>();
    private final Deque<LogEvent> end = new ArrayDeque<>();
    private long omitted;

    Collector(int kept) {
      this.kept = kept;
    }

    void add(LogEvent event) {
      if (beginning.size() < kept) {
        beginning.add(event);
        return;
      }
      if (end.size() == kept) {
        end.removeFirst();
        omitted++;
      }
      end.addLast(event);
    }

    LogExcerpt excerpt() {
      return new LogExcerpt(beginning, omitted, List.copyOf(end));
    }
  }
}
