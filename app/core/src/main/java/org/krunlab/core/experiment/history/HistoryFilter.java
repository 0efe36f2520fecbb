package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.model.WasmRuntime;

/**
 * Which runs to show. What is empty or blank does not restrict.
 *
 * @param runtime the one they ran
 * @param module part of the module's file name
 * @param outcome the short name of an outcome, {@code clean} for {@code clean-halt} or {@code
 *     unclean} for all others
 * @param tags all of which they bear
 * @param since the earliest start
 * @param until the first start that is too late
 * @param configuration how the image's key or the configuration's name begins
 * @param words all of which occur in the note, a tag or a name, or are the number of a run or of an
 *     experiment that has it
 */
public record HistoryFilter(
    Optional<WasmRuntime> runtime,
    String module,
    String outcome,
    SortedSet<String> tags,
    Optional<Instant> since,
    Optional<Instant> until,
    String configuration,
    List<String> words) {
  public static final HistoryFilter ALL =
      new HistoryFilter(
          Optional.empty(),
          "",
          "",
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          "",
          List.of());

  /** Every outcome but the one clean one. */
  public static final String UNCLEAN = "unclean";

  private static final String CLEAN = "clean";

  public HistoryFilter {
    words = List.copyOf(words);
  }

  /** The same with other words to look for, given as one text. */
  public HistoryFilter withSearch(String text) {
    List<String> found = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    return new HistoryFilter(runtime, module, outcome, tags, since, until, configuration, found);
  }

  /** Whether nothing is restricted. */
  public boolean isAll() {
    return equals(ALL);
  }

  public List<HistoryEntry> of(List<HistoryEntry> entries) {
    return entries.stream().filter(this::accepts).toList();
  }

  /**
   * What is asked of how a run was made finds the experiments that have such a run.
   *
   * @param runs all that are listed
   */
  public List<ExperimentEntry> ofExperiments(
      List<ExperimentEntry> entries, List<HistoryEntry> runs) {
    if (asksNothingOfHowRunsWereMade()) {
      return entries.stream().filter(this::accepts).toList();
    }
    Set<RunId> alike =
        runs.stream()
            .filter(run -> run.digest().filter(this::isOfThatKind).isPresent())
            .map(HistoryEntry::run)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> accepts(entry) && entry.runs().stream().anyMatch(alike::contains))
        .toList();
  }

  private boolean accepts(ExperimentEntry entry) {
    return entry.annotation().tags().containsAll(tags)
        && isTime(entry.startedAt())
        && words.stream()
            .allMatch(
                word ->
                    contains(entry.title(), word)
                        || contains(entry.kind(), word)
                        || entry.variants().stream().anyMatch(name -> contains(name, word))
                        || entry.experiment().toString().equalsIgnoreCase(word)
                        || isNoted(word, entry.annotation()));
  }

  /** A run whose record cannot be read is shown where nothing is asked about the record. */
  public boolean accepts(HistoryEntry entry) {
    return entry.annotation().tags().containsAll(tags)
        && entry.digest().map(this::accepts).orElseGet(this::asksNothingOfARecord)
        && words.stream().allMatch(word -> occurs(word.toLowerCase(Locale.ROOT), entry));
  }

  private boolean asksNothingOfARecord() {
    return runtime.isEmpty()
        && module.isBlank()
        && (outcome.isBlank() || outcome.equals(UNCLEAN))
        && since.isEmpty()
        && until.isEmpty()
        && configuration.isBlank();
  }

  private boolean asksNothingOfHowRunsWereMade() {
    return runtime.isEmpty() && module.isBlank() && outcome.isBlank() && configuration.isBlank();
  }

  private boolean accepts(RunDigest digest) {
    return isOfThatKind(digest) && isTime(digest.startedAt());
  }

  private boolean isOfThatKind(RunDigest digest) {
    return runtime.map(asked -> asked == digest.runtime()).orElse(true)
        && contains(digest.module(), module)
        && acceptsOutcome(digest.outcome())
        && (digest.imageKey().startsWith(configuration)
            || digest.configuration().startsWith(configuration));
  }

  private boolean isTime(Instant started) {
    return since.map(first -> !started.isBefore(first)).orElse(true)
        && until.map(started::isBefore).orElse(true);
  }

  private boolean acceptsOutcome(RunDigest.Outcome its) {
    return switch (outcome) {
      case "" -> true;
      case CLEAN -> its.clean();
      case UNCLEAN -> !its.clean();
      default -> its.id().equals(outcome);
    };
  }

  private static boolean occurs(String word, HistoryEntry entry) {
    return isNoted(word, entry.annotation())
        || entry.run().toString().equals(word)
        || entry.references().stream().anyMatch(title -> isExperiment(word, title))
        || entry.digest().filter(digest -> occurs(word, digest)).isPresent();
  }

  private static boolean isExperiment(String word, String title) {
    return title.equalsIgnoreCase(History.REFERRING_EXPERIMENT + word);
  }

  private static boolean isNoted(String word, Annotation annotation) {
    return contains(annotation.note(), word)
        || annotation.tags().stream().anyMatch(tag -> contains(tag, word));
  }

  private static boolean occurs(String word, RunDigest digest) {
    return contains(digest.profile(), word)
        || contains(digest.module(), word)
        || contains(digest.runtime().label(), word)
        || contains(digest.runtime().id(), word)
        || contains(digest.kind(), word)
        || contains(digest.outcome().id(), word);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
