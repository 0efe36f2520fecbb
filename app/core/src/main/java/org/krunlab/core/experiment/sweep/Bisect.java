package org.krunlab.core.experiment.sweep;

import java.util.List;
import java.util.OptionalDouble;
import org.krunlab.core.model.Profile;

/**
 * Finds the one change among many that made a difference, by halving. Where several made it, it
 * finds one that made at least as much of it as what was left out at each halving.
 */
public final class Bisect {
  private final Profile from;
  private final List<Step> steps;
  private final Judge judge;

  /** Looks at a profile that lies between two others. */
  @FunctionalInterface
  public interface Judge {
    /**
     * How much of what lies between low and high is there at the middle already.
     *
     * @return 0 for nothing of it, 1 for all; empty where the middle cannot be had
     */
    OptionalDouble share(Profile low, Profile middle, Profile high);
  }

  /**
   * What was found.
   *
   * @param before the profile without the change
   * @param after the profile with it
   * @param suspects the change; several where nothing between them could be had
   */
  public record Found(Profile before, Profile after, List<Step> suspects) {
    public Found {
      suspects = List.copyOf(suspects);
    }
  }

  /**
   * @param steps from one profile to the other, at least one
   */
  public Bisect(Profile from, List<Step> steps, Judge judge) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("nothing differs");
    }
    this.from = from;
    this.steps = List.copyOf(steps);
    this.judge = judge;
  }

  /** The changes that are left: those after the low end, up to the high one. */
  private record Part(int low, int high) {}

  /** Halves until one change is left, or nothing between can be had. */
  public Found search() {
    var part = new Part(0, steps.size());
    for (Part half = halved(part); !half.equals(part); half = halved(part)) {
      part = half;
    }
    return new Found(after(part.low), after(part.high), steps.subList(part.low, part.high));
  }

  /** Asks at the middle, or as near to it as can be had; the same part where nothing can. */
  private Part halved(Part part) {
    int middle = (part.low + part.high) / 2;
    for (int away = 0; away < part.high - part.low; away++) {
      for (int at : away == 0 ? new int[] {middle} : new int[] {middle - away, middle + away}) {
        if (at <= part.low || at >= part.high) {
          continue;
        }
        OptionalDouble share = judge.share(after(part.low), after(at), after(part.high));
        if (share.isPresent()) {
          return share.getAsDouble() >= 0.5 ? new Part(part.low, at) : new Part(at, part.high);
        }
      }
    }
    return part;
  }

  /** The first profile with so many of the changes. */
  private Profile after(int count) {
    Profile profile = from;
    for (Step step : steps.subList(0, count)) {
      profile = step.on(profile);
    }
    return profile;
  }
}
