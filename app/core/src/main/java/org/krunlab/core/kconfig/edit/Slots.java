package org.krunlab.core.kconfig.edit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.value.Configuration;

/** Two places to keep a configuration in, to compare with and to come back to. Never changes. */
public final class Slots {
  private static final Slots EMPTY = new Slots(Map.of());

  private final Map<Slot, Configuration> kept;

  private Slots(Map<Slot, Configuration> kept) {
    this.kept = kept;
  }

  /** The places. */
  public enum Slot {
    A,
    B
  }

  /** Nothing kept. */
  public static Slots empty() {
    return EMPTY;
  }

  /** With a configuration in a slot, in place of what was there. */
  public Slots with(Slot slot, Configuration configuration) {
    Map<Slot, Configuration> next = new EnumMap<>(Slot.class);
    next.putAll(kept);
    next.put(slot, configuration);
    return new Slots(next);
  }

  /** What a slot keeps. */
  public Optional<Configuration> get(Slot slot) {
    return Optional.ofNullable(kept.get(slot));
  }

  /**
   * What to compare: A with B, or the one that is kept with {@code now}.
   *
   * @return the older first; empty where nothing is kept
   */
  public Optional<Pair> toCompare(Configuration now) {
    Optional<Configuration> a = get(Slot.A);
    Optional<Configuration> b = get(Slot.B);
    if (a.isPresent()) {
      return Optional.of(new Pair("A", a.get(), b.isPresent() ? "B" : "now", b.orElse(now)));
    }
    return b.map(kept -> new Pair("B", kept, "now", now));
  }

  /** Two configurations with what each is called. */
  public record Pair(String leftName, Configuration left, String rightName, Configuration right) {}
}
