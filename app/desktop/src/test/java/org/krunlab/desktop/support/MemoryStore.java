package org.krunlab.desktop.support;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.VmEngine;

/** Keeps runs in memory. */
public final class MemoryStore implements RunStore {
  private record Kept(Entry entry, ByteArrayOutputStream stream) {}

  private final List<Kept> runs = new ArrayList<>();
  private long last;

  @Override
  public Recording begin(RunHeader header) {
    var stream = new ByteArrayOutputStream();
    return new Recording() {
      @Override
      public void accept(byte[] bytes, int offset, int length) {
        stream.write(bytes, offset, length);
      }

      @Override
      public RunId commit() {
        return keep(header, stream);
      }

      @Override
      public void close() {}
    };
  }

  synchronized void forget(Collection<RunId> gone) {
    runs.removeIf(run -> gone.contains(run.entry().id()));
  }

  private synchronized RunId keep(RunHeader header, ByteArrayOutputStream stream) {
    last++;
    var id = new RunId(last);
    runs.add(new Kept(new Entry(id, header), stream));
    return id;
  }

  @Override
  public synchronized List<Entry> list() {
    return runs.reversed().stream().map(Kept::entry).toList();
  }

  @Override
  public Entry find(RunId id) {
    return kept(id).entry();
  }

  @Override
  public void replay(RunId id, VmEngine.StreamSink sink) {
    byte[] stream = kept(id).stream().toByteArray();
    sink.accept(stream, 0, stream.length);
  }

  private synchronized Kept kept(RunId id) {
    return runs.stream()
        .filter(run -> run.entry().id().equals(id))
        .findFirst()
        .orElseThrow(() -> LabException.input("There is no run " + id + "."));
  }
}
