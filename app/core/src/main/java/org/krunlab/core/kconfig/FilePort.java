package org.krunlab.core.kconfig;

import java.util.List;
import java.util.Optional;

/**
 * What the engine reads from. Names are those written in the tree; relative ones are the port's to
 * resolve.
 */
public interface FilePort {
  /** The bytes of a file; empty when there is none to read. */
  Optional<byte[]> read(String name);

  /** Says that these files will be read, in this order; a port may begin with that. */
  default void expect(List<String> names) {}

  /** Whether there is a file to read, whatever is in it. */
  default boolean isFile(String name) {
    return read(name).isPresent();
  }

  /**
   * Why a name that is there cannot be read, to stand after it in a sentence; empty when nothing
   * bears it.
   */
  default Optional<String> obstacle(String name) {
    return Optional.empty();
  }

  /**
   * The files a shell pattern ({@code *}, {@code ?}, {@code [..]}) names, sorted by their bytes; a
   * pattern without such signs names itself if it exists.
   */
  List<String> glob(String pattern);

  /**
   * The folders directly in {@code folder} whose names do not begin with a dot, sorted by their
   * bytes.
   */
  List<String> folders(String folder);

  /**
   * The whole name of a file that is there, with every symbolic link resolved; the name itself when
   * it cannot be.
   */
  String canonical(String name);
}
