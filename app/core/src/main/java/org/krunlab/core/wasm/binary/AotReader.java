package org.krunlab.core.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.wasm.AotFile;
import org.krunlab.core.wasm.AotFile.Section;
import org.krunlab.core.wasm.Problem;

/**
 * Reads the frame of a file of wamrc: magic and version, then sections of a type and a size, each
 * at a multiple of four bytes, all little endian. The first section tells of the target.
 *
 * @see <a
 *     href="https://github.com/bytecodealliance/wasm-micro-runtime/blob/main/core/iwasm/aot/aot_runtime.h">aot_runtime.h</a>
 */
public final class AotReader {
  private static final int HEADER = 8;
  private static final int SECTION_HEADER = 8;
  private static final int TARGET_SECTION = 0;
  private static final int TARGET_SIZE = 48;
  private static final int FEATURE_FLAGS = 16;
  private static final int ARCHITECTURE = 32;
  private static final int CUSTOM = 100;

  private static final int CLASS_64 = 2;

  private static final List<String> SECTIONS =
      List.of("target", "init data", "text", "function", "export", "relocation", "signature");

  private static final List<String> FEATURES =
      List.of(
          "128-bit SIMD",
          "bulk memory",
          "threads and atomics",
          "reference types",
          "garbage collection",
          "exception handling",
          "tiny stack frames",
          "multiple memories",
          "dynamic linking",
          "component model",
          "relaxed SIMD",
          "flexible vectors",
          "a frame for each function",
          "frames without function indexes");

  private final ByteBuffer bytes;
  private final List<Section> sections = new ArrayList<>();
  private String target = "";
  private int wordBits;
  private List<String> features = List.of();

  private AotReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * What was read.
   *
   * @param malformed what is wrong, where something is
   */
  public record Reading(AotFile file, Optional<Problem> malformed) {}

  /** Reads a file that begins with the magic of AOT code. */
  public static Reading read(byte[] bytes) {
    return new AotReader(bytes).read();
  }

  private Reading read() {
    Optional<Problem> malformed = Optional.empty();
    int version = 0;
    try {
      if (bytes.capacity() < HEADER) {
        throw new MalformedModuleException(bytes.capacity(), "the file ends in its header");
      }
      version = bytes.getInt(4);
      sections();
    } catch (MalformedModuleException e) {
      malformed = Optional.of(new Problem(e.offset(), e.words()));
    }
    return new Reading(new AotFile(version, target, wordBits, features, sections), malformed);
  }

  private void sections() throws MalformedModuleException {
    int position = HEADER;
    while (position < bytes.capacity()) {
      if (bytes.capacity() - position < SECTION_HEADER) {
        throw new MalformedModuleException(position, "the file ends in a section's header");
      }
      int type = bytes.getInt(position);
      long size = Integer.toUnsignedLong(bytes.getInt(position + 4));
      int content = position + SECTION_HEADER;
      if (size > bytes.capacity() - content) {
        throw new MalformedModuleException(
            position,
            "the %s section announces %,d bytes of which %,d are there"
                .formatted(name(type), size, bytes.capacity() - content));
      }
      if (type == TARGET_SECTION) {
        target(content, size);
      }
      sections.add(new Section(name(type), position, new ByteSize(SECTION_HEADER + size)));
      position = content + (int) size;
      position += -position & 3;
    }
    if (target.isEmpty()) {
      throw new MalformedModuleException(HEADER, "no section tells the target");
    }
  }

  private void target(int content, long size) throws MalformedModuleException {
    if (size < TARGET_SIZE) {
      throw new MalformedModuleException(content, "the target section is too short");
    }
    wordBits = (bytes.getShort(content) & CLASS_64) != 0 ? 64 : 32;
    features = features(bytes.getLong(content + FEATURE_FLAGS));
    byte[] name = new byte[TARGET_SIZE - ARCHITECTURE];
    bytes.get(content + ARCHITECTURE, name);
    target = new String(name, StandardCharsets.US_ASCII).replaceFirst("\0.*$", "");
  }

  private static List<String> features(long flags) {
    var names = new ArrayList<String>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (((flags >>> bit) & 1) != 0) {
        names.add(bit < FEATURES.size() ? FEATURES.get(bit) : "unknown feature " + bit);
      }
    }
    return names;
  }

  private static String name(int type) {
    if (type >= 0 && type < SECTIONS.size()) {
      return SECTIONS.get(type);
    }
    return type == CUSTOM ? "custom" : "unknown (" + Integer.toUnsignedString(type) + ")";
  }
}
