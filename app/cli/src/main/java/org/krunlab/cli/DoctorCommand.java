package org.krunlab.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.model.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what this machine can do, why not, and how to mend it. */
@Command(
    name = "doctor",
    description = "Say what this machine can do, why not, and how to mend it.")
final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Capabilities machine = session.machine();
    if (json) {
      Json.print(machine);
    } else {
      machine.checks().forEach(DoctorCommand::print);
      System.out.println();
      System.out.println(verdict(machine));
    }
    return machine.canRun(Engine.LIBKRUN) ? ExitCode.DONE : ExitCode.MACHINE;
  }

  private static void print(Capabilities.Check check) {
    System.out.printf("%-4s  %-22s  %s%n", check.ok() ? "ok" : "no", check.name(), check.finding());
    check.mend().ifPresent(mend -> System.out.printf("%-30s-> %s%n", "", mend));
  }

  private static String verdict(Capabilities machine) {
    String vms =
        machine.engines().stream()
            .filter(Engine::isVm)
            .map(Engine::label)
            .collect(Collectors.joining(", "));
    if (vms.isEmpty()) {
      return "No engine ran the probe guest: recorded boots can be replayed (krunlab demo).";
    }
    return "The probe guest ran in " + vms + "; " + machine.ringZero().label() + ".";
  }
}
