package org.krunlab.core.measure.anatomy;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.krunlab.core.model.Engine;

/**
 * What an image is trusted together with.
 *
 * @param engine what boots it; empty where nobody said
 * @param engineBytes of libkrun's library; empty where it was not found
 * @param offered the functions of WASI that the runtime offers; empty where the profile is not
 *     known
 * @param imported those that the module in hand imports; empty where it is not known
 * @param whyNotImported why that is not known; blank where it is
 */
public record Surroundings(
    Optional<Engine> engine,
    OptionalLong engineBytes,
    Optional<Set<String>> offered,
    Optional<Set<String>> imported,
    String whyNotImported) {

  /** Where there is an image and nothing else. */
  public static final Surroundings UNKNOWN =
      new Surroundings(
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          "no module was named");
}
