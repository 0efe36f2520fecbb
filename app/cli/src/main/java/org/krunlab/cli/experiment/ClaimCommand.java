package org.krunlab.cli.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.claim.Candidate;
import org.krunlab.core.experiment.claim.Claim;
import org.krunlab.core.experiment.claim.ClaimCheck;
import org.krunlab.core.experiment.claim.KnownClaims;
import org.krunlab.core.experiment.claim.LogWitness;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a published figure against what this machine measures. */
@Command(
    name = "claim",
    description = {
      "Hold a published figure against this machine: boot a profile, silent and narrated in turns,",
      "and tell which of all that can be measured reproduces it. Without a figure, list known ones."
    })
public final class ClaimCommand implements Callable<Integer> {
  private static final int SHOWN = 8;

  private final Session session;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FIGURE",
      description = "a known one's name, or a value such as 25ms or 200kB")
  private String figure = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PROFILE",
      description = "a runtime or a profile's file (default: ${DEFAULT-VALUE})")
  private String profile = "wamr-aot";

  @Mixin private ProfileOptions options = new ProfileOptions();

  @Option(
      names = "--definition",
      paramLabel = "TEXT",
      description = "what the value is said to be, such as 'T0 to T6, silent' or 'RSS peak'")
  private String definition = "";

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "the console log that it was published with, to be held against it")
  private @Nullable Path log;

  @Option(
      names = "-n",
      paramLabel = "N",
      description = "runs of each twin (default: ${DEFAULT-VALUE})")
  private int times = 5;

  @Option(names = "--seed", paramLabel = "S", description = "of the order (default: 1)")
  private long seed = 1;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  public ClaimCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (figure.isEmpty()) {
      list();
      return ExitCode.DONE;
    }
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    Claim claim = KnownClaims.byId(figure).orElseGet(() -> Claim.parse(figure, definition));
    List<String> contradictions = new ArrayList<>(KnownClaims.contradictions(claim));
    if (log != null) {
      contradictions.addAll(LogWitness.against(claim, read(log)));
    }
    ClaimCheck check = ClaimCheck.of(claim, runs(), contradictions);
    if (json) {
      Json.print(asJson(check));
    } else {
      System.out.print(text(check));
    }
    return ExitCode.DONE;
  }

  private void list() {
    if (json) {
      Json.print(KnownClaims.ALL.stream().map(ClaimCommand::asJson).toList());
      return;
    }
    System.out.print(
        TextTable.of(
                List.of("name", "figure", "what it is said to be", "source"),
                KnownClaims.ALL.stream()
                    .map(
                        claim ->
                            List.of(claim.id(), claim.text(), claim.definition(), claim.source()))
                    .toList(),
                4)
            .render());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw LabException.input("The log " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** Both twins in turns; the first turn warms up and counts for nothing. */
  private List<CompletedRun> runs() {
    Profile wanted = session.profile(profile, options, List.of());
    List<BuiltImage> twins =
        List.of(
            session.buildAndWarn(wanted, Narration.SILENT),
            session.build(wanted, Narration.NARRATED));
    var runs = new ArrayList<CompletedRun>();
    for (Turns.Cell cell : Turns.order(twins.size(), times + 1, seed)) {
      session.cancel().throwIfCancelled();
      CompletedRun run = session.boot(wanted, twins.get(cell.variant()));
      if (!run.result().outcome().isClean()) {
        throw LabException.input(run.title() + ": " + run.result().outcome().sentence());
      }
      if (cell.turn() > 0) {
        runs.add(run);
      }
    }
    return runs;
  }

  private static String text(ClaimCheck check) {
    Claim claim = check.claim();
    var out = new StringBuilder();
    out.append(
        "Published: %s, %s (%s).%n".formatted(claim.text(), claim.definition(), claim.source()));
    check.contradictions().forEach(sentence -> out.append(sentence).append('\n'));
    out.append(check.sentence()).append("\n\n");
    return out.append(
            TextTable.of(
                    List.of("here", "median [95 %]", "times the published"),
                    check.candidates().stream().limit(SHOWN).map(c -> row(check, c)).toList(),
                    1)
                .render())
        .toString();
  }

  private static List<String> row(ClaimCheck check, Candidate candidate) {
    return List.of(
        candidate.label(), candidate.text(), "%.3f".formatted(candidate.ratio(check.claim())));
  }

  private static Map<String, Object> asJson(Claim claim) {
    var map = new LinkedHashMap<String, Object>();
    map.put("name", claim.id());
    map.put("value", claim.value());
    map.put("unit", claim.isTime() ? "ms" : "B");
    map.put("definition", claim.definition());
    map.put("source", claim.source());
    return map;
  }

  private static Map<String, Object> asJson(ClaimCheck check) {
    var map = new LinkedHashMap<String, Object>();
    map.put("claim", asJson(check.claim()));
    map.put("sentence", check.sentence());
    map.put("contradictions", check.contradictions());
    check.defined().ifPresent(candidate -> map.put("byDefinition", asJson(check, candidate)));
    map.put("candidates", check.candidates().stream().map(c -> asJson(check, c)).toList());
    return map;
  }

  private static Map<String, Object> asJson(ClaimCheck check, Candidate candidate) {
    var map = new LinkedHashMap<String, Object>();
    map.put("label", candidate.label());
    map.put("median", candidate.samples().median());
    map.put("interval95", List.of(candidate.range().low(), candidate.range().high()));
    map.put("ratio", candidate.ratio(check.claim()));
    map.put("reproduces", candidate.reproduces(check.claim()));
    return map;
  }
}
