package org.krunlab.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;

/** Finds the least RAM of a profile by booting it, at most with as much as it has. */
final class LeastRam {
  /** A guest that has too little RAM may hang; one that has enough is long done by then. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<Agreement.Kind> RIGHT =
      Set.of(Agreement.Kind.EQUAL, Agreement.Kind.SAME_END);

  private final Session session;

  LeastRam(Session session) {
    this.session = session;
  }

  /** Empty where not even the profile's own RAM is enough. */
  Optional<MinimumRam> of(Profile profile, BuiltImage image, Expectation expected) {
    return MinimumRam.search(profile.ram(), ram -> isEnough(profile, ram, image, expected));
  }

  private boolean isEnough(Profile profile, ByteSize ram, BuiltImage image, Expectation expected) {
    System.err.printf("krunlab: booting with %s of RAM%n", ram);
    Profile smaller =
        profile
            .withRam(ram)
            .withTimeLimit(
                profile.timeLimit().compareTo(PATIENCE) < 0 ? profile.timeLimit() : PATIENCE);
    var run = session.boot(smaller, image, Optional.of(expected));
    return run.agreement().map(Agreement::kind).filter(RIGHT::contains).isPresent();
  }
}
