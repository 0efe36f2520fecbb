package org.krunlab.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.RepeatedComparison;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/**
 * Boots some profiles several times each, in turns and each turn in random order, so that whatever
 * changes on the machine meanwhile falls on all alike.
 */
final class RepeatedBoots {
  private final Session session;
  private final List<Profile> profiles;
  private final List<BuiltImage> images;
  private final List<Expectation> expected;
  private final List<List<CompletedRun>> runs;

  RepeatedBoots(Session session, Narration narration, List<Profile> profiles) {
    this.session = session;
    this.profiles = List.copyOf(profiles);
    images = profiles.stream().map(profile -> session.buildAndWarn(profile, narration)).toList();
    expected = profiles.stream().map(profile -> session.expect(profile, Bounds.USUAL)).toList();
    runs = profiles.stream().<List<CompletedRun>>map(profile -> new ArrayList<>()).toList();
  }

  /** Boots each profile {@code times} times. */
  RepeatedComparison boot(int times, Optional<Long> seed) {
    long order = seed.orElseGet(() -> (long) new Random().nextInt(Integer.MAX_VALUE));
    System.err.printf("krunlab: %d turns, the order of each drawn with --seed %d%n", times, order);
    var random = new Random(order);
    for (int turn = 1; turn <= times; turn++) {
      System.err.printf("krunlab: turn %d of %d%n", turn, times);
      List<Integer> indices = new ArrayList<>(IntStream.range(0, profiles.size()).boxed().toList());
      Collections.shuffle(indices, random);
      for (int i : indices) {
        runs.get(i).add(session.boot(profiles.get(i), images.get(i), Optional.of(expected.get(i))));
      }
    }
    return RepeatedComparison.of(
        IntStream.range(0, profiles.size())
            .mapToObj(i -> new RepeatedComparison.Column(profiles.get(i).name(), runs.get(i)))
            .toList());
  }

  /** A row with the least RAM of each. */
  Comparison.FigureRow minimumRam() {
    return new Comparison.FigureRow(
        "memory", IntStream.range(0, profiles.size()).mapToObj(this::leastRam).toList());
  }

  private Figure leastRam(int i) {
    Profile profile = profiles.get(i);
    if (!profile.engine().isVm()) {
      throw LabException.input(
          "Engine " + profile.engine().id() + " has no RAM of its own; leave out --minimum-ram.");
    }
    System.err.printf("krunlab: the least RAM of %s%n", profile.name());
    Optional<MinimumRam> least = session.leastRam(profile, images.get(i), expected.get(i));
    return new Figure(
        "least RAM",
        "one MiB less was seen to fail",
        "MiB",
        least.isPresent() ? OptionalDouble.of(least.get().enough().mib()) : OptionalDouble.empty(),
        0);
  }

  /** Whether every run did as it should. */
  boolean areClean() {
    return runs.stream()
        .flatMap(List::stream)
        .allMatch(run -> run.result().outcome().isClean() && !RepeatedComparison.differs(run));
  }
}
