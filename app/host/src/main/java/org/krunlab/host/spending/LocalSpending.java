package org.krunlab.host.spending;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Spending;
import org.krunlab.core.model.ByteSize;

/**
 * Processor time from {@code /proc/self/stat}, whose fields 14 to 17 are the time of this process
 * and of the children it has waited for, in user and in kernel mode (proc_pid_stat(5)); disk from
 * the files themselves.
 */
public final class LocalSpending implements Spending {
  /** USER_HZ, in which the kernel tells times to processes on every x86-64 and AArch64 Linux. */
  private static final long TICK_MILLIS = 10;

  /** The fields behind the name, which is in brackets, begin with the third. */
  private static final int FIRST_AFTER_NAME = 3;

  private static final int UTIME = 14;
  private static final int CSTIME = 17;

  private final Path statistics;
  private final List<Path> folders;

  /**
   * @param statistics {@code /proc/self/stat}
   * @param folders whose files count
   */
  public LocalSpending(Path statistics, List<Path> folders) {
    this.statistics = statistics;
    this.folders = List.copyOf(folders);
  }

  @Override
  public Used used() {
    try {
      long bytes = 0;
      for (Path folder : folders) {
        bytes += bytes(folder);
      }
      return new Used(processor(Files.readString(statistics)), new ByteSize(bytes));
    } catch (IOException | NumberFormatException e) {
      throw LabException.machine("What was used up cannot be told (" + e.getMessage() + ").", e);
    }
  }

  static Duration processor(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ", -1);
    long ticks =
        Arrays.stream(fields, UTIME - FIRST_AFTER_NAME, CSTIME - FIRST_AFTER_NAME + 1)
            .mapToLong(Long::parseLong)
            .sum();
    return Duration.ofMillis(ticks * TICK_MILLIS);
  }

  /** A file that goes away meanwhile takes nothing. */
  private static long bytes(Path folder) throws IOException {
    var sum = new AtomicLong();
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
          }
        });
    return sum.get();
  }
}
