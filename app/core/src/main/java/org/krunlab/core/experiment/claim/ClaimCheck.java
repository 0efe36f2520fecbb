package org.krunlab.core.experiment.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.experiment.CompletedRun;

/**
 * A published figure beside those of this machine.
 *
 * @param claim what was published
 * @param candidates this machine's figures of the same kind, the closest first
 * @param defined the one that the published definition stands for; empty where none does
 * @param contradictions why the figure cannot be what it is said to be, by its own log
 */
public record ClaimCheck(
    Claim claim,
    List<Candidate> candidates,
    Optional<Candidate> defined,
    List<String> contradictions) {

  public ClaimCheck {
    candidates = List.copyOf(candidates);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * @param runs of one profile, silent ones and narrated ones
   * @param contradictions what the claim's log says against it
   */
  public static ClaimCheck of(Claim claim, List<CompletedRun> runs, List<String> contradictions) {
    List<Candidate> candidates =
        Candidates.of(runs).stream()
            .filter(candidate -> candidate.isTime() == claim.isTime())
            .sorted(
                Comparator.comparingDouble(candidate -> Math.abs(Math.log(candidate.ratio(claim)))))
            .toList();
    Optional<Candidate> defined =
        claim
            .candidate()
            .flatMap(
                label ->
                    candidates.stream()
                        .filter(candidate -> candidate.label().startsWith(label))
                        .findFirst());
    return new ClaimCheck(claim, candidates, defined, contradictions);
  }

  /** What comes of it, in a sentence. */
  public String sentence() {
    if (!contradictions.isEmpty()) {
      return "Not to be relied on: its own log contradicts what it is said to be.";
    }
    if (defined.isPresent()) {
      Candidate same = defined.get();
      return same.reproduces(claim)
          ? "Reproduced: " + same.label() + " is " + same.text() + " here."
          : String.format(
              Locale.ROOT,
              "Not reproduced: by its definition (%s) this machine has %s, %.2f times as much.%s",
              same.label(),
              same.text(),
              same.ratio(claim),
              closest());
    }
    return claim.candidate().isPresent()
        ? "What it is said to be was not observed here." + closest()
        : "It does not say what it is." + closest();
  }

  private String closest() {
    return candidates.stream()
        .filter(candidate -> candidate.reproduces(claim))
        .findFirst()
        .map(close -> " What comes closest is " + close.label() + ", " + close.text() + ".")
        .orElse(" Nothing that was observed here is within a tenth of it.");
  }
}
