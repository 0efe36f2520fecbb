package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;
import org.krunlab.core.model.Image;

/**
 * An image in the builder's cache.
 *
 * @param image its description
 * @param elf the stripped file to boot
 * @param fromCache whether it was found instead of built
 * @param refused the user's Kconfig values that the build's own olddefconfig did not take
 */
public record BuiltImage(Image image, Path elf, boolean fromCache, List<RefusedValue> refused) {
  public BuiltImage {
    refused = List.copyOf(refused);
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
