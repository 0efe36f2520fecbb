package org.krunlab.core.wasm;

import java.util.Arrays;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;

/**
 * Checks that a module's sections lie within its file, so that a truncated one can be told with the
 * place where it ends.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">Binary format</a>
 */
final class SectionWalk {
  private static final byte[] CORE_VERSION = {1, 0, 0, 0};
  private static final String[] NAMES = {
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count",
    "tag"
  };

  private final ModuleFile module;
  private final byte[] bytes;
  private int position = 8;

  private SectionWalk(ModuleFile module) {
    this.module = module;
    this.bytes = module.bytes();
  }

  /**
   * @throws LabException where the header is not a core module's, or a section is cut off
   */
  static void check(ModuleFile module) {
    new SectionWalk(module).run();
  }

  private void run() {
    if (bytes.length < 8) {
      throw truncated("in its header");
    }
    if (!Arrays.equals(bytes, 4, 8, CORE_VERSION, 0, 4)) {
      throw LabException.input(
          "%s is not a core WebAssembly module of version 1 (a component, perhaps); compile it as a core module for WASI preview 1."
              .formatted(module.name()));
    }
    while (position < bytes.length) {
      int start = position;
      String section = name(bytes[position++]);
      long size = size(section);
      if (size > bytes.length - position) {
        throw truncated(
            "in the %s section at offset %d, which announces %,d bytes of which %,d are there"
                .formatted(section, start, size, bytes.length - position));
      }
      position += (int) size;
    }
  }

  /** An unsigned LEB128 number of at most five bytes. */
  private long size(String section) {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (position >= bytes.length) {
        throw truncated("in the size of the %s section".formatted(section));
      }
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        break;
      }
    }
    return value;
  }

  private LabException truncated(String where) {
    return LabException.input(
        "%s is truncated: it ends after %,d bytes %s; get the whole file again."
            .formatted(module.name(), bytes.length, where));
  }

  private static String name(byte id) {
    return id >= 0 && id < NAMES.length ? NAMES[id] : "unknown (" + (id & 0xff) + ")";
  }
}
