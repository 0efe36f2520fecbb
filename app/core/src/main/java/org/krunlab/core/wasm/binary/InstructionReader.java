package org.krunlab.core.wasm.binary;

import java.util.Set;
import org.krunlab.core.wasm.Feature;

/**
 * Steps over instructions one by one and notes which proposals they belong to.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/index-instructions.html">Index of
 *     instructions</a>
 */
final class InstructionReader {
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  static final int ELSE = 0x05;
  static final int TRY = 0x06;
  static final int END = 0x0b;
  static final int DELEGATE = 0x18;
  static final int TRY_TABLE = 0x1f;

  private static final int EMPTY_BLOCK = 0x40;

  /** Set in an access's alignment where the index of a memory follows. */
  private static final long HAS_MEMORY_INDEX = 1 << 6;

  private final ByteReader in;
  private final Set<Feature> uses;
  private final TypeReader types;

  InstructionReader(ByteReader in, Set<Feature> uses) {
    this.in = in;
    this.uses = uses;
    this.types = new TypeReader(uses);
  }

  int position() {
    return in.position();
  }

  boolean atEnd() {
    return in.atEnd();
  }

  /**
   * Steps over one instruction.
   *
   * @return its first byte
   */
  int next() throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    switch (code) {
      case BLOCK, LOOP, IF -> blockType();
      case TRY -> {
        uses.add(Feature.LEGACY_EXCEPTIONS);
        blockType();
      }
      case 0x07, 0x09, DELEGATE -> typed(Feature.LEGACY_EXCEPTIONS);
      case 0x19 -> uses.add(Feature.LEGACY_EXCEPTIONS);
      case 0x08 -> {
        uses.add(Feature.EXCEPTIONS);
        in.u32();
      }
      case 0x0a -> uses.add(Feature.EXCEPTIONS);
      case TRY_TABLE -> tryTable();
      case 0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24 -> in.u32();
      case 0x0e -> branchTable();
      case 0x11 -> callIndirect();
      case 0x12 -> tailCall(1);
      case 0x13 -> tailCall(2);
      case 0x14 -> typed(Feature.FUNCTION_REFERENCES);
      case 0x15 -> {
        uses.add(Feature.FUNCTION_REFERENCES);
        tailCall(1);
      }
      case 0x1c -> {
        uses.add(Feature.REFERENCE_TYPES);
        int count = in.count("types");
        for (int i = 0; i < count; i++) {
          types.value(in);
        }
      }
      case 0x25, 0x26, 0xd2 -> typed(Feature.REFERENCE_TYPES);
      case 0xd0 -> {
        uses.add(Feature.REFERENCE_TYPES);
        types.heap(in);
      }
      case 0xd1 -> uses.add(Feature.REFERENCE_TYPES);
      case 0xd3 -> uses.add(Feature.GARBAGE_COLLECTION);
      case 0xd4 -> uses.add(Feature.FUNCTION_REFERENCES);
      case 0xd5, 0xd6 -> typed(Feature.FUNCTION_REFERENCES);
      case 0x3f, 0x40 -> memoryIndex();
      case 0x41 -> in.signed(32);
      case 0x42 -> in.signed(64);
      case 0x43 -> in.skip(4);
      case 0x44 -> in.skip(8);
      case 0xfb -> garbageCollected(offset);
      case 0xfc -> various(offset);
      case 0xfd -> vector();
      case 0xfe -> atomic(offset);
      default -> plain(code, offset);
    }
    return code;
  }

  private void plain(int code, int offset) throws MalformedModuleException {
    if (code >= 0x28 && code <= 0x3e) {
      memoryAccess();
    } else if (code >= 0xc0 && code <= 0xc4) {
      uses.add(Feature.SIGN_EXTENSION);
    } else if (!(code <= 0x01
        || code == ELSE
        || code == END
        || code == 0x0f
        || code == 0x1a
        || code == 0x1b
        || (code >= 0x45 && code <= 0xbf))) {
      throw unknown(offset, "0x%02x".formatted(code));
    }
  }

  private static MalformedModuleException unknown(int offset, String code) {
    return new MalformedModuleException(offset, code + " is the code of no instruction");
  }

  private void typed(Feature feature) throws MalformedModuleException {
    uses.add(feature);
    in.u32();
  }

  private void indexes(int count) throws MalformedModuleException {
    for (int i = 0; i < count; i++) {
      in.u32();
    }
  }

  private void blockType() throws MalformedModuleException {
    int offset = in.position();
    long code = in.signed(33);
    if (code >= 0) {
      // A block may well name a type without parameters and with one result; few compilers do.
      uses.add(Feature.MULTI_VALUE);
      return;
    }
    int type = (int) code & 0x7f;
    if (type != EMPTY_BLOCK) {
      types.value(in, type, offset);
    }
  }

  private void tryTable() throws MalformedModuleException {
    uses.add(Feature.EXCEPTIONS);
    blockType();
    int count = in.count("catch clauses");
    for (int i = 0; i < count; i++) {
      int offset = in.position();
      int kind = in.u8();
      if (kind > 3) {
        throw new MalformedModuleException(
            offset, "0x%02x is the code of no catch clause".formatted(kind));
      }
      indexes(kind < 2 ? 2 : 1);
    }
  }

  private void branchTable() throws MalformedModuleException {
    int count = in.count("labels");
    indexes(count + 1);
  }

  /** The first version has one table, and a byte of zero where its index came to stand. */
  private void callIndirect() throws MalformedModuleException {
    in.u32();
    int table = in.position();
    if (in.u32() != 0 || in.position() - table > 1) {
      uses.add(Feature.REFERENCE_TYPES);
    }
  }

  private void tailCall(int indexes) throws MalformedModuleException {
    uses.add(Feature.TAIL_CALLS);
    indexes(indexes);
  }

  private void memoryIndex() throws MalformedModuleException {
    if (in.u32() != 0) {
      uses.add(Feature.MULTI_MEMORY);
    }
  }

  private void memoryAccess() throws MalformedModuleException {
    long alignment = in.u32();
    if ((alignment & HAS_MEMORY_INDEX) != 0) {
      uses.add(Feature.MULTI_MEMORY);
      in.u32();
    }
    in.u64();
  }

  private void garbageCollected(int offset) throws MalformedModuleException {
    uses.add(Feature.GARBAGE_COLLECTION);
    int code = (int) Math.min(in.u32(), Integer.MAX_VALUE);
    switch (code) {
      case 0, 1, 6, 7, 11, 12, 13, 14, 16 -> in.u32();
      case 2, 3, 4, 5, 8, 9, 10, 17, 18, 19 -> indexes(2);
      case 15, 26, 27, 28, 29, 30 -> {}
      case 20, 21, 22, 23 -> types.heap(in);
      case 24, 25 -> {
        in.u8();
        in.u32();
        types.heap(in);
        types.heap(in);
      }
      default -> throw unknown(offset, "0xfb %d".formatted(code));
    }
  }

  private void various(int offset) throws MalformedModuleException {
    int code = (int) Math.min(in.u32(), Integer.MAX_VALUE);
    switch (code) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> uses.add(Feature.SATURATING_CONVERSIONS);
      case 8 -> {
        uses.add(Feature.BULK_MEMORY);
        in.u32();
        memoryIndex();
      }
      case 9, 13 -> typed(Feature.BULK_MEMORY);
      case 10 -> {
        uses.add(Feature.BULK_MEMORY);
        memoryIndex();
        memoryIndex();
      }
      case 11 -> {
        uses.add(Feature.BULK_MEMORY);
        memoryIndex();
      }
      case 12, 14 -> {
        uses.add(Feature.BULK_MEMORY);
        indexes(2);
      }
      case 15, 16, 17 -> typed(Feature.REFERENCE_TYPES);
      default -> throw unknown(offset, "0xfc %d".formatted(code));
    }
  }

  private void vector() throws MalformedModuleException {
    int offset = in.position();
    int code = (int) Math.min(in.u32(), Integer.MAX_VALUE);
    uses.add(code < 0x100 ? Feature.SIMD : Feature.RELAXED_SIMD);
    if (code <= 11 || code == 0x5c || code == 0x5d) {
      memoryAccess();
    } else if (code == 12 || code == 13) {
      in.skip(16);
    } else if (code >= 21 && code <= 34) {
      in.u8();
    } else if (code >= 0x54 && code <= 0x5b) {
      memoryAccess();
      in.u8();
    } else if (code > 0x113) {
      throw unknown(offset, "0xfd %d".formatted(code));
    }
  }

  private void atomic(int offset) throws MalformedModuleException {
    uses.add(Feature.THREADS);
    int code = (int) Math.min(in.u32(), Integer.MAX_VALUE);
    if (code == 3) {
      in.u8();
    } else if (code <= 2 || (code >= 0x10 && code <= 0x4e)) {
      memoryAccess();
    } else {
      throw unknown(offset, "0xfe %d".formatted(code));
    }
  }
}
