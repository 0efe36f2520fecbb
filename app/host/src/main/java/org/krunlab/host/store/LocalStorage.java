package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.history.StorageMeter;
import org.krunlab.core.experiment.history.StorageUse;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/** Adds up the lengths of files; links are not followed. */
final class LocalStorage implements StorageMeter {
  private final Path data;
  private final Path cache;
  private final Supplier<Set<Sha256>> unused;

  /**
   * @param unused materials that nothing refers to
   */
  LocalStorage(Path data, Path cache, Supplier<Set<Sha256>> unused) {
    this.data = data;
    this.cache = cache;
    this.unused = unused;
  }

  @Override
  public StorageUse measure(CancelToken cancel) {
    var items = new ArrayList<StorageUse.Item>();
    for (Purpose purpose : purposes()) {
      var sum = new Sum(cancel, purpose.counts());
      try {
        Files.walkFileTree(purpose.place(), sum);
      } catch (IOException e) {
        // It is being cleaned up at this moment; what was counted stands.
      }
      items.add(
          new StorageUse.Item(
              purpose.name(),
              purpose.place(),
              sum.files,
              new ByteSize(sum.bytes),
              purpose.restorable()));
    }
    return new StorageUse(items);
  }

  private record Purpose(String name, Path place, boolean restorable, Predicate<Path> counts) {}

  private List<Purpose> purposes() {
    Path materials = data.resolve("materials");
    Set<String> idle = unused.get().stream().map(Sha256::hex).collect(Collectors.toSet());
    Predicate<Path> isIdle =
        file -> idle.contains(materials.relativize(file).getName(0).toString());
    return List.of(
        kept("database", data, file -> isAtTop(file) && name(file).startsWith("runs.sqlite")),
        kept("streams", data.resolve("streams"), file -> true),
        kept("headers, copied", data.resolve("headers"), file -> true),
        kept("experiments", data.resolve("experiments"), file -> true),
        kept("backups", data.resolve("backups"), file -> true),
        kept("put aside", data, file -> isAtTop(file) && name(file).startsWith("runs-damaged")),
        kept("materials", materials, isIdle.negate()),
        kept("materials, unused", materials, isIdle),
        kept("prices", data.resolve("prices"), file -> true),
        made("images", cache.resolve("images")),
        made("sources", cache.resolve("checkouts")),
        made("archives", cache.resolve("archives")),
        made("compiled modules", cache.resolve("aot")),
        new Purpose("other caches", cache, true, this::isElsewhere));
  }

  private static Purpose kept(String name, Path place, Predicate<Path> counts) {
    return new Purpose(name, place, false, counts);
  }

  private static Purpose made(String name, Path place) {
    return new Purpose(name, place, true, file -> true);
  }

  private boolean isElsewhere(Path file) {
    String top = cache.relativize(file).getName(0).toString();
    return !List.of("images", "checkouts", "archives", "aot").contains(top);
  }

  private boolean isAtTop(Path file) {
    return data.equals(file.getParent());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private final CancelToken cancel;
    private final Predicate<Path> counts;
    private long files;
    private long bytes;

    Sum(CancelToken cancel, Predicate<Path> counts) {
      this.cancel = cancel;
      this.counts = counts;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      cancel.throwIfCancelled();
      if (attributes.isRegularFile() && counts.test(file)) {
        files++;
        bytes += attributes.size();
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
