package org.krunlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.ProgressLine;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.AotCompilerBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which wamrc is used, and builds one when asked. */
@Command(
    name = "wamrc",
    description = "Show which wamrc compiles modules for WAMR's AOT mode, or build one.")
final class WamrcCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--build",
      description = "build it from the pinned WAMR sources (some minutes); it is kept in the cache")
  private boolean build;

  WamrcCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    AotCompilerBuild compiler = session.lab().aotCompiler();
    if (build) {
      try (ProgressLine progress = session.progress()) {
        Path built = compiler.build(progress, session.cancel());
        System.out.println(built);
      }
      return ExitCode.DONE;
    }
    Optional<Path> found = compiler.found();
    System.out.println(
        found
            .map(Path::toString)
            .orElse("There is no wamrc here; krunlab wamrc --build makes one."));
    return found.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
