package org.krunlab.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileArgument;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.ProgressLine;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TwinOption;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.ConfigurationCheck;
import org.krunlab.core.experiment.ConfigurationCheck.Disagreement;
import org.krunlab.core.experiment.ConfigurationCheck.NotTaken;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.RingDecision;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Has the build's own olddefconfig judge a profile's values, without building anything; of a file's
 * values, Krunlab's engine is the judge.
 */
@Command(
    name = "check",
    description =
        "Ask the build's own olddefconfig which of a profile's values it does not take, and say the"
            + " rule that did it. With --tree or --config, Krunlab's engine is asked about a file.")
public final class ConfigCheckCommand implements Callable<Integer> {
  private final Session session;
  private final KconfigFolders folders;

  @Parameters(
      arity = "0..*",
      paramLabel = "PROFILE|SYM=VALUE",
      description = "a runtime, a saved profile or a profile's file; values on top of it")
  private List<String> words = new ArrayList<>();

  @Mixin private ConfigTree tree = new ConfigTree();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Mixin private TwinOption twin = new TwinOption();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ConfigCheckCommand(Session session, KconfigFolders folders) {
    this.session = session;
    this.folders = folders;
  }

  @Override
  public Integer call() {
    Judged judged = tree.isNamed() ? ofFile() : ofProfile();
    ConfigurationCheck check = judged.check();
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("notTaken", check.notTaken());
      object.put("disagreements", check.disagreements());
      Json.print(object);
    } else {
      check.notTaken().stream().map(NotTaken::sentence).forEach(System.out::println);
      check.disagreements().stream().map(Disagreement::sentence).forEach(System.out::println);
      if (check.notTaken().isEmpty() && check.disagreements().isEmpty()) {
        System.out.println(judged.praise());
      }
    }
    return check.notTaken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  /**
   * @param praise what to say when there is nothing to find fault with
   */
  private record Judged(ConfigurationCheck check, String praise) {}

  private Judged ofFile() {
    var subject = tree.read(session, folders);
    Configuration configuration =
        subject.configuration().assuming(words.stream().map(subject::assignment).toList());
    return new Judged(
        ConfigurationCheck.of(configuration),
        "All values of the configuration that a user can set are in force.");
  }

  private Judged ofProfile() {
    boolean isNamed = !words.isEmpty() && !words.getFirst().contains("=");
    Profile named =
        ProfileArgument.parse(
            isNamed ? words.getFirst() : tree.profile(), session.lab().profiles());
    Profile wanted =
        Session.withValues(
            options.applyTo(named, List.of()), words.subList(isNamed ? 1 : 0, words.size()));
    int set = wanted.kconfig().size();
    return new Judged(
        check(wanted),
        set == 0
            ? "The profile sets no Kconfig value; both engines agree on all others."
            : "All values of the profile (" + set + ") are in force; both engines agree.");
  }

  private ConfigurationCheck check(Profile wanted) {
    boolean shim = RingDecision.needsShim(wanted, session.machine().ringZero());
    var request = new BuildRequest(wanted, twin.or(Narration.SILENT), shim);
    try (ProgressLine progress = session.progress()) {
      Configuration ours = session.lab().kconfig().whole(request, progress, session.cancel());
      return ConfigurationCheck.of(
          wanted.kconfig(),
          ours,
          session.lab().referee().resolve(request, progress, session.cancel()));
    }
  }
}
