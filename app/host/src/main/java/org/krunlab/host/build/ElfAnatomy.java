package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSection;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageAnatomy;

/** Takes an ELF image apart into the bytes it consists of. */
final class ElfAnatomy {
  private ElfAnatomy() {}

  /**
   * @param libraries what each library contributes, where that is known
   * @throws LabException where the file is no ELF
   */
  static ImageAnatomy of(Path file, List<ImageAnatomy.Part> libraries) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return of(ElfFile.from(bytes), bytes, libraries);
    } catch (IOException | ElfException e) {
      throw LabException.input(
          file + " cannot be read as an ELF image (" + e.getMessage() + ").", e);
    }
  }

  private static ImageAnatomy of(ElfFile elf, byte[] bytes, List<ImageAnatomy.Part> libraries) {
    long loaded = 0;
    long memory = 0;
    long zeros = 0;
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD) {
        loaded += segment.p_filesz;
        memory += segment.p_memsz;
        zeros += zeros(bytes, segment.p_offset, segment.p_filesz);
      }
    }
    long text = 0;
    long rodata = 0;
    long data = 0;
    long bss = 0;
    var sections = new ArrayList<ElfSectionHeader>();
    for (int i = 0; i < elf.e_shnum; i++) {
      ElfSection section = elf.getSection(i);
      ElfSectionHeader header = section.header;
      if ((header.sh_flags & ElfSectionHeader.FLAG_ALLOC) == 0 || header.sh_size == 0) {
        continue;
      }
      sections.add(header);
      if (header.sh_type == ElfSectionHeader.SHT_NOBITS) {
        bss += header.sh_size;
      } else if ((header.sh_flags & ElfSectionHeader.FLAG_EXEC_INSTR) != 0) {
        text += header.sh_size;
      } else if ((header.sh_flags & ElfSectionHeader.FLAG_WRITE) != 0) {
        data += header.sh_size;
      } else {
        rodata += header.sh_size;
      }
    }
    sections.sort(Comparator.comparingLong(header -> header.sh_addr));
    return new ImageAnatomy(
        new ByteSize(bytes.length),
        new ByteSize(loaded),
        new ByteSize(zeros),
        new ByteSize(memory),
        new ByteSize(text),
        new ByteSize(rodata),
        new ByteSize(data),
        new ByteSize(bss),
        sections.stream()
            .map(header -> new ImageAnatomy.Part(header.getName(), new ByteSize(header.sh_size)))
            .toList(),
        libraries);
  }

  private static long zeros(byte[] bytes, long offset, long length) {
    long zeros = 0;
    for (int i = Math.toIntExact(offset); i < offset + length; i++) {
      if (bytes[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
