package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSegment;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;

/**
 * Guest memory as a bundle holds it: the kernel's segments where they are loaded, behind them the
 * initrd, and behind that what libkrun hands a kernel of its own but not a bundled one: code that
 * enters where the initrd and the command line lie into the zero page, then goes on to the kernel.
 *
 * @param load the guest-physical address of the first byte
 * @param entry where the guest is entered
 * @param bytes from there on
 * @param size of the memory in whole MiB less what lies below {@code load}; beyond the bytes it is
 *     zero
 */
@SuppressWarnings("ArrayRecordComponent") // identity of the bytes is never asked for
record GuestImage(long load, long entry, byte[] bytes, long size) {
  static final int PAGE = 4096;
  private static final long MIB = 1 << 20;

  /** Fields of the zero page, which RSI points to (Linux, Documentation/arch/x86/boot.rst). */
  private static final int RAMDISK_IMAGE = 0x218;

  private static final int RAMDISK_SIZE = 0x21c;
  private static final int COMMAND_LINE = 0x228;

  /** More than the code below takes. */
  private static final int STUB_ROOM = 64;

  /**
   * @param initrd an archive, or null for none
   * @throws LabException where the kernel is no ELF file, or larger than libkrun maps
   */
  static GuestImage of(Path kernel, @Nullable Path initrd, String commandLine) throws IOException {
    byte[] file = Files.readAllBytes(kernel);
    ElfFile elf = parse(kernel, file);
    byte[] archive = initrd == null ? new byte[0] : Files.readAllBytes(initrd);
    byte[] words = (commandLine + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long load = Long.MAX_VALUE;
    long end = 0;
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD && segment.p_memsz > 0) {
        load = Math.min(load, segment.p_paddr / PAGE * PAGE);
        end = Math.max(end, segment.p_paddr + segment.p_memsz);
      }
    }
    long archiveAt = roundUp(end, PAGE);
    long stubAt = roundUp(archiveAt + archive.length, PAGE);
    long bytesEnd = stubAt + STUB_ROOM + words.length;
    if (bytesEnd >= 1 << 30) {
      throw LabException.input(
          kernel + " and its initrd are too large for a bundle, which must lie below 1 GiB.");
    }
    byte[] bytes = new byte[Math.toIntExact(bytesEnd - load)];
    var memory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD && segment.p_filesz > 0) {
        memory.put(
            Math.toIntExact(segment.p_paddr - load),
            file,
            Math.toIntExact(segment.p_offset),
            Math.toIntExact(segment.p_filesz));
      }
    }
    memory.put(Math.toIntExact(archiveAt - load), archive);
    memory.position(Math.toIntExact(stubAt - load));
    if (archive.length > 0) {
      store(memory, RAMDISK_IMAGE, archiveAt);
      store(memory, RAMDISK_SIZE, archive.length);
    }
    store(memory, COMMAND_LINE, stubAt + STUB_ROOM);
    jump(memory, elf.e_entry);
    memory.put(Math.toIntExact(stubAt + STUB_ROOM - load), words);
    return new GuestImage(load, stubAt, bytes, roundUp(bytesEnd, MIB) - load);
  }

  private static ElfFile parse(Path kernel, byte[] file) {
    try {
      return ElfFile.from(file);
    } catch (ElfException e) {
      throw LabException.input(
          kernel + " cannot be bundled: it is no ELF image (" + e.getMessage() + ").", e);
    }
  }

  /** {@code mov dword [rsi + field], value}. */
  private static void store(ByteBuffer code, int field, long value) {
    code.put((byte) 0xc7).put((byte) 0x86).putInt(field).putInt(Math.toIntExact(value));
  }

  /** {@code mov eax, address; jmp rax}: the entry state leaves RAX free. */
  private static void jump(ByteBuffer code, long address) {
    code.put((byte) 0xb8).putInt(Math.toIntExact(address)).put((byte) 0xff).put((byte) 0xe0);
  }

  static long roundUp(long value, long unit) {
    return (value + unit - 1) / unit * unit;
  }
}
