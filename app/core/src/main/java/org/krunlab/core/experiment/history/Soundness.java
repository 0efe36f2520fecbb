package org.krunlab.core.experiment.history;

import java.nio.file.Path;
import java.util.List;

/**
 * What a check of the store came to.
 *
 * @param checked what was looked at, a sentence each
 * @param flaws what is not as it was stored
 * @param leftovers what belongs to nothing and harms nobody, a sentence each
 */
public record Soundness(List<String> checked, List<Flaw> flaws, List<String> leftovers) {
  public Soundness {
    checked = List.copyOf(checked);
    flaws = List.copyOf(flaws);
    leftovers = List.copyOf(leftovers);
  }

  /**
   * Something that is damaged.
   *
   * @param place the file
   * @param damage what is wrong with it, a sentence
   * @param remedy what to do, a sentence
   * @param mendable whether {@link StoreCheck#mend} does it
   */
  public record Flaw(Path place, String damage, String remedy, boolean mendable) {}

  public boolean isSound() {
    return flaws.isEmpty();
  }

  /** What it comes to. */
  public String sentence() {
    return switch (flaws.size()) {
      case 0 -> "All is as it was stored.";
      case 1 -> "One thing is not as it was stored.";
      default -> "%,d things are not as they were stored.".formatted(flaws.size());
    };
  }

  /** Whether {@link StoreCheck#mend} would do anything about it. */
  public boolean isMendable() {
    return flaws.stream().anyMatch(Flaw::mendable);
  }
}
