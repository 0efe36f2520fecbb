package org.krunlab.cli.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.krunlab.core.kconfig.FilePort;

/** Files of which it is known that they are read soon: by another thread, ahead of who parses. */
final class FilesAhead {
  private final FilePort files;
  private final Map<String, FutureTask<Optional<byte[]>>> ahead = new ConcurrentHashMap<>();

  FilesAhead(FilePort files) {
    this.files = files;
  }

  /** Begins to read them, in this order. */
  void begin(List<String> names) {
    List<FutureTask<Optional<byte[]>>> tasks = names.stream().map(this::task).toList();
    Thread.ofPlatform().daemon().name("conf-files").start(() -> tasks.forEach(FutureTask::run));
  }

  private FutureTask<Optional<byte[]>> task(String name) {
    var task = new FutureTask<>(() -> files.read(name));
    ahead.put(name, task);
    return task;
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
