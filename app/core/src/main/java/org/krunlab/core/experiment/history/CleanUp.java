package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.ByteSize;

/**
 * Which runs would go, and which were asked about and stay. Planning removes nothing.
 *
 * @param going those to be put into the trash
 * @param staying those that a rule meant and that something speaks for
 */
public record CleanUp(List<HistoryEntry> going, List<Staying> staying) {
  public CleanUp {
    going = List.copyOf(going);
    staying = List.copyOf(staying);
  }

  /**
   * @param reason why it stays, such as {@code report /home/someone/out.pdf}
   */
  public record Staying(HistoryEntry entry, String reason) {}

  /** Those that began before a moment, but for those that something speaks for. */
  public static CleanUp olderThan(Instant limit, List<HistoryEntry> entries) {
    return sparing(
        entries.stream()
            .filter(
                entry ->
                    entry.digest().map(digest -> digest.startedAt().isBefore(limit)).orElse(false))
            .toList());
  }

  /** All but the newest so many, and but for those that something speaks for. */
  public static CleanUp keeping(int newest, List<HistoryEntry> entries) {
    return sparing(entries.stream().skip(newest).toList());
  }

  /**
   * Those that are named one by one, whatever speaks for them.
   *
   * @throws LabException where one is not listed
   */
  public static CleanUp named(Collection<RunId> runs, List<HistoryEntry> entries) {
    Map<RunId, HistoryEntry> known =
        entries.stream().collect(Collectors.toMap(HistoryEntry::run, Function.identity()));
    Set<RunId> asked = new HashSet<>(runs);
    for (RunId run : runs) {
      if (!known.containsKey(run)) {
        throw LabException.input(
            "There is no run " + run + "; krunlab history lists those there are.");
      }
    }
    return new CleanUp(
        entries.stream().filter(entry -> asked.contains(entry.run())).toList(), List.of());
  }

  private static CleanUp sparing(List<HistoryEntry> meant) {
    var going = new ArrayList<HistoryEntry>();
    var staying = new ArrayList<Staying>();
    for (HistoryEntry entry : meant) {
      if (!entry.references().isEmpty()) {
        staying.add(new Staying(entry, String.join(", ", entry.references())));
      } else if (!entry.annotation().isBlank()) {
        staying.add(new Staying(entry, "tagged or noted"));
      } else {
        going.add(entry);
      }
    }
    return new CleanUp(going, staying);
  }

  /** What the streams of those that go take. */
  public ByteSize size() {
    return new ByteSize(going.stream().mapToLong(entry -> entry.stream().bytes()).sum());
  }

  /** What is to be put into the trash. */
  public List<RunId> runs() {
    return going.stream().map(HistoryEntry::run).toList();
  }
}
