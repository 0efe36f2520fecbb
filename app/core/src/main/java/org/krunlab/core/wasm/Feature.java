package org.krunlab.core.wasm;

import java.util.Optional;
import run.endive.wasm.types.OpCode;

/** A proposal beyond WebAssembly's core that code can make use of, told by its instructions. */
public enum Feature {
  TAIL_CALLS("tail calls"),
  EXCEPTIONS("exception handling"),
  REFERENCE_TYPES("reference types"),
  GARBAGE_COLLECTION("garbage collection"),
  SIMD("128-bit SIMD"),
  THREADS("threads and atomics");

  private final String label;

  Feature(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The feature an instruction belongs to. The ranges are those of the core specification's index
   * of instructions, with a prefix byte's instructions as {@code prefix << 8 | index}.
   */
  static Optional<Feature> of(OpCode instruction) {
    int code = instruction.opcode();
    return Optional.ofNullable(
        switch (code) {
          case 0x12, 0x13, 0x15 -> TAIL_CALLS;
          case 0x08, 0x0a, 0x1f -> EXCEPTIONS;
          case 0x25, 0x26, 0xd0, 0xd1, 0xd2 -> REFERENCE_TYPES;
          case 0x14, 0xd3, 0xd4, 0xd5, 0xd6 -> GARBAGE_COLLECTION;
          default ->
              switch (code >> 8) {
                case 0xfb -> GARBAGE_COLLECTION;
                case 0xfd, 0xfd0, 0xfd1 -> SIMD;
                case 0xfe -> THREADS;
                default -> null;
              };
        });
  }
}
