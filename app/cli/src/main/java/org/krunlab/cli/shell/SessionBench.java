package org.krunlab.cli.shell;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RingDecision;
import org.krunlab.core.experiment.conduct.Bench;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** Experiments made from the command line. */
public final class SessionBench implements Bench {
  private final Session session;

  /** Twins and cells of one profile have the same values refused. */
  private final Set<String> told = new HashSet<>();

  public SessionBench(Session session) {
    this.session = session;
  }

  @Override
  public BuiltImage build(Profile profile, Narration narration) {
    BuiltImage image = session.build(profile, narration);
    session.refusals(profile, image).stream()
        .filter(told::add)
        .forEach(sentence -> System.err.println("krunlab: " + sentence));
    return image;
  }

  @Override
  public Configuration whole(Profile profile) {
    boolean shim = RingDecision.needsShim(profile, session.machine().ringZero());
    return session
        .lab()
        .kconfig()
        .whole(
            new BuildRequest(profile, Narration.SILENT, shim),
            session.progress(),
            session.cancel());
  }

  @Override
  public Expectation expect(Profile profile) {
    return session.expect(profile, Bounds.USUAL);
  }

  @Override
  public CompletedRun boot(
      Profile profile, BuiltImage image, Expectation expected, BootManner manner) {
    return session.boot(profile, image, Optional.of(expected), manner, session.lab().modules());
  }
}
