package org.krunlab.core.measure.anatomy;

import java.util.List;

/**
 * An image taken apart. Every byte of its PT_LOAD segments is counted once: the libraries, what
 * cannot be attributed and the padding together are the total.
 *
 * @param libraries the largest first; empty where the linker left no map
 * @param unattributed what the map gives to no file
 * @param padding what only fills, within sections and between them
 */
public record Anatomy(
    Extent total, List<LibraryShare> libraries, LibraryShare unattributed, Extent padding) {
  /** The name of what the map gives to no file. */
  public static final String NOT_ATTRIBUTED = "not attributed";

  public Anatomy {
    libraries = List.copyOf(libraries);
  }

  /** What is in sections of one kind, padding apart. */
  public Extent extent(SectionKind kind) {
    return libraries.stream()
        .map(library -> library.extent(kind))
        .reduce(unattributed.extent(kind), Extent::plus);
  }
}
