package org.krunlab.core.wasm.binary;

import java.util.Set;
import org.krunlab.core.wasm.Feature;

/** Reads types as text, and notes which proposals they belong to. */
final class TypeReader {
  private static final int NULLABLE_REFERENCE = 0x63;
  private static final int REFERENCE = 0x64;

  private final Set<Feature> uses;

  TypeReader(Set<Feature> uses) {
    this.uses = uses;
  }

  /** A value type, such as {@code i32}. */
  String value(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    return value(in, in.u8(), offset);
  }

  /** A value type whose first byte was read already. */
  String value(ByteReader in, int code, int offset) throws MalformedModuleException {
    return switch (code) {
      case 0x7f -> "i32";
      case 0x7e -> "i64";
      case 0x7d -> "f32";
      case 0x7c -> "f64";
      case 0x7b -> {
        uses.add(Feature.SIMD);
        yield "v128";
      }
      case NULLABLE_REFERENCE, REFERENCE -> {
        uses.add(Feature.FUNCTION_REFERENCES);
        yield (code == REFERENCE ? "(ref " : "(ref null ") + heap(in) + ")";
      }
      // A funcref needs no proposal where it is the type of a table, which its reader knows.
      case 0x70 -> "funcref";
      case 0x6f -> {
        uses.add(Feature.REFERENCE_TYPES);
        yield "externref";
      }
      default -> abstractHeap(code, offset) + "ref";
    };
  }

  /** The type of what a reference refers to: an index of a type, or an abstract one. */
  String heap(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    long code = in.signed(33);
    if (code >= 0) {
      return String.valueOf(code);
    }
    return switch ((int) code & 0x7f) {
      case 0x70 -> "func";
      case 0x6f -> "extern";
      default -> abstractHeap((int) code & 0x7f, offset);
    };
  }

  private String abstractHeap(int code, int offset) throws MalformedModuleException {
    String name =
        switch (code) {
          case 0x69 -> "exn";
          case 0x6a -> "array";
          case 0x6b -> "struct";
          case 0x6c -> "i31";
          case 0x6d -> "eq";
          case 0x6e -> "any";
          case 0x71 -> "none";
          case 0x72 -> "noextern";
          case 0x73 -> "nofunc";
          case 0x74 -> "noexn";
          default ->
              throw new MalformedModuleException(
                  offset, "0x%02x is the code of no type".formatted(code));
        };
    uses.add(name.endsWith("exn") ? Feature.EXCEPTIONS : Feature.GARBAGE_COLLECTION);
    return name;
  }
}
