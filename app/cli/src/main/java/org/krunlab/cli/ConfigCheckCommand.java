package org.krunlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.ConfigurationCheck;
import org.krunlab.core.experiment.ConfigurationCheck.Disagreement;
import org.krunlab.core.experiment.ConfigurationCheck.NotTaken;
import org.krunlab.core.experiment.RingDecision;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the build's own olddefconfig judge a profile's values, without building anything. */
@Command(
    name = "check",
    description =
        "Ask the build's own olddefconfig which of a profile's values it does not take, and say the"
            + " rule that did it.")
final class ConfigCheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "PROFILE",
      description = "a runtime, a saved profile or a profile's file")
  private String profile = "";

  @Parameters(index = "1..*", paramLabel = "SYM=VALUE", description = "values on top of it")
  private List<String> values = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(names = "--narrated", description = "check the narrated twin instead of the silent one")
  private boolean narrated;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  ConfigCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile wanted =
        Session.withValues(
            options.applyTo(ProfileArgument.parse(profile, session.lab().profiles()), List.of()),
            values);
    ConfigurationCheck check = check(wanted);
    if (json) {
      var object = new LinkedHashMap<String, Object>();
      object.put("notTaken", check.notTaken());
      object.put("disagreements", check.disagreements());
      Json.print(object);
    } else {
      check.notTaken().stream().map(NotTaken::sentence).forEach(System.out::println);
      check.disagreements().stream().map(Disagreement::sentence).forEach(System.out::println);
      if (check.notTaken().isEmpty() && check.disagreements().isEmpty()) {
        int set = wanted.kconfig().size();
        System.out.println(
            set == 0
                ? "The profile sets no Kconfig value; both engines agree on all others."
                : "All values of the profile (" + set + ") are in force; both engines agree.");
      }
    }
    return check.notTaken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private ConfigurationCheck check(Profile wanted) {
    boolean shim = RingDecision.needsShim(wanted, session.machine().ringZero());
    var request = new BuildRequest(wanted, narrated ? Narration.NARRATED : Narration.SILENT, shim);
    try (ProgressLine progress = session.progress()) {
      Configuration ours = session.lab().kconfig().whole(request, progress, session.cancel());
      return ConfigurationCheck.of(
          wanted.kconfig(),
          ours,
          session.lab().referee().resolve(request, progress, session.cancel()));
    }
  }
}
