package org.krunlab.core.wasm.binary;

import java.util.HashMap;
import java.util.Map;

/**
 * The names a compiler left in the custom section {@code name}. Whatever is wrong with it makes no
 * module invalid, so that names are read as far as they can be.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/custom.html#name-section">Name
 *     section</a>
 */
final class NameSection {
  private static final int FUNCTIONS = 1;
  private static final int DATA = 9;

  final Map<Integer, String> functions = new HashMap<>();
  final Map<Integer, String> data = new HashMap<>();

  void read(ByteReader in) {
    try {
      while (!in.atEnd()) {
        int kind = in.u8();
        ByteReader part = in.part(in.u32(), "a part of the name section");
        if (kind == FUNCTIONS) {
          names(part, functions);
        } else if (kind == DATA) {
          names(part, data);
        }
      }
    } catch (MalformedModuleException e) {
      // What stands before the damage is good.
    }
  }

  private static void names(ByteReader in, Map<Integer, String> to)
      throws MalformedModuleException {
    int count = in.count("names");
    for (int i = 0; i < count; i++) {
      int index = (int) in.u32();
      to.put(index, in.name());
    }
  }
}
