package org.krunlab.cli.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.core.experiment.BootRun;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.LeastRam;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.PrepareImage;
import org.krunlab.core.experiment.Refusals;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.history.History;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.WriteReport;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.ExpectModule;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** What one invocation of the command line works with. */
public final class Session {
  private final Laboratory lab;
  private final CancelToken cancel;
  private final ProgressLine progress =
      // The start script knows whether standard error is a terminal; the JVM does not.
      new ProgressLine(System.err, Boolean.getBoolean("krunlab.terminal"));
  private @org.jspecify.annotations.Nullable Capabilities machine;

  public Session(Laboratory lab, CancelToken cancel) {
    this.lab = lab;
    this.cancel = cancel;
  }

  public Laboratory lab() {
    return lab;
  }

  public History history() {
    return History.of(lab, InstantSource.system());
  }

  public WriteReport reports() {
    return new WriteReport(lab, InstantSource.system());
  }

  /** All runs that are listed, the newest first. */
  public List<HistoryEntry> historyEntries() {
    try (progress) {
      return history().entries(progress, cancel);
    }
  }

  public CancelToken cancel() {
    return cancel;
  }

  public ProgressLine progress() {
    return progress;
  }

  /** A profile as it was named, with what the options override. */
  public Profile profile(String named, ProfileOptions options, List<String> arguments) {
    return options.applyTo(ProfileArgument.parse(named, lab.profiles()), arguments);
  }

  /** Probed once for each invocation. */
  public Capabilities machine() {
    Capabilities known = machine;
    if (known == null) {
      known = lab.probe().probe(cancel);
      machine = known;
    }
    return known;
  }

  public BuiltImage build(Profile profile, Narration narration) {
    try (progress) {
      return new PrepareImage(lab.builder())
          .prepare(profile, narration, machine(), progress, cancel);
    }
  }

  /** The same, with a warning of each value that the build did not take. */
  public BuiltImage buildAndWarn(Profile profile, Narration narration) {
    BuiltImage image = build(profile, narration);
    refusals(profile, image).forEach(sentence -> System.err.println("krunlab: " + sentence));
    return image;
  }

  /** The build's own olddefconfig is the referee: what it did not take is never hidden. */
  List<String> refusals(Profile profile, BuiltImage built) {
    try (progress) {
      return new Refusals(lab::kconfig).sentences(profile, built, progress, cancel);
    }
  }

  /** What the module ought to do, by the oracle. */
  public Expectation expect(Profile profile, Bounds bounds) {
    return new ExpectModule(lab.modules(), lab.oracle()).of(profile, bounds, cancel);
  }

  public CompletedRun boot(Profile profile, BuiltImage image) {
    return boot(profile, image, Optional.empty());
  }

  public CompletedRun boot(Profile profile, BuiltImage image, Optional<Expectation> expected) {
    return boot(profile, image, expected, BootManner.USUAL, lab.modules());
  }

  public CompletedRun boot(
      Profile profile,
      BuiltImage image,
      Optional<Expectation> expected,
      BootManner manner,
      ModuleSource modules) {
    return boots(modules)
        .boot(
            profile,
            image,
            machine().factsFor(profile.engine()),
            expected,
            manner,
            RunListener.NONE,
            cancel);
  }

  /** Has experiments made, and shows how they go on. */
  public <T> T conduct(Function<Conductor, T> work) {
    try {
      return work.apply(
          new Conductor(
              new SessionBench(this),
              lab.experiments(),
              new RunLibrary(lab.store()),
              InstantSource.system(),
              new SessionWatch(progress),
              cancel));
    } finally {
      progress.close();
    }
  }

  /** Boots with modules from the given place. */
  public BootRun boots(ModuleSource modules) {
    return new BootRun(
        lab.engine(), modules, lab.initrds(), lab.store(), lab.materials(), InstantSource.system());
  }

  /** Empty where not even the profile's own RAM is enough. */
  public Optional<MinimumRam> leastRam(Profile profile, BuiltImage image, Expectation expected) {
    try (progress) {
      return new LeastRam(smaller -> boot(smaller, image, Optional.of(expected)), progress)
          .of(profile);
    }
  }

  /**
   * A stored run by its number, with or without {@code #}.
   *
   * @throws LabException where the text is no number or there is no such run
   */
  public CompletedRun open(String number) {
    return new RunLibrary(lab.store()).open(namedRun(number));
  }

  /**
   * @throws LabException where the text is no number
   */
  public static RunId namedRun(String number) {
    return runNumber(number)
        .orElseThrow(
            () ->
                LabException.input(
                    "'" + number + "' is no run: give a number that krunlab history lists."));
  }

  /**
   * An experiment by its number.
   *
   * @throws LabException where there is none of that number
   */
  public Experiments.Kept experiment(String number) {
    return lab.experiments()
        .open(
            ExperimentId.parse(number)
                .orElseThrow(
                    () ->
                        LabException.input(
                            "'"
                                + number
                                + "' is no experiment: give one that krunlab history lists, such as"
                                + " E3.")));
  }

  public static Optional<RunId> runNumber(String text) {
    String digits = text.startsWith("#") ? text.substring(1) : text;
    return digits.matches("[0-9]{1,12}")
        ? Optional.of(new RunId(Long.parseLong(digits)))
        : Optional.empty();
  }

  /** Overrides {@code SYM=VALUE} of the command line onto a profile's Kconfig values. */
  public static Profile withValues(Profile profile, List<String> assignments) {
    Map<String, String> values = new java.util.TreeMap<>(profile.kconfig());
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw LabException.input(
            "'"
                + assignment
                + "' is no Kconfig value: write SYMBOL=VALUE, such as"
                + " LIBUKDEBUG_PRINT_TIME=n.");
      }
      String symbol = assignment.substring(0, equals);
      values.put(
          symbol.startsWith("CONFIG_") ? symbol.substring("CONFIG_".length()) : symbol,
          assignment.substring(equals + 1));
    }
    return profile.withKconfig(values);
  }
}
