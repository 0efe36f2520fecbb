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

  CmakeProgress(String activity, Progress.Listener listener) {
    this.activity = activity;
    this.listener = listener;
  }

  void read(String line) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    Matcher step = STEP.matcher(line);
    if (step.matches() && !step.group(1).equals("0")) {
      double share = Math.min(1.0, Integer.parseInt(step.group(1)) / 100.0);
      listener.on(Progress.of(activity, spent, share));
    } else {
      listener.on(Progress.of(activity, spent));
    }
  }
}
