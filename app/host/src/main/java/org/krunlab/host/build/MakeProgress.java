package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.Progress;

/**
 * Tells from make's output how far a build is. Unikraft's make prints a line for each step, such as
 * {@code CC libmusl: ferror.o}; how many objects there will be is read from the list that make was
 * asked to write first.
 */
final class MakeProgress {
  private static final Pattern STEP = Pattern.compile("  ([A-Z][A-Z0-9]*) +(?:(\\S+): )?(\\S+)");

  /** What compiling is of a build's time; linking and stripping are the rest. */
  private static final double COMPILING_SHARE = 0.95;

  private final Path objectList;
  private final Progress.Listener listener;
  private final long start = System.nanoTime();
  private int compiled;
  private int total;

  /**
   * @param objectList where make writes the names of all objects, separated by spaces
   */
  MakeProgress(Path objectList, Progress.Listener listener) {
    this.objectList = objectList;
    this.listener = listener;
  }

  void read(String line) {
    Matcher step = STEP.matcher(line);
    if (!step.matches()) {
      return;
    }
    String library = step.group(2);
    switch (step.group(1)) {
      case "CC", "CXX", "AS" -> {
        compiled++;
        report("building " + library);
      }
      case "LD" -> report(library == null && total > 0 ? "linking" : "building");
      case "UNTAR", "PATCH" -> report("unpacking " + library);
      default -> {}
    }
  }

  private void report(String activity) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    if (total == 0) {
      total = countObjects();
    }
    if (total == 0 || compiled == 0) {
      listener.on(Progress.of(activity, spent));
    } else {
      double share = Math.min(1.0, (double) compiled / total);
      listener.on(Progress.of(activity, spent, share * COMPILING_SHARE));
    }
  }

  private int countObjects() {
    try {
      String names = Files.exists(objectList) ? Files.readString(objectList).strip() : "";
      return names.isEmpty() ? 0 : names.split("\\s+").length;
    } catch (IOException e) {
      // Without the list the share is unknown, which is no reason to end a build.
      return 0;
    }
  }
}
