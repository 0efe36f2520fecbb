package org.krunlab.core.experiment.capsule;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.model.Sha256;

/**
 * Whether the image that a run was repeated with has the bytes of the recorded one.
 *
 * @param same empty where the record does not tell its bytes
 */
public record ImageBytes(Optional<Boolean> same) {

  /** Where nothing is known of the record's. */
  public static final ImageBytes UNKNOWN = new ImageBytes(Optional.empty());

  /**
   * @throws LabException where the image cannot be read
   */
  public static ImageBytes of(RunHeader recorded, BuiltImage here) {
    return new ImageBytes(
        recorded
            .materials()
            .image()
            .map(hash -> hash.equals(here.given().orElseGet(() -> read(here)))));
  }

  private static Sha256 read(BuiltImage image) {
    try {
      return Sha256.of(Files.readAllBytes(image.elf()));
    } catch (IOException e) {
      throw LabException.machine(
          "%s cannot be read (%s); check its permissions.".formatted(image.elf(), e.getMessage()),
          e);
    }
  }

  public String sentence() {
    return same.map(
            equal ->
                equal
                    ? "The image has the same bytes as the recorded one."
                    : "The image has other bytes than the recorded one.")
        .orElse(
            "The record does not tell which bytes its image had, so that they cannot be compared.");
  }
}
