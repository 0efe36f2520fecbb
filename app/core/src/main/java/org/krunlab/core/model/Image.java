package org.krunlab.core.model;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A built unikernel, as it is described wherever a run is shown; the file itself stays with the
 * builder.
 *
 * @param key what it is addressed by
 * @param runtime the runtime inside
 * @param narration which of the twins it is
 * @param target the engine it was built for
 * @param ringShim whether it enters ring 3 by the shim
 * @param anatomy its bytes
 * @param assignments the Kconfig values in force that differ from a bare default, by symbol name
 * @param revisions what it was built from: upstream name to revision, and the compiler
 */
public record Image(
    ImageKey key,
    WasmRuntime runtime,
    Narration narration,
    Engine target,
    boolean ringShim,
    ImageAnatomy anatomy,
    SequencedMap<String, String> assignments,
    SequencedMap<String, String> revisions) {
  public Image {
    assignments = Collections.unmodifiableSequencedMap(new TreeMap<>(assignments));
    revisions = Collections.unmodifiableSequencedMap(new TreeMap<>(revisions));
  }

  /** The same under another key. */
  public Image withKey(ImageKey value) {
    return new Image(value, runtime, narration, target, ringShim, anatomy, assignments, revisions);
  }
}
