package org.krunlab.cli.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.krunlab.core.kconfig.FilePort;

/** Files of which it is known that they are read soon: by another thread, ahead of who parses. */
final class FilesAhead {
  private final FilePort files;
  private final Map<String, FutureTask<Optional<byte[]>>> ahead = new ConcurrentHashMap<>();
  private final BlockingQueue<FutureTask<Optional<byte[]>>> tasks = new LinkedBlockingQueue<>();
  private boolean begun;

  FilesAhead(FilePort files) {
    this.files = files;
  }

  /** Begins to read them, in this order. */
  void begin(List<String> names) {
    for (String name : names) {
      tasks.add(task(name));
    }
    if (!begun) {
      begun = true;
      Thread.ofPlatform().daemon().name("conf-files").start(this::readAll);
    }
  }

  /** Until the process ends, which the thread does not hold up. */
  private void readAll() {
    try {
      while (true) {
        tasks.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FutureTask<Optional<byte[]>> task(String name) {
    var task = new FutureTask<>(() -> files.read(name));
    ahead.put(name, task);
    return task;
  }

  /** Whether it is known already that the file can be read. */
  boolean isRead(String name) {
    FutureTask<Optional<byte[]>> task = ahead.get(name);
    return task != null && task.state() == Future.State.SUCCESS && task.resultNow().isPresent();
  }

  /** What is in the file, which is read here if nobody began to; read again, it is read anew. */
  Optional<byte[]> read(String name) {
    FutureTask<Optional<byte[]>> task = ahead.remove(name);
    if (task == null) {
      return files.read(name);
    }
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
