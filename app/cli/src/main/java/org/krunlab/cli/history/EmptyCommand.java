package org.krunlab.cli.history;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.history.Trash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes for good what is in the trash. */
@Command(
    name = "empty",
    description = {
      "Remove what is in the trash for good, and modules and files of removed runs that nothing",
      "else refers to; without --yes it only tells how much."
    })
public final class EmptyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--yes", description = "do it")
  private boolean yes;

  public EmptyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Trash trash = session.lab().history().trash();
    if (yes) {
      System.out.println(trash.empty() + " freed");
      return ExitCode.DONE;
    }
    List<Trash.Discarded> discarded = trash.list();
    System.out.printf(
        Locale.ROOT,
        "%,d %s of %s would be removed for good, with what only they were given, and %s that no run"
            + " has any more; give --yes to do it%n",
        discarded.size(),
        discarded.size() == 1 ? "run" : "runs",
        StorageCommand.sum(discarded),
        trash.unreferred());
    return ExitCode.DONE;
  }
}
