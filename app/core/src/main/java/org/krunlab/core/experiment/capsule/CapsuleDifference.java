package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.model.Sha256;

/**
 * Two capsules held against each other, run by run in their order.
 *
 * @param runs a list of aspects for each pair of runs
 * @param unpaired how many runs more one capsule has than the other
 */
public record CapsuleDifference(List<List<Aspect>> runs, int unpaired) {

  /**
   * One side of a pair of runs.
   *
   * @param name such as {@code timeline}
   * @param differences one line each; empty where both are equal
   */
  public record Aspect(String name, List<String> differences) {
    public Aspect {
      differences = List.copyOf(differences);
    }

    public boolean isEqual() {
      return differences.isEmpty();
    }
  }

  public CapsuleDifference {
    runs = runs.stream().map(List::copyOf).toList();
  }

  /** Whether nothing differs at all. */
  public boolean isEqual() {
    return unpaired == 0 && runs.stream().flatMap(List::stream).allMatch(Aspect::isEqual);
  }

  public static CapsuleDifference of(Capsule one, Capsule other) {
    int pairs = Math.min(one.runs().size(), other.runs().size());
    return new CapsuleDifference(
        IntStream.range(0, pairs).mapToObj(i -> pair(one, other, i)).toList(),
        Math.abs(one.runs().size() - other.runs().size()));
  }

  private static List<Aspect> pair(Capsule one, Capsule other, int place) {
    CompletedRun first = RecordedRun.of(one.runs().get(place), place + 1L);
    CompletedRun second = RecordedRun.of(other.runs().get(place), place + 1L);
    return aspects(first, second);
  }

  /** The same of two runs, wherever they come from. */
  public static List<Aspect> aspects(CompletedRun first, CompletedRun second) {
    RunHeader a = first.header();
    RunHeader b = second.header();
    Comparison comparison = Comparison.of(List.of(first, second));
    return List.of(
        profile(a, b),
        configuration(a, b, comparison),
        image(a, b, comparison),
        inputs(a, b),
        new Aspect("host", lines("host", a.host(), b.host())),
        figures("timeline", "boot", comparison),
        figures("memory", "memory", comparison),
        new Aspect(
            "outcome",
            lines(
                "outcome",
                first.result().outcome().sentence(),
                second.result().outcome().sentence())),
        output(first, second));
  }

  private static Aspect profile(RunHeader a, RunHeader b) {
    List<String> one = ProfileFile.print(a.profile()).lines().map(String::strip).toList();
    List<String> other = ProfileFile.print(b.profile()).lines().map(String::strip).toList();
    var differences = new ArrayList<String>();
    one.stream()
        .filter(line -> !other.contains(line))
        .map(line -> "- " + line)
        .forEach(differences::add);
    other.stream()
        .filter(line -> !one.contains(line))
        .map(line -> "+ " + line)
        .forEach(differences::add);
    return new Aspect("profile", differences);
  }

  private static Aspect configuration(RunHeader a, RunHeader b, Comparison comparison) {
    var differences = new ArrayList<String>();
    comparison
        .configuration()
        .forEach(
            row ->
                differences.addAll(
                    lines(row.symbol(), row.values().getFirst(), row.values().getLast())));
    if (differences.isEmpty()) {
      differences.addAll(hashes("whole .config", a.materials().config(), b.materials().config()));
    }
    return new Aspect("configuration", differences);
  }

  private static Aspect image(RunHeader a, RunHeader b, Comparison comparison) {
    var differences = new ArrayList<>(hashes("ELF", a.materials().image(), b.materials().image()));
    // An image that was not built where it was booted has its own bytes for a key.
    if (!isSameElf(a, b)) {
      differences.addAll(lines("key", a.image().key(), b.image().key()));
    }
    differences.addAll(lines("twin", a.image().narration().id(), b.image().narration().id()));
    differences.addAll(lines("ring-3 shim", a.image().ringShim(), b.image().ringShim()));
    differences.addAll(lines("revisions", a.image().revisions(), b.image().revisions()));
    differences.addAll(figures("image", "image", comparison).differences());
    return new Aspect("image", differences);
  }

  private static boolean isSameElf(RunHeader a, RunHeader b) {
    return a.materials().image().isPresent() && a.materials().image().equals(b.materials().image());
  }

  private static Aspect inputs(RunHeader a, RunHeader b) {
    var differences = new ArrayList<>(lines("module", a.moduleName(), b.moduleName()));
    differences.addAll(lines("module's size", a.moduleSize().exact(), b.moduleSize().exact()));
    differences.addAll(hashes("module", a.materials().module(), b.materials().module()));
    differences.addAll(hashes("stdin", a.materials().stdin(), b.materials().stdin()));
    differences.addAll(lines("files", a.materials().files(), b.materials().files()));
    return new Aspect("module and files", differences);
  }

  /** Where one side knows no hash, nothing is said: it was not noted, and may well be the same. */
  private static List<String> hashes(String name, Optional<Sha256> one, Optional<Sha256> other) {
    return one.isPresent() && other.isPresent()
        ? lines(name, one.get().abbreviated(), other.get().abbreviated())
        : List.of();
  }

  private static Aspect figures(String name, String group, Comparison comparison) {
    return new Aspect(
        name,
        comparison.figures().stream()
            .filter(row -> row.group().equals(group))
            .flatMap(row -> figure(row.cells().getFirst(), row.cells().getLast()).stream())
            .toList());
  }

  private static List<String> figure(Figure one, Figure other) {
    return one.value().equals(other.value())
        ? List.of()
        : List.of("%s: %s, %s".formatted(one.name(), one.text(), other.text()));
  }

  private static Aspect output(CompletedRun first, CompletedRun second) {
    List<String> one = GuestOutput.lines(first.result());
    List<String> other = GuestOutput.lines(second.result());
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String a = i < one.size() ? one.get(i) : "(its end)";
      String b = i < other.size() ? other.get(i) : "(its end)";
      if (!a.equals(b)) {
        return new Aspect(
            "module output", List.of("line %d: %s, %s".formatted(i + 1, quoted(a), quoted(b))));
      }
    }
    return new Aspect("module output", List.of());
  }

  private static String quoted(String line) {
    return "'" + line + "'";
  }

  private static List<String> lines(String name, Object one, Object other) {
    return Objects.equals(one, other)
        ? List.of()
        : List.of("%s: %s, %s".formatted(name, one, other));
  }
}
