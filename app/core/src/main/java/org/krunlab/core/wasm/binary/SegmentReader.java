package org.krunlab.core.wasm.binary;

import java.util.Set;
import org.krunlab.core.wasm.Feature;

/** Steps over element and data segments. */
final class SegmentReader {
  private static final int I32_CONST = 0x41;

  private final Declarations declared;
  private final Set<Feature> uses;
  private final TypeReader types;

  SegmentReader(Declarations declared, Set<Feature> uses) {
    this.declared = declared;
    this.uses = uses;
    this.types = new TypeReader(uses);
  }

  /** The eight kinds of element segments are three bits: passive or declared, explicit, typed. */
  void element(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    long kind = in.u32();
    if (kind > 7) {
      throw new MalformedModuleException(
          offset, "%d is the code of no kind of element segment".formatted(kind));
    }
    boolean active = (kind & 1) == 0;
    boolean explicit = (kind & 2) != 0;
    boolean expressions = (kind & 4) != 0;
    if (!active) {
      uses.add(explicit ? Feature.REFERENCE_TYPES : Feature.BULK_MEMORY);
    }
    if (expressions) {
      uses.add(Feature.REFERENCE_TYPES);
    }
    if (active && explicit && in.u32() != 0) {
      uses.add(Feature.REFERENCE_TYPES);
    }
    if (active) {
      declared.constant(in);
    }
    if (!active || explicit) {
      if (expressions) {
        types.value(in);
      } else {
        in.u8();
      }
    }
    int count = in.count("elements");
    for (int i = 0; i < count; i++) {
      if (expressions) {
        declared.constant(in);
      } else {
        in.u32();
      }
    }
  }

  /**
   * Steps over a data segment.
   *
   * @return where it goes, such as {@code active at 1024}
   */
  String data(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    long kind = in.u32();
    if (kind > 2) {
      throw new MalformedModuleException(
          offset, "%d is the code of no kind of data segment".formatted(kind));
    }
    String mode = "passive";
    if (kind == 1) {
      uses.add(Feature.BULK_MEMORY);
    } else {
      String memory = "";
      if (kind == 2) {
        long index = in.u32();
        memory = index == 0 ? "" : " in memory " + index;
        if (index != 0) {
          uses.add(Feature.MULTI_MEMORY);
        }
      }
      mode = "active" + place(in) + memory;
    }
    in.skip(in.u32());
    return mode;
  }

  private String place(ByteReader in) throws MalformedModuleException {
    ByteReader ahead = in.copy();
    declared.constant(in);
    return ahead.u8() == I32_CONST ? " at " + (ahead.signed(32) & 0xffffffffL) : "";
  }
}
