package org.krunlab.host.toolchain;

import java.nio.file.Path;
import org.krunlab.core.experiment.CancelToken;

/** A JVM that runs a long command on a leash, for a test to kill. */
final class LeashedSleeper {
  private LeashedSleeper() {}

  public static void main(String[] args) {
    var script = "echo $$ > " + args[0] + "; echo ready; exec sleep 300";
    Leash.run(Command.of(Path.of("/"), "sh", "-c", script), System.out::println, new CancelToken());
  }
}
