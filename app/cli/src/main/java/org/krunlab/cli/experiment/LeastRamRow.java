package org.krunlab.cli.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** A row of a comparison with the least RAM of each profile. */
final class LeastRamRow {
  private final Session session;
  private final Narration narration;

  LeastRamRow(Session session, Narration narration) {
    this.session = session;
    this.narration = narration;
  }

  RepeatedComparison.Row of(List<Profile> profiles) {
    return new RepeatedComparison.Row(profiles.stream().map(this::spread).toList());
  }

  private Spread spread(Profile profile) {
    if (!profile.engine().isVm()) {
      throw LabException.input(
          "Engine " + profile.engine().id() + " has no RAM of its own; leave out --minimum-ram.");
    }
    System.err.printf("krunlab: the least RAM of %s%n", profile.name());
    Optional<MinimumRam> least =
        session.leastRam(
            profile, session.build(profile, narration), session.expect(profile, Bounds.USUAL));
    return Spread.of(
        new Figure(
            "least RAM",
            "one MiB less was seen to fail",
            "MiB",
            least.isPresent()
                ? OptionalDouble.of(least.get().enough().mib())
                : OptionalDouble.empty(),
            0));
  }
}
