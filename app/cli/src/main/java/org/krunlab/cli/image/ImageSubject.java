package org.krunlab.cli.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.Surroundings;
import org.krunlab.core.measure.anatomy.TrustedBase;

/**
 * An image that was named on the command line, looked into.
 *
 * @param title what it is, for people
 * @param around what it is trusted together with
 * @param beside what a guest is given with it, by what it is; empty where that is not asked for
 */
record ImageSubject(
    String title, ImageContents contents, Surroundings around, Map<String, Count> beside) {
  public ImageSubject {
    beside = new LinkedHashMap<>(beside);
  }

  TrustedBase trustedBase() {
    return TrustedBase.of(contents, around);
  }

  Optional<Count> beside(String what) {
    return Optional.ofNullable(beside.get(what));
  }
}
