package org.krunlab.core.experiment.confidential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a guest at its launch: the SHA-256 of each part that the host hands over, as
 * measured direct boot takes them (QEMU, {@code docs/system/i386/amd-memory-encryption.rst}, {@code
 * kernel-hashes}). The processor's own launch digest covers these three by way of the firmware, and
 * the firmware and the first state of the processors besides.
 *
 * @param image of the file that is booted, in hexadecimal
 * @param initrd of the archive with the module and all it is given
 * @param commandLine of the kernel's command line with the NUL behind it
 */
public record LaunchMeasurement(String image, String initrd, String commandLine) {

  /**
   * @throws IOException where a file cannot be read
   */
  public static LaunchMeasurement of(Path image, Path initrd, String commandLine)
      throws IOException {
    return new LaunchMeasurement(
        hash(Files.readAllBytes(image)),
        hash(Files.readAllBytes(initrd)),
        hash((commandLine + "\0").getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
