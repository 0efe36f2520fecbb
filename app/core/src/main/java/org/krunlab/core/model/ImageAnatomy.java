package org.krunlab.core.model;

import java.util.List;

/**
 * What an ELF image consists of.
 *
 * @param file bytes of the stripped file
 * @param loaded bytes that its PT_LOAD segments take from the file (sum of p_filesz)
 * @param zeros zero bytes within the loaded ones
 * @param memory bytes the segments take in memory (sum of p_memsz)
 * @param text executable sections
 * @param rodata read-only data sections
 * @param data writable sections with bytes in the file
 * @param bss sections without bytes in the file
 * @param sections every allocated section, in address order
 * @param libraries what each Unikraft library contributes, the largest first; empty where the build
 *     left no link map
 */
public record ImageAnatomy(
    ByteSize file,
    ByteSize loaded,
    ByteSize zeros,
    ByteSize memory,
    ByteSize text,
    ByteSize rodata,
    ByteSize data,
    ByteSize bss,
    List<Part> sections,
    List<Part> libraries) {

  /**
   * A named share of the image.
   *
   * @param name a section or library
   * @param size its bytes in memory
   */
  public record Part(String name, ByteSize size) {}

  public ImageAnatomy {
    sections = List.copyOf(sections);
    libraries = List.copyOf(libraries);
  }

  /** The figure images are ranked by: loaded bytes that are not zero. */
  public ByteSize nonZeroLoaded() {
    return new ByteSize(loaded.bytes() - zeros.bytes());
  }
}
