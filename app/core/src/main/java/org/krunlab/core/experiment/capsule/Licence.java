package org.krunlab.core.experiment.capsule;

import java.util.Arrays;
import java.util.List;

/**
 * Under which licence a part of a capsule stands.
 *
 * @param part such as {@code wasm3}
 * @param spdx an SPDX licence expression; {@code NOASSERTION} where nothing is known
 * @param source where it is published; empty where nowhere
 */
public record Licence(String part, String spdx, String source) {
  /** What SPDX calls a licence that nobody has told of. */
  public static final String UNKNOWN = "NOASSERTION";

  /** The names of the licence's texts in the SPDX licence list. */
  public List<String> texts() {
    return spdx.equals(UNKNOWN)
        ? List.of()
        : Arrays.stream(spdx.split(" (?:WITH|AND|OR) ")).distinct().toList();
  }
}
