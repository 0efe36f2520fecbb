package org.krunlab.host.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.host.sources.SourceTrees;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;

/** Builds the application and its runtime as a program for Linux, by a makefile of our own. */
final class LinuxMake {
  private final SourceTrees trees;
  private final WorkFolder work;
  private final Path cacheRoot;
  private final Map<String, String> environment;

  /**
   * @param cacheRoot is replaced in what the compiler records of file names
   * @param environment the variables that make may see
   */
  LinuxMake(SourceTrees trees, WorkFolder work, Path cacheRoot, Map<String, String> environment) {
    this.trees = trees;
    this.work = work;
    this.cacheRoot = cacheRoot;
    this.environment = Map.copyOf(environment);
  }

  /** Compiles and links what the configuration in the work folder says. */
  int all(int jobs, Consumer<String> line, CancelToken cancel) {
    Path guest = trees.guest().root();
    var argv = new ArrayList<>(List.of("make", "-r", "-f", guest + "/linux/Makefile", "-j" + jobs));
    argv.add("G=" + guest);
    argv.add("O=" + work.output());
    argv.add("C=" + work.config());
    argv.add("MAP=" + cacheRoot);
    argv.addAll(Origins.variables(trees));
    argv.addAll(List.of("krunlab-objects", "all"));
    return Leash.run(new Command(argv, work.output(), environment), line, cancel);
  }
}
