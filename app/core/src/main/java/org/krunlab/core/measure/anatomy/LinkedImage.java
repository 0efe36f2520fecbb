package org.krunlab.core.measure.anatomy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An image as the linker made it.
 *
 * @param segments what is loaded, by address
 * @param sections the parts of the segments, by address
 * @param placements where the linker put what each library gave; empty where it left no map
 * @param symbols names of addresses; empty where the symbol table is gone
 */
public record LinkedImage(
    List<Segment> segments,
    List<Section> sections,
    List<Placement> placements,
    List<Symbol> symbols) {

  /**
   * A PT_LOAD segment.
   *
   * @param address of its first byte
   * @param bytes what is loaded from the file
   * @param memory bytes in memory; those beyond the loaded ones are zero
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; half a megabyte is not copied
  public record Segment(long address, byte[] bytes, long memory) {
    long end() {
      return address + memory;
    }

    Extent extent(long from, long to) {
      byte[] loaded = loaded(from, to);
      long zeros = 0;
      for (byte value : loaded) {
        if (value == 0) {
          zeros++;
        }
      }
      return new Extent(to - from, loaded.length, zeros);
    }

    byte[] loaded(long from, long to) {
      long begin = Math.min(from, address + bytes.length);
      long end = Math.min(to, address + bytes.length);
      return Arrays.copyOfRange(
          bytes, Math.toIntExact(begin - address), Math.toIntExact(end - address));
    }
  }

  /** An output section. */
  public record Section(String name, SectionKind kind, long address, long size) {
    long end() {
      return address + size;
    }
  }

  /**
   * What one input section became.
   *
   * @param output the output section it is in
   * @param input its own name, such as {@code .text.memcpy}
   * @param size as the map states it: of a section whose constants were all found elsewhere, what
   *     it would have been
   * @param library what gave it; blank for bytes that only fill
   */
  public record Placement(String output, String input, long address, long size, String library) {
    boolean fills() {
      return library.isEmpty();
    }
  }

  /**
   * An entry of the symbol table.
   *
   * @param size 0 where the table states none
   */
  public record Symbol(String name, SymbolKind kind, long address, long size) {}

  /** What a symbol names. */
  public enum SymbolKind {
    FUNCTION,
    OBJECT,
    LABEL
  }

  public LinkedImage {
    segments = segments.stream().sorted(Comparator.comparingLong(Segment::address)).toList();
    sections = sections.stream().sorted(Comparator.comparingLong(Section::address)).toList();
    placements = List.copyOf(placements);
    symbols = List.copyOf(symbols);
  }

  /** From the first address of the image to the last. */
  public Range span() {
    long from = segments.stream().mapToLong(Segment::address).min().orElse(0);
    return new Range(from, segments.stream().mapToLong(Segment::end).max().orElse(from));
  }

  /** What the file has of a stretch; shorter than it where its end is not loaded. */
  byte[] loaded(Range range) {
    return segments.stream()
        .filter(segment -> segment.address() <= range.from() && range.to() <= segment.end())
        .findFirst()
        .map(segment -> segment.loaded(range.from(), range.to()))
        .orElse(new byte[0]);
  }
}
