package org.krunlab.core.model;

/**
 * What an image is addressed by: the SHA-256 over everything that made it (configuration in force,
 * revisions, our guest libraries, compiler version).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ImageKey(String hex) {
  public ImageKey {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not an image key: '" + hex + "'.");
    }
  }

  /** The first twelve digits, enough for people and file names. */
  public String abbreviated() {
    return hex.substring(0, 12);
  }

  @Override
  public String toString() {
    return hex;
  }
}
