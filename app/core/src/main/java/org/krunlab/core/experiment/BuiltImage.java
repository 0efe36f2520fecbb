package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Sha256;

/**
 * An image to boot, mostly one in the builder's cache.
 *
 * @param image its description
 * @param elf the stripped file to boot
 * @param fromCache whether it was found instead of built
 * @param refused the user's Kconfig values that the build's own olddefconfig did not take
 * @param given the hash of the file where somebody else built it and it came as it is
 */
public record BuiltImage(
    Image image, Path elf, boolean fromCache, List<RefusedValue> refused, Optional<Sha256> given) {
  public BuiltImage {
    refused = List.copyOf(refused);
  }

  /** One that was built here. */
  public BuiltImage(Image image, Path elf, boolean fromCache, List<RefusedValue> refused) {
    this(image, elf, fromCache, refused, Optional.empty());
  }

  /**
   * A value that was asked for and is not in force.
   *
   * @param symbol without {@code CONFIG_}
   * @param wanted what the user set
   * @param inForce what the build uses
   */
  public record RefusedValue(String symbol, String wanted, String inForce) {}
}
