package org.krunlab.cli.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.ProfileArgument;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleSource.Sample;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Agreement.Kind;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Boots every sample module in every runtime and holds it against the oracle. */
@Command(
    name = "suite",
    description = {
      "Boot sample modules in runtimes and hold each run against the oracle.",
      "Prints a table in Markdown, and below it a sentence for whatever is not equal."
    })
public final class SuiteCommand implements Callable<Integer> {
  /**
   * Enough for the largest sample, whose 20 MB lie in memory some four times while it is loaded.
   */
  private static final ByteSize RAM = ByteSize.ofMib(192);

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String NEVER_ENDS = "never ends";

  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "PROFILE",
      description = "runtimes, saved profiles or profiles' files (default: all runtimes)")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "SAMPLE",
      description = "a sample module; may be repeated (default: all)")
  private List<String> only = new ArrayList<>();

  @Mixin private ProfileOptions options = new ProfileOptions();

  private final List<String> notes = new ArrayList<>();
  private boolean differs;

  public SuiteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Profile> subjects = subjects();
    Path folder = temporaryFolder();
    try {
      List<Profile> samples = samples(folder);
      List<List<String>> columns =
          subjects.stream().map(subject -> column(subject, samples)).toList();
      print(subjects, samples, columns);
    } finally {
      deleteInputs(folder);
    }
    return differs ? ExitCode.FAILED : ExitCode.DONE;
  }

  private List<Profile> subjects() {
    List<String> names =
        profiles.isEmpty()
            ? Arrays.stream(WasmRuntime.values()).map(WasmRuntime::id).toList()
            : profiles;
    return names.stream()
        .map(name -> ProfileArgument.parse(name, session.lab().profiles()).withRam(RAM))
        .map(profile -> options.applyTo(profile, List.of()))
        .toList();
  }

  /** Each sample as a profile that gives it something to work with. */
  private List<Profile> samples(Path folder) {
    Profile base = Profile.defaults(WasmRuntime.WASM3);
    return session.lab().modules().samples().stream()
        .map(Sample::name)
        .filter(name -> only.isEmpty() || only.contains(name))
        .map(base::withModule)
        .map(sample -> given(sample, folder))
        .toList();
  }

  private static Profile given(Profile sample, Path folder) {
    return switch (sample.module()) {
      case "args-env" ->
          sample
              .withArguments(List.of("two words", "", "größer", "$HOME"))
              .withEnvironment(Map.of("NAME", "a 'quoted' \"value\"", "EMPTY", ""));
      case "cat" -> sample.withStdin(folder.resolve("text").toString());
      case "files" ->
          sample
              .withArguments(List.of("two words", "it's \"$HOME\"", "deep/er/größer", "missing"))
              .withFiles(
                  Map.of(
                      "two words", folder.resolve("text").toString(),
                      "it's \"$HOME\"", folder.resolve("text").toString(),
                      "deep/er/größer", folder.resolve("text").toString()));
      default -> sample;
    };
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("krunlab-suite-");
      Files.writeString(folder.resolve("text"), "What was given,\nline by line.\n");
      return folder;
    } catch (IOException e) {
      throw LabException.machine(
          "No temporary files can be written (%s); free space in the temporary folder or set TMPDIR to another one."
              .formatted(e),
          e);
    }
  }

  private static void deleteInputs(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve("text"));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // A leftover in the temporary folder is the system's to sweep; no run is affected.
    }
  }

  private List<String> column(Profile subject, List<Profile> samples) {
    BuiltImage image = session.build(subject, Narration.NARRATED);
    return samples.stream()
        .map(
            sample ->
                subject
                    .withModule(sample.module())
                    .withArguments(sample.arguments())
                    .withEnvironment(sample.environment())
                    .withStdin(sample.stdin())
                    .withFiles(sample.files()))
        .map(profile -> cell(profile, image))
        .toList();
  }

  private String cell(Profile profile, BuiltImage image) {
    String place = profile.module() + ", " + profile.runtime().label();
    System.err.println("krunlab: " + place);
    try {
      session.lab().modules().load(profile, session.cancel());
    } catch (LabException e) {
      notes.add("%s: not booted. %s".formatted(place, e.sentence()));
      return "not booted";
    }
    Expectation expected = session.expect(profile, bounds(profile));
    CompletedRun run = session.boot(profile, image, Optional.of(expected));
    Agreement agreement = GuestOutput.agreement(expected, run.result());
    differs |= agreement.kind() == Kind.DIFFERS;
    if (agreement.kind() != Kind.EQUAL) {
      notes.add("%s: %s".formatted(place, agreement.sentence()));
    }
    return agreement.kind().label();
  }

  /** The oracle interprets, slowly; but what never ends need not be waited for. */
  private Bounds bounds(Profile profile) {
    boolean endless =
        session.lab().modules().samples().stream()
            .anyMatch(
                sample ->
                    sample.name().equals(profile.module())
                        && sample.expectation().equals(NEVER_ENDS));
    return Bounds.USUAL.withTime(endless ? profile.timeLimit() : PATIENCE);
  }

  private void print(List<Profile> subjects, List<Profile> samples, List<List<String>> columns) {
    var header = new ArrayList<String>(List.of("module"));
    subjects.forEach(subject -> header.add(subject.runtime().label()));
    row(header);
    row(header.stream().map(title -> "---").toList());
    for (int i = 0; i < samples.size(); i++) {
      var cells = new ArrayList<String>(List.of(samples.get(i).module()));
      for (List<String> column : columns) {
        cells.add(column.get(i));
      }
      row(cells);
    }
    System.out.println();
    notes.forEach(note -> System.out.println("- " + note));
  }

  private static void row(List<String> cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
