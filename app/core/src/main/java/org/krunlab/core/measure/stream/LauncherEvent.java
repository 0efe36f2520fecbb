package org.krunlab.core.measure.stream;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One frame of the launcher's stream. */
public sealed interface LauncherEvent permits Chunks, LauncherEvent.Frame {

  /** A frame that is not console bytes. */
  sealed interface Frame extends LauncherEvent {}

  /**
   * What is about to run.
   *
   * @param facts the members of the launcher's JSON object, as strings, numbers, booleans, lists
   *     and maps
   */
  record Launch(Map<String, Object> facts) implements Frame {
    public Launch {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /** A moment the launcher stamped. */
  record Stamp(LaunchMark mark, HostInstant at) implements Frame {}

  /** The memory of the VMM process. */
  record Sample(MemorySample sample) implements Frame {}

  /** How the run ended. */
  record End(EndFacts facts) implements Frame {}

  /**
   * Something the launcher wants known.
   *
   * @param level such as {@code warn}
   */
  record Notice(String level, String text) implements Frame {}
}
