package org.krunlab.cli.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.sweep.Bisect;
import org.krunlab.core.experiment.sweep.Difference;
import org.krunlab.core.experiment.sweep.Step;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the change between two profiles that made the difference. */
@Command(
    name = "bisect",
    description = {
      "Find which of the changes between two profiles makes them differ in a figure, by halving:",
      "the image's sizes by builds alone, all else by boots in turns."
    })
public final class BisectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "FROM", description = "a runtime or a profile's file")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "the profile that differs")
  private String to = "";

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description = "such as image, ready or 'RSS peak' (default: ${DEFAULT-VALUE})")
  private String figure = "ready";

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "boots of each profile at each halving (default: ${DEFAULT-VALUE})")
  private int times = 15;

  @Option(names = "--seed", paramLabel = "S", description = "of the order (default: 1)")
  private long seed = 1;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public BisectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Profile first = session.profile(from, options, List.of());
    Profile last = session.profile(to, options, List.of());
    List<Step> steps = Step.between(first, last);
    if (steps.isEmpty()) {
      throw LabException.input("The two profiles do not differ in what is built and booted.");
    }
    var differences = new ProfileDifferences(session, figure, times, seed);
    Difference whole = differences.between(first.withName("from"), last.withName("to"));
    System.err.printf("krunlab: %d changes; together: %s%n", steps.size(), whole.words());
    if (!whole.told()) {
      throw LabException.input(
          "There is nothing to find: "
              + figure
              + " of the second profile is "
              + whole.words()
              + ".");
    }
    Bisect.Found found =
        new Bisect(first, steps, (low, middle, high) -> share(differences, low, middle, high))
            .search();
    Difference own = differences.between(found.before(), found.after());
    if (json) {
      Json.print(asJson(whole, own, found));
    } else {
      System.out.print(text(whole, own, found));
    }
    return own.told() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private OptionalDouble share(
      ProfileDifferences differences, Profile low, Profile middle, Profile high) {
    try {
      OptionalDouble share = differences.share(low, middle, high);
      share.ifPresent(
          value -> System.err.printf("krunlab: halved: %.0f %% of it lies below%n", 100 * value));
      return share;
    } catch (LabException e) {
      System.err.println("krunlab: one between cannot be had: " + e.sentence());
      return OptionalDouble.empty();
    }
  }

  private String text(Difference whole, Difference own, Bisect.Found found) {
    return "All changes: "
        + whole.words()
        + "\n"
        + names(found)
        + ": "
        + own.words()
        + own.shareOf(whole)
            .map(share -> ", %.0f %% of the whole".formatted(100 * share))
            .orElse("")
        + "\n"
        + (found.suspects().size() > 1
            ? "Nothing between these can be built or booted, so any of them may be the one.\n"
            : "")
        + (own.told() ? "" : "That alone is no difference: several changes make it together.\n");
  }

  private static String names(Bisect.Found found) {
    return found.suspects().stream().map(Step::toString).collect(Collectors.joining(", "));
  }

  private Map<String, Object> asJson(Difference whole, Difference own, Bisect.Found found) {
    var map = new LinkedHashMap<String, Object>();
    map.put("figure", figure);
    map.put("changes", found.suspects().stream().map(Step::toString).toList());
    map.put("told", own.told());
    map.put("difference", own.words());
    map.put("whole", whole.words());
    own.shareOf(whole).ifPresent(share -> map.put("share", share));
    return map;
  }
}
