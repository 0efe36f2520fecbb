package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.experiment.record.ExperimentId;

/** What victims said to have done, held against what is there. */
final class Acknowledged {
  private final Map<Long, String> runs = new HashMap<>();
  private final Map<Long, String> tags = new HashMap<>();
  private final Map<Long, String> notes = new HashMap<>();
  private final Map<String, Set<Long>> journals = new HashMap<>();
  private final Map<String, Long> references = new HashMap<>();
  private final Set<Long> discarded = new HashSet<>();
  private final Set<Long> removed = new HashSet<>();
  private final Set<Long> replayed = new HashSet<>();
  private boolean emptying;

  /** How many runs were acknowledged in all. */
  int runs() {
    return runs.size();
  }

  /** Takes one of the lines that {@link StoreVictim} writes. */
  void take(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "run" -> runs.put(Long.parseLong(words[1]), words[2]);
      case "tag" -> tags.put(Long.parseLong(words[1]), words[2]);
      case "note" -> notes.put(Long.parseLong(words[1]), words[2]);
      case "experiment" -> journals.put(words[1], new HashSet<>());
      case "entry" ->
          journals.computeIfAbsent(words[1], one -> new HashSet<>()).add(Long.parseLong(words[2]));
      case "refer" -> references.put(words[1], Long.parseLong(words[2]));
      case "discard" -> discarded.add(Long.parseLong(words[1]));
      case "emptying" -> emptying = true;
      case "empty" -> {
        emptying = false;
        removed.addAll(discarded);
        discarded.clear();
      }
      default -> throw new AssertionError(line);
    }
  }

  void check(SqliteStore store, Path folder) {
    Set<Long> listed =
        store.runs().list().stream().map(entry -> entry.id().number()).collect(Collectors.toSet());
    Set<Long> trash =
        store.trash().list().stream()
            .map(Trash.Discarded::run)
            .map(RunId::number)
            .collect(Collectors.toSet());
    if (emptying) {
      // It may have been done just before that could be said.
      discarded.stream().filter(run -> !trash.contains(run)).forEach(removed::add);
      discarded.retainAll(trash);
      emptying = false;
    }
    assertThat(discarded).allMatch(trash::contains);
    // What was put there just before that could be said is removed with the rest of it.
    discarded.addAll(trash);
    Map<Subject, Annotation> annotations = store.annotations().all(Subject.Kind.RUN);
    assertThat(listed).noneMatch(run -> discarded.contains(run) || removed.contains(run));
    for (long run : runs.keySet()) {
      if (!removed.contains(run)) {
        assertThat(listed.contains(run) || trash.contains(run)).as("run %d", run).isTrue();
        Annotation its = annotations.getOrDefault(Subject.of(new RunId(run)), Annotation.NONE);
        if (tags.containsKey(run)) {
          assertThat(its.tags()).containsExactly(tags.get(run));
        }
        if (notes.containsKey(run)) {
          assertThat(its.note()).isEqualTo(notes.get(run));
        }
      }
    }
    Map<String, Long> referred = new HashMap<>();
    store
        .references()
        .all()
        .forEach(made -> referred.put(made.place(), made.runs().getFirst().number()));
    references.forEach(
        (place, run) -> {
          if (!removed.contains(run)) {
            assertThat(referred).containsEntry(place, run);
          }
        });
    journals.forEach(
        (experiment, entries) -> {
          ExperimentId id = ExperimentId.parse(experiment).orElseThrow();
          Set<Long> kept =
              StoreVictim.experiments(folder).open(id).journal().done().stream()
                  .map(done -> done.run().number())
                  .collect(Collectors.toSet());
          assertThat(entries).allMatch(kept::contains);
        });
    assertThat(StoreVictim.experiments(folder).list()).hasSizeGreaterThanOrEqualTo(journals.size());
    for (long run : listed) {
      if (replayed.add(run)) {
        digest(store.runs(), run);
      }
    }
    assertThat(folder.resolve("runs.sqlite")).exists();
  }

  /** Whether each run's stream is the one that was acknowledged. */
  void checkStreams(SqliteStore store) {
    runs.forEach(
        (run, digest) -> {
          if (!removed.contains(run)) {
            assertThat(digest(store.runs(), run)).as("run %d", run).isEqualTo(digest);
          }
        });
  }

  private static String digest(RunStore store, long run) {
    var digest = StreamFolder.digest();
    store.replay(new RunId(run), digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }
}
