package org.krunlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The C tool of Kconfig, by its own options; the {@code krunlab} script goes there directly. */
@Command(
    name = "conf",
    description = "Do what conf of Linux 6.1 or Unikraft does; krunlab conf --help says more.")
final class ConfCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OPTION|KCONFIG", description = "as for conf")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    return org.krunlab.cli.conf.Main.execute(arguments, System.getenv());
  }
}
