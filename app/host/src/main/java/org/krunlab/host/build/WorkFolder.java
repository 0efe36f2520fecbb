package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.FileTrees;

/**
 * The one folder in which builds happen, one at a time and each from nothing: Unikraft's make does
 * not see every change (of flags, above all), so nothing of an earlier configuration may be there.
 * It is always the same folder because its path is in every command line, by which ccache knows
 * what it has compiled before; a build uses all processors anyway.
 *
 * @param root the folder
 */
record WorkFolder(Path root) {

  Path output() {
    return root.resolve("out");
  }

  /** Outside of the output folder, where make keeps a copy of its own. */
  Path config() {
    return root.resolve("out.config");
  }

  Path wantedAssignments() {
    return root.resolve("wanted.config");
  }

  Path minimalAssignments() {
    return root.resolve("minimal.config");
  }

  Path objectList() {
    return output().resolve("krunlab.objects");
  }

  Path linkMap() {
    return output().resolve("krunlab.map");
  }

  /** What the last build said. */
  Path log() {
    return root.resolve("build.log");
  }

  /** Waits until no other build is under way. */
  FileLocks.Held lock(CancelToken cancel) {
    return FileLocks.acquire(root.resolveSibling(root.getFileName() + ".lock"), cancel);
  }

  /** Empties the folder. */
  void reset() throws IOException {
    FileTrees.delete(root);
    Files.createDirectories(output());
  }

  /** Removes what a build made, whole or half; the log stays for the user to read. */
  void discardOutput() {
    FileTrees.delete(output());
  }

  /** The program for Linux, stripped. */
  Path program() {
    return output().resolve("krunlab-linux");
  }

  /** The stripped image, whose name tells its platform. */
  Path image() throws IOException {
    try (Stream<Path> files = Files.list(output())) {
      return files
          .filter(file -> file.getFileName().toString().matches("krunlab_[a-z]+-x86_64"))
          .findFirst()
          .orElseThrow(
              () ->
                  LabException.machine(
                      "Unikraft's make ended well but left no image; its output is in "
                          + log()
                          + "."));
    }
  }
}
