package org.krunlab.host.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The guest's own sources, unpacked.
 *
 * @param root the folder with {@code unikraft} and {@code config}
 * @param hash SHA-256 over all names and contents, in hexadecimal
 */
public record GuestTree(Path root, String hash) {

  /** The application's folder, or that of a library such as {@code lib-entry}. */
  public Path unikraft(String part) {
    return root.resolve("unikraft").resolve(part);
  }

  /** The text of a configuration fragment, such as {@code runtime-wasm3}. */
  public String fragment(String name) {
    Path file = root.resolve("config").resolve(name + ".config");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The fragment " + file + " cannot be read.", e);
    }
  }
}
