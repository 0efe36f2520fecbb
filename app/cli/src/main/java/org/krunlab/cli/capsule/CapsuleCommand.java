package org.krunlab.cli.capsule;

import java.nio.file.Path;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleDifference;
import org.krunlab.core.experiment.capsule.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into capsules without taking anything of them into the store. */
@Command(
    name = "capsule",
    description = "Look into capsules: show, verify, diff.",
    synopsisSubcommandLabel = "COMMAND")
public final class CapsuleCommand {
  private final Session session;

  public CapsuleCommand(Session session) {
    this.session = session;
  }

  @Command(name = "show", description = "List the runs, entries and licences of a capsule.")
  int show(
      @Parameters(paramLabel = "X.krunlab") Path file,
      @Option(names = "--json", description = "one JSON object") boolean json) {
    var view = new CapsuleView(open(file));
    if (json) {
      Json.print(view.json());
    } else {
      System.out.print(view.text());
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "verify",
      description = "Check every hash of a capsule and compute every figure anew.")
  int verify(
      @Parameters(paramLabel = "X.krunlab") Path file,
      @Option(names = "--json", description = "one JSON object") boolean json) {
    Verification verification = Verification.of(open(file));
    if (json) {
      Json.print(verification);
    } else {
      verification.checked().forEach(sentence -> System.out.println("checked  " + sentence));
      verification.flaws().forEach(sentence -> System.out.println("WRONG    " + sentence));
      System.out.println(
          verification.isSound() ? "All is as it should be." : "The capsule is not to be trusted.");
    }
    return verification.isSound() ? ExitCode.DONE : ExitCode.FAILED;
  }

  @Command(name = "diff", description = "Hold two capsules against each other, run by run.")
  int diff(
      @Parameters(paramLabel = "A.krunlab") Path one,
      @Parameters(paramLabel = "B.krunlab") Path other,
      @Option(names = "--json", description = "one JSON object") boolean json) {
    CapsuleDifference difference = CapsuleDifference.of(open(one), open(other));
    if (json) {
      Json.print(difference);
    } else {
      System.out.print(AspectsView.text(difference));
    }
    return difference.isEqual() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Capsule open(Path file) {
    return session.lab().capsules().open(file);
  }
}
