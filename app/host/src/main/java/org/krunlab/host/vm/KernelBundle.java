package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.DurableFile;

/**
 * Writes a kernel as a shared library that takes the place of libkrunfw: libkrun finds it by its
 * soname, asks its {@code krunfw_get_kernel} where the kernel lies in this process, and lets the
 * guest run in those very pages (libkrun 1.19, {@code load_krunfw_payload}).
 *
 * <p>The library is an ELF file of three segments and no sections: the functions with what dlsym
 * needs, the dynamic section, and the guest's memory, private and writable.
 */
final class KernelBundle {
  /** By which libkrun asks for it. */
  static final String SONAME = "libkrunfw.so.5";

  private static final int ABI = 5;
  private static final int PAGE = GuestImage.PAGE;
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int SYMBOL = 24;

  /** Segments: functions, dynamic section, memory, and the two notes on stack and dynamic. */
  private static final int SEGMENTS = 5;

  private static final int DYNAMIC_AT = PAGE;
  private static final int MEMORY_AT = 2 * PAGE;

  private static final int LOAD = 1;
  private static final int DYNAMIC = 2;
  private static final int GNU_STACK = 0x6474e551;
  private static final int EXECUTE = 1;
  private static final int WRITE = 2;
  private static final int READ = 4;

  private final GuestImage image;

  private KernelBundle(GuestImage image) {
    this.image = image;
  }

  /**
   * Writes the library.
   *
   * @param kernel an ELF executable that is entered by the 64-bit Linux boot protocol
   * @param initrd an archive that becomes part of it, or null
   * @param commandLine the kernel's, in place of the words that libkrun has for its own Linux
   * @param library the file; there whole or not at all
   * @throws LabException where the kernel cannot be bundled or the library not be written
   */
  static void write(Path kernel, @Nullable Path initrd, String commandLine, Path library) {
    try {
      var bundle = new KernelBundle(GuestImage.of(kernel, initrd, commandLine));
      byte[] head = bundle.head();
      DurableFile.write(
          library,
          out -> {
            out.write(head);
            out.write(bundle.image.bytes());
          });
    } catch (IOException e) {
      throw LabException.machine(
          "The bundle %s cannot be written (%s); is the disk full?".formatted(library, e), e);
    }
  }

  /** All that lies before the guest's memory. */
  private byte[] head() {
    byte[] head = new byte[MEMORY_AT];
    var file = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    byte[] names =
        ("\0krunfw_get_kernel\0krunfw_get_version\0" + SONAME + "\0")
            .getBytes(StandardCharsets.US_ASCII);
    int kernelName = 1;
    int versionName = kernelName + "krunfw_get_kernel".length() + 1;
    int soname = versionName + "krunfw_get_version".length() + 1;
    int symbols = (int) GuestImage.roundUp(HEADER + SEGMENTS * PROGRAM_HEADER, 8);
    int hash = symbols + 3 * SYMBOL;
    int strings = hash + 7 * Integer.BYTES;
    int getKernel = (int) GuestImage.roundUp(strings + names.length, 16);

    header(file);
    file.position(getKernel);
    getKernel(file);
    int getVersion = file.position();
    // mov eax, ABI; ret
    file.put((byte) 0xb8).putInt(ABI).put((byte) 0xc3);
    int codeEnd = file.position();
    segments(file, codeEnd);
    file.put(strings, names);
    file.position(symbols + SYMBOL);
    symbol(file, kernelName, getKernel, getVersion - getKernel);
    symbol(file, versionName, getVersion, codeEnd - getVersion);
    // One bucket, three symbols of which the first is none: the chain is 1, 2, end.
    file.position(hash);
    file.putInt(1).putInt(3).putInt(1).putInt(0).putInt(2).putInt(0);
    file.position(DYNAMIC_AT);
    dynamic(file, 14, soname);
    dynamic(file, 4, hash);
    dynamic(file, 5, strings);
    dynamic(file, 6, symbols);
    dynamic(file, 10, names.length);
    dynamic(file, 11, SYMBOL);
    return head;
  }

  /** The ELF header of a shared object for x86-64. */
  private static void header(ByteBuffer file) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort((short) 3).putShort((short) 62).putInt(1).putLong(0).putLong(HEADER).putLong(0);
    file.putInt(0).putShort((short) HEADER).putShort((short) PROGRAM_HEADER);
    file.putShort((short) SEGMENTS).putShort((short) 64).putShort((short) 0).putShort((short) 0);
  }

  private void segments(ByteBuffer file, int codeEnd) {
    file.position(HEADER);
    int dynamicSize = 7 * 16;
    segment(file, LOAD, READ | EXECUTE, 0, codeEnd, codeEnd, PAGE);
    segment(file, LOAD, READ | WRITE, DYNAMIC_AT, dynamicSize, dynamicSize, PAGE);
    segment(file, LOAD, READ | WRITE, MEMORY_AT, image.bytes().length, image.size(), PAGE);
    segment(file, DYNAMIC, READ | WRITE, DYNAMIC_AT, dynamicSize, dynamicSize, 8);
    segment(file, GNU_STACK, READ | WRITE, 0, 0, 0, 16);
  }

  private static void segment(
      ByteBuffer file, int type, int flags, long at, long inFile, long inMemory, long alignment) {
    file.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
    file.putLong(inFile).putLong(inMemory).putLong(alignment);
  }

  /** A global function; its section's number only says that it is defined. */
  private static void symbol(ByteBuffer file, int name, long at, long size) {
    file.putInt(name).put((byte) 0x12).put((byte) 0).putShort((short) 1).putLong(at).putLong(size);
  }

  private static void dynamic(ByteBuffer file, long tag, long value) {
    file.putLong(tag).putLong(value);
  }

  /**
   * {@code char *krunfw_get_kernel(uint64_t *load, uint64_t *entry, size_t *size)}: {@code mov rax,
   * value; mov [rdi], rax} and the same for RSI and RDX, then {@code lea rax, [rip + distance];
   * ret}.
   */
  private void getKernel(ByteBuffer code) {
    store(code, image.load(), 0x07);
    store(code, image.entry(), 0x06);
    store(code, image.size(), 0x02);
    int distance = MEMORY_AT - (code.position() + 7);
    code.put((byte) 0x48).put((byte) 0x8d).put((byte) 0x05).putInt(distance).put((byte) 0xc3);
  }

  private static void store(ByteBuffer code, long value, int where) {
    code.put((byte) 0x48).put((byte) 0xb8).putLong(value);
    code.put((byte) 0x48).put((byte) 0x89).put((byte) where);
  }
}
