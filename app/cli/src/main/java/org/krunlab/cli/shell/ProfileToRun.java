package org.krunlab.cli.shell;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * A profile, what overrides it, and the arguments of its module, as commands that boot take them.
 */
public final class ProfileToRun {
  @Parameters(
      index = "0",
      paramLabel = "PROFILE",
      description = "a runtime, a saved profile or a profile's file")
  private String profile = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      description = "arguments of the module, behind --")
  private List<String> arguments = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  public Profile in(Session session) {
    return session.profile(profile, options, arguments);
  }
}
