package org.krunlab.core.wasm.binary;

import java.util.Set;
import org.krunlab.core.wasm.Feature;

/** The two parts of a function's body: its locals, and the expression it computes. */
final class FunctionCode {
  private FunctionCode() {}

  static void skipLocals(ByteReader in, Set<Feature> uses) throws MalformedModuleException {
    var types = new TypeReader(uses);
    int runs = in.count("runs of locals");
    for (int i = 0; i < runs; i++) {
      in.u32();
      types.value(in);
    }
  }

  /**
   * @throws MalformedModuleException also where its last {@code end} is not its last byte
   */
  static void skipExpression(ByteReader in, Set<Feature> uses) throws MalformedModuleException {
    var instructions = new InstructionReader(in, uses);
    int depth = 1;
    while (depth > 0) {
      depth += deeper(instructions.next());
    }
    if (!in.atEnd()) {
      throw new MalformedModuleException(in.position(), "code stands behind a function's end");
    }
  }

  /** How many blocks an instruction opens; -1 where it closes one. */
  static int deeper(int instruction) {
    return switch (instruction) {
      case InstructionReader.BLOCK,
          InstructionReader.LOOP,
          InstructionReader.IF,
          InstructionReader.TRY,
          InstructionReader.TRY_TABLE ->
          1;
      case InstructionReader.END, InstructionReader.DELEGATE -> -1;
      default -> 0;
    };
  }
}
