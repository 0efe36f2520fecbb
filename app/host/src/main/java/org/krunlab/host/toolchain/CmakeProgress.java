package org.krunlab.host.toolchain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.Progress;

/** Tells from the output of a build by CMake's makefiles how far it is. */
final class CmakeProgress {
  /** Such as {@code [ 12%] Building C object}. */
  private static final Pattern STEP = Pattern.compile("\\[ *(\\d{1,3})%\\] .*");

  private final String activity;
  private final Progress.Listener listener;
  private final long start = System.nanoTime();
  private double share;

  CmakeProgress(String activity, Progress.Listener listener) {
    this.activity = activity;
    this.listener = listener;
  }

  void read(String line) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      share = Math.min(1.0, Integer.parseInt(step.group(1)) / 100.0);
    }
    // What stands between two steps, such as a warning, tells nothing new.
    listener.on(share == 0 ? Progress.of(activity, spent) : Progress.of(activity, spent, share));
  }
}
