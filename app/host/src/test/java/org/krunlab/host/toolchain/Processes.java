package org.krunlab.host.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at processes for tests. */
public final class Processes {
  private static final int TRIES = 200;
  private static final long PAUSE_MILLIS = 50;

  private Processes() {}

  /** Whether the process ends within ten seconds. */
  public static boolean ends(long pid) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      if (!runs(pid)) {
        return true;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return false;
  }

  /** A killed process may stay as a zombie where nobody waits for it, as in a container. */
  private static boolean runs(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
    } catch (IOException e) {
      return false;
    }
  }
}
