package org.krunlab.desktop.support;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Annotations;
import org.krunlab.core.experiment.history.HistoryStore;
import org.krunlab.core.experiment.history.Reference;
import org.krunlab.core.experiment.history.References;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.experiment.history.RunDigests;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.StorageMeter;
import org.krunlab.core.experiment.history.StorageUse;
import org.krunlab.core.experiment.history.StoreCheck;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.model.ByteSize;

/** What is noted beside runs, for as long as a test lasts. */
public final class MemoryHistory implements HistoryStore, RunDigests, Annotations, Trash {
  private static final ByteSize STREAM = ByteSize.ofKib(5);

  private final MemoryStore runs;
  private final Map<RunId, RunDigest> digests = new HashMap<>();
  private final Map<Subject, Annotation> annotations = new HashMap<>();
  private final Map<String, Reference> references = new LinkedHashMap<>();
  private final Map<RunId, Instant> discarded = new LinkedHashMap<>();

  private Soundness soundness = new Soundness(List.of("Headers: 1."), List.of(), List.of());

  MemoryHistory(MemoryStore runs) {
    this.runs = runs;
  }

  @Override
  public RunDigests digests() {
    return this;
  }

  @Override
  public Annotations annotations() {
    return this;
  }

  @Override
  public References references() {
    return new References() {
      @Override
      public List<Reference> all() {
        return List.copyOf(references.values());
      }

      @Override
      public void note(Reference reference) {
        references.put(reference.title(), reference);
      }
    };
  }

  @Override
  public Trash trash() {
    return this;
  }

  @Override
  public StorageMeter storage() {
    return cancel ->
        new StorageUse(
            List.of(
                new StorageUse.Item("streams", Path.of("streams"), 2, STREAM, false),
                new StorageUse.Item("images", Path.of("images"), 4, ByteSize.ofMib(3), true)));
  }

  @Override
  public List<SetAside> setAside() {
    return List.of();
  }

  @Override
  public synchronized List<Row> all() {
    return runs.list().stream()
        .filter(entry -> !discarded.containsKey(entry.id()))
        .map(entry -> new Row(entry.id(), STREAM, Optional.ofNullable(digests.get(entry.id()))))
        .toList();
  }

  @Override
  public synchronized void keep(Map<RunId, RunDigest> more) {
    digests.putAll(more);
  }

  @Override
  public synchronized Map<Subject, Annotation> all(Subject.Kind kind) {
    return annotations.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public synchronized Annotation change(Subject subject, UnaryOperator<Annotation> change) {
    Annotation after = change.apply(annotations.getOrDefault(subject, Annotation.NONE));
    annotations.put(subject, after);
    return after;
  }

  @Override
  public synchronized List<Discarded> list() {
    var list = new ArrayList<Discarded>();
    discarded.forEach((run, at) -> list.add(new Discarded(run, at, STREAM)));
    return list.reversed();
  }

  @Override
  public synchronized void discard(Collection<RunId> gone) {
    gone.forEach(run -> discarded.putIfAbsent(run, Instant.EPOCH));
  }

  @Override
  public synchronized void restore(Collection<RunId> back) {
    back.forEach(discarded::remove);
  }

  @Override
  public StoreCheck check() {
    return new StoreCheck() {
      @Override
      public Soundness check(Progress.Listener progress, CancelToken cancel) {
        return soundness;
      }

      @Override
      public List<String> mend() {
        soundness = new Soundness(soundness.checked(), List.of(), List.of());
        return List.of("What was damaged was put aside.");
      }
    };
  }

  /** What the next check is to find. */
  public void soundness(Soundness value) {
    soundness = value;
  }

  @Override
  public ByteSize unreferred() {
    return ByteSize.ZERO;
  }

  @Override
  public synchronized ByteSize empty() {
    var freed = new ByteSize(STREAM.bytes() * discarded.size());
    runs.forget(discarded.keySet());
    discarded.clear();
    return freed;
  }
}
