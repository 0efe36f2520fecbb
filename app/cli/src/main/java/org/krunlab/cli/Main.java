package org.krunlab.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.krunlab.cli.capsule.CapsuleCommand;
import org.krunlab.cli.capsule.ExportCommand;
import org.krunlab.cli.capsule.ImportCommand;
import org.krunlab.cli.capsule.ReplayCommand;
import org.krunlab.cli.capsule.RerunCommand;
import org.krunlab.cli.config.ConfigCheckCommand;
import org.krunlab.cli.config.ConfigCommand;
import org.krunlab.cli.config.ProfileCommand;
import org.krunlab.cli.experiment.BisectCommand;
import org.krunlab.cli.experiment.ClaimCommand;
import org.krunlab.cli.experiment.CompareCommand;
import org.krunlab.cli.experiment.ErrorRatesCommand;
import org.krunlab.cli.experiment.ResumeCommand;
import org.krunlab.cli.experiment.SweepCommand;
import org.krunlab.cli.history.CheckCommand;
import org.krunlab.cli.history.CleanCommand;
import org.krunlab.cli.history.EmptyCommand;
import org.krunlab.cli.history.HistoryCommand;
import org.krunlab.cli.history.NoteCommand;
import org.krunlab.cli.history.RestoreCommand;
import org.krunlab.cli.history.StorageCommand;
import org.krunlab.cli.history.TagCommand;
import org.krunlab.cli.history.TrashCommand;
import org.krunlab.cli.history.TrendCommand;
import org.krunlab.cli.image.ImageCommand;
import org.krunlab.cli.module.InspectCommand;
import org.krunlab.cli.module.MatrixCommand;
import org.krunlab.cli.module.ModulesCommand;
import org.krunlab.cli.module.OracleCommand;
import org.krunlab.cli.module.SuiteCommand;
import org.krunlab.cli.report.ReportCommand;
import org.krunlab.cli.run.AutopsyCommand;
import org.krunlab.cli.run.BuildCommand;
import org.krunlab.cli.run.ConfidentialCommand;
import org.krunlab.cli.run.CureCommand;
import org.krunlab.cli.run.LogCommand;
import org.krunlab.cli.run.MinRamCommand;
import org.krunlab.cli.run.RunCommand;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Interrupt;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Printable;
import org.krunlab.host.LocalLaboratory;
import org.krunlab.host.kconfig.KconfigFolder;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the command line begins. */
final class Main {
  private static final String HELP = "--help";

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command on this machine and gives its exit code. */
  static int execute(String... arguments) {
    // Whatever the user's language: a figure and a report are the same on every machine.
    Locale.setDefault(Locale.ENGLISH);
    var cancel = new CancelToken();
    try (var interrupt = new Interrupt(cancel)) {
      interrupt.arm();
      return commands(new Session(LocalLaboratory.of(System.getenv()), cancel)).execute(arguments);
    }
  }

  static CommandLine commands(Session session) {
    var folders = new KconfigFolder(System.getenv());
    var commands = new CommandLine(new KrunlabCommand(session));
    commands
        .addSubcommand(new DemoCommand(session))
        .addSubcommand(new DoctorCommand(session))
        .addSubcommand(new ModulesCommand(session))
        .addSubcommand(new InspectCommand(session))
        .addSubcommand(new MatrixCommand(session))
        .addSubcommand(new OracleCommand(session))
        .addSubcommand(new SuiteCommand(session))
        .addSubcommand(new ConfidentialCommand(session))
        .addSubcommand(new BuildCommand(session))
        .addSubcommand(new ImageCommand(session))
        .addSubcommand(new WamrcCommand(session))
        .addSubcommand(new RunCommand(session))
        .addSubcommand(new CureCommand(session))
        .addSubcommand(new CompareCommand(session))
        .addSubcommand(new MinRamCommand(session))
        .addSubcommand(new SweepCommand(session))
        .addSubcommand(new ResumeCommand(session))
        .addSubcommand(new BisectCommand(session))
        .addSubcommand(new ClaimCommand(session))
        .addSubcommand(new AutopsyCommand(session))
        .addSubcommand(new ErrorRatesCommand())
        .addSubcommand(new LogCommand())
        .addSubcommand(history(session))
        .addSubcommand(
            new CommandLine(new TagCommand(session)).setUnmatchedOptionsArePositionalParams(true))
        .addSubcommand(new NoteCommand(session))
        .addSubcommand(new ReportCommand(session))
        .addSubcommand(new ExportCommand(session))
        .addSubcommand(new ImportCommand(session))
        .addSubcommand(new CapsuleCommand(session))
        .addSubcommand(new ReplayCommand(session))
        .addSubcommand(new RerunCommand(session))
        .addSubcommand(new ProfileCommand(session))
        .addSubcommand(
            new CommandLine(new ConfigCommand(session, folders))
                .addSubcommand(new ConfigCheckCommand(session, folders)))
        .addSubcommand(
            new CommandLine(new ConfCommand()).setUnmatchedOptionsArePositionalParams(true))
        .addSubcommand(new CommandLine.HelpCommand())
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, System.err));
    commands.getSubcommands().values().forEach(Main::addHelp);
    return commands;
  }

  /** {@code --help} below the top, too; {@code conf} answers it by itself. */
  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    boolean answered = spec.userObject() instanceof ConfCommand || spec.findOption(HELP) != null;
    if (!answered) {
      spec.addOption(
          OptionSpec.builder("-h", HELP)
              .usageHelp(true)
              .description("this help, and nothing else")
              .build());
    }
    command.getSubcommands().values().forEach(Main::addHelp);
  }

  private static CommandLine history(Session session) {
    return new CommandLine(new HistoryCommand(session))
        .addSubcommand(new TrendCommand(session))
        .addSubcommand(new StorageCommand(session))
        .addSubcommand(new CleanCommand(session))
        .addSubcommand(new TrashCommand(session))
        .addSubcommand(new RestoreCommand(session))
        .addSubcommand(new EmptyCommand(session))
        .addSubcommand(new CheckCommand(session))
        // Of them some are words that runs are filtered by: --outcome clean.
        .setAllowSubcommandsAsOptionParameters(true);
  }

  private static int explain(Exception e, PrintStream err) throws Exception {
    if (e instanceof LabException failure) {
      String words =
          failure.sentence().lines().map(Printable::of).collect(Collectors.joining("\n"));
      err.println("krunlab: " + words);
      return ExitCode.of(failure);
    }
    if (e instanceof CancelledException) {
      err.println("krunlab: cancelled");
      return ExitCode.CANCELLED;
    }
    throw e;
  }
}
