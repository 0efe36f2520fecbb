package org.krunlab.host.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSection;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Segment;
import org.krunlab.core.measure.anatomy.SectionKind;

/** An ELF image as a file, read once. */
final class ElfImage {
  private static final int FLAG_TLS = 0x400;
  private static final int FLAG_COMPRESSED = 0x800;

  private final Path file;
  private final byte[] bytes;
  private final ElfFile elf;

  private ElfImage(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.elf = ElfFile.from(bytes);
  }

  /**
   * @throws LabException where the file cannot be read or is no ELF image
   */
  static ElfImage read(Path file) {
    try {
      return new ElfImage(file, Files.readAllBytes(file));
    } catch (IOException | ElfException e) {
      throw LabException.input(
          file + " cannot be read as an ELF image (" + e.getMessage() + ").", e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  Path file() {
    return file;
  }

  /** The segments that are loaded and have a size. */
  List<Segment> segments() {
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD && segment.p_memsz > 0) {
        segments.add(
            new Segment(segment.p_vaddr, cut(segment.p_offset, segment.p_filesz), segment.p_memsz));
      }
    }
    return segments;
  }

  private byte[] cut(long offset, long length) {
    if (offset < 0 || length < 0 || offset > bytes.length - length) {
      throw LabException.input(
          file + " is cut short: a segment of it ends behind the file; build it again.");
    }
    return Arrays.copyOfRange(bytes, Math.toIntExact(offset), Math.toIntExact(offset + length));
  }

  /** The sections that are in the image, those of each thread too. */
  List<Section> allocated() {
    return headers().stream().map(ElfImage::section).toList();
  }

  /**
   * The sections that take room in segments. What threads have of their own and is zero in the
   * beginning takes none: each thread's copy is made later.
   */
  List<Section> placed() {
    Stream<Section> sections =
        headers().stream()
            .filter(
                header ->
                    (header.sh_flags & FLAG_TLS) == 0
                        || header.sh_type != ElfSectionHeader.SHT_NOBITS)
            .map(ElfImage::section);
    return Stream.concat(ownHeaders().stream(), sections).toList();
  }

  /** A program's first segment begins with what describes it, which is in no section. */
  private Optional<Section> ownHeaders() {
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD && segment.p_offset == 0 && segment.p_filesz > 0) {
        long size = elf.e_phoff + (long) elf.e_phnum * elf.e_phentsize;
        return Optional.of(new Section("ELF header", SectionKind.RODATA, segment.p_vaddr, size));
      }
    }
    return Optional.empty();
  }

  private List<ElfSectionHeader> headers() {
    var headers = new ArrayList<ElfSectionHeader>();
    for (int i = 0; i < elf.e_shnum; i++) {
      ElfSectionHeader header = elf.getSection(i).header;
      if ((header.sh_flags & ElfSectionHeader.FLAG_ALLOC) != 0 && header.sh_size > 0) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static Section section(ElfSectionHeader header) {
    return new Section(header.getName(), kind(header), header.sh_addr, header.sh_size);
  }

  private static SectionKind kind(ElfSectionHeader header) {
    if (header.sh_type == ElfSectionHeader.SHT_NOBITS) {
      return SectionKind.BSS;
    }
    if ((header.sh_flags & ElfSectionHeader.FLAG_EXEC_INSTR) != 0) {
      return SectionKind.TEXT;
    }
    return (header.sh_flags & ElfSectionHeader.FLAG_WRITE) != 0
        ? SectionKind.DATA
        : SectionKind.RODATA;
  }

  /** A section by its name, as it is in the file; empty where there is none that can be read. */
  Optional<byte[]> content(String name) {
    return section(name)
        .filter(section -> (section.header.sh_flags & FLAG_COMPRESSED) == 0)
        .map(section -> cut(section.header.sh_offset, section.header.sh_size));
  }

  Optional<ElfSection> section(String name) {
    for (int i = 0; i < elf.e_shnum; i++) {
      if (name.equals(elf.getSection(i).header.getName())) {
        return Optional.of(elf.getSection(i));
      }
    }
    return Optional.empty();
  }
}
