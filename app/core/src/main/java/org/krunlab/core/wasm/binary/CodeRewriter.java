package org.krunlab.core.wasm.binary;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.wasm.Feature;
import org.krunlab.core.wasm.ModuleLayout;
import org.krunlab.core.wasm.ModuleLayout.Function;
import org.krunlab.core.wasm.ModuleLayout.Section;

/**
 * Makes variants of a well-formed module of which some functions do nothing but trap. Code behind
 * {@code unreachable} may have any type, so such a function is valid.
 */
public final class CodeRewriter {
  private static final int UNREACHABLE = 0x00;

  /** No locals, unreachable, end. */
  private static final byte[] TRAP = {0, UNREACHABLE, InstructionReader.END};

  private final byte[] bytes;
  private final List<Function> functions;
  private final Optional<Section> section;

  public CodeRewriter(byte[] bytes, ModuleLayout layout) {
    this.bytes = bytes;
    this.functions = layout.functions();
    this.section = layout.sections().stream().filter(s -> s.name().equals("code")).findFirst();
  }

  public boolean hasBodies() {
    return section.isPresent() && !functions.isEmpty();
  }

  /** The module in which only the bodies from..to-1 are left as they are. */
  public byte[] withBodies(int from, int to) {
    return with(i -> i >= from && i < to ? original(i) : TRAP);
  }

  /** The module in which one body ends after so many of its instructions, and all others trap. */
  public byte[] withBodyCutAfter(int body, int instructions) {
    byte[] cut = cut(body, instructions);
    return with(i -> i == body ? cut : TRAP);
  }

  /** Where in the module's file the instructions of a body begin. */
  public List<Integer> instructionOffsets(int body) {
    var offsets = new ArrayList<Integer>();
    try {
      InstructionReader reader = instructions(body);
      while (!reader.atEnd()) {
        offsets.add(reader.position());
        reader.next();
      }
      return offsets;
    } catch (MalformedModuleException e) {
      throw wasWellFormed(e);
    }
  }

  private interface Bodies {
    byte[] get(int index);
  }

  private byte[] with(Bodies bodies) {
    Section code = section.orElseThrow();
    var content = new ByteArrayOutputStream();
    writeUnsigned(content, functions.size());
    for (int i = 0; i < functions.size(); i++) {
      byte[] body = bodies.get(i);
      writeUnsigned(content, body.length);
      content.writeBytes(body);
    }
    var module = new ByteArrayOutputStream();
    module.write(bytes, 0, code.offset());
    module.write(SectionKind.CODE.code());
    writeUnsigned(module, content.size());
    module.writeBytes(content.toByteArray());
    int rest = code.offset() + code.size();
    module.write(bytes, rest, bytes.length - rest);
    return module.toByteArray();
  }

  private byte[] original(int body) {
    try {
      ByteReader code = code(body);
      return java.util.Arrays.copyOfRange(
          bytes, code.position(), functions.get(body).offset() + functions.get(body).size());
    } catch (MalformedModuleException e) {
      throw wasWellFormed(e);
    }
  }

  private byte[] cut(int body, int count) {
    try {
      int start = code(body).position();
      InstructionReader reader = instructions(body);
      var open = new ArrayDeque<Integer>();
      open.push(InstructionReader.BLOCK);
      for (int i = 0; i < count; i++) {
        int code = reader.next();
        int deeper = FunctionCode.deeper(code);
        if (deeper > 0) {
          open.push(code);
        } else if (deeper < 0) {
          open.pop();
        } else if (code == InstructionReader.ELSE) {
          open.pop();
          open.push(code);
        }
      }
      var out = new ByteArrayOutputStream();
      out.write(bytes, start, reader.position() - start);
      while (!open.isEmpty()) {
        out.write(UNREACHABLE);
        if (open.pop() == InstructionReader.IF) {
          out.write(InstructionReader.ELSE);
          out.write(UNREACHABLE);
        }
        out.write(InstructionReader.END);
      }
      return out.toByteArray();
    } catch (MalformedModuleException e) {
      throw wasWellFormed(e);
    }
  }

  private ByteReader code(int body) throws MalformedModuleException {
    Function function = functions.get(body);
    var in =
        new ByteReader(
            bytes, function.offset(), function.offset() + function.size(), function.name());
    in.u32();
    return in;
  }

  private InstructionReader instructions(int body) throws MalformedModuleException {
    ByteReader code = code(body);
    FunctionCode.skipLocals(code, EnumSet.noneOf(Feature.class));
    return new InstructionReader(code, EnumSet.noneOf(Feature.class));
  }

  private static IllegalStateException wasWellFormed(MalformedModuleException e) {
    return new IllegalStateException("a module is read differently the second time", e);
  }

  private static void writeUnsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
