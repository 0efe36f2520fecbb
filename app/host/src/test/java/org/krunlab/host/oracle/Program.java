package org.krunlab.host.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.krunlab.core.experiment.ModuleFile;

/**
 * Makes programs of modules that are none, by exporting their last function as {@code _start}, so
 * that a runtime comes to code which it would never look at otherwise. What follows the sections it
 * can read stays as it is, damage included.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">the binary format</a>
 */
final class Program {
  private static final int HEADER = 8;
  private static final int IMPORT = 2;
  private static final int FUNCTION = 3;
  private static final int EXPORT = 7;
  private static final byte[] START = "\6_start\0".getBytes(StandardCharsets.ISO_8859_1);

  private final byte[] bytes;
  private int at = HEADER;

  private Program(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Empty where the module has no function, exports one so already, or cannot be read so far. */
  static Optional<ModuleFile> of(ModuleFile module) {
    if (!module.isWasm()
        || new String(module.bytes(), StandardCharsets.ISO_8859_1).contains("_start")) {
      return Optional.empty();
    }
    try {
      return new Program(module.bytes())
          .exported()
          .map(made -> new ModuleFile("start-" + module.name(), made));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> exported() {
    int functions = 0;
    int defined = 0;
    int insert = -1;
    int replaced = -1;
    while (at < bytes.length) {
      int section = at;
      int id = bytes[at++];
      int end = number() + at;
      if (id == IMPORT) {
        functions += importedFunctions();
      } else if (id == FUNCTION) {
        defined = number();
      } else if (id == EXPORT) {
        replaced = end;
      }
      if (insert < 0 && id >= EXPORT) {
        insert = section;
      }
      if (end > bytes.length || end < at) {
        break;
      }
      at = end;
    }
    if (defined == 0 || insert < 0) {
      return Optional.empty();
    }
    return Optional.of(with(insert, Math.max(replaced, insert), functions + defined - 1));
  }

  /** The module with an export section in place of what lies from one offset to another. */
  private byte[] with(int from, int to, int function) {
    var out = new ByteArrayOutputStream();
    var entries = new ByteArrayOutputStream();
    int count = 0;
    if (to > from) {
      at = from + 1;
      number();
      count = number();
      entries.write(bytes, at, to - at);
    }
    var section = new ByteArrayOutputStream();
    write(section, count + 1);
    section.writeBytes(entries.toByteArray());
    section.writeBytes(START);
    write(section, function);
    out.writeBytes(Arrays.copyOf(bytes, from));
    out.write(EXPORT);
    write(out, section.size());
    out.writeBytes(section.toByteArray());
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private int importedFunctions() {
    int functions = 0;
    for (int left = number(); left > 0; left--) {
      at += number();
      at += number();
      switch (bytes[at++]) {
        case 0 -> {
          number();
          functions++;
        }
        case 1 -> {
          at++;
          limits();
        }
        case 2 -> limits();
        case 3 -> at += 2;
        default -> throw new IndexOutOfBoundsException("a kind of import that is not known here");
      }
    }
    return functions;
  }

  private void limits() {
    boolean bounded = (bytes[at++] & 1) == 1;
    number();
    if (bounded) {
      number();
    }
  }

  /** LEB128, unsigned; what is larger than the file leads out of bounds soon. */
  private int number() {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        break;
      }
    }
    if (value > bytes.length) {
      throw new IndexOutOfBoundsException("a number that nothing in the file answers to");
    }
    return (int) value;
  }

  private static void write(ByteArrayOutputStream out, int number) {
    int left = number;
    while (left > 0x7f) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }
}
