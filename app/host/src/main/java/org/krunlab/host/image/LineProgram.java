package org.krunlab.host.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The line number program of one compilation unit: its header, read, and its code, yet to run.
 *
 * @param files their paths, by the number that the code names them by
 * @param operands how many operands each standard opcode has, the first for opcode 1
 */
record LineProgram(
    List<String> files,
    int opcodeBase,
    int lineBase,
    int lineRange,
    List<Integer> operands,
    DwarfData code) {
  private static final long WIDE = 0xffff_ffffL;

  /** Reads the next unit. */
  static LineProgram next(DwarfData section, DwarfStrings strings) {
    long length = section.unsigned(4);
    int offsetSize = length == WIDE ? 8 : 4;
    DwarfData unit = section.take(length == WIDE ? section.unsigned(8) : length);
    int version = (int) unit.unsigned(2);
    if (version < 2 || version > 5) {
      throw new IllegalArgumentException("line table version " + version);
    }
    if (version == 5) {
      unit.skip(2); // sizes of addresses and of segment selectors
    }
    DwarfData header = unit.take(unit.unsigned(offsetSize));
    header.skip(version >= 4 ? 3 : 2); // what instructions are like, and which are statements
    int lineBase = (byte) header.u1();
    int lineRange = header.u1();
    int opcodeBase = header.u1();
    var operands = new ArrayList<Integer>();
    for (int opcode = 1; opcode < opcodeBase; opcode++) {
      operands.add(header.u1());
    }
    List<String> files =
        version == 5 ? LineFiles.listed(header, strings, offsetSize) : LineFiles.ended(header);
    return new LineProgram(files, opcodeBase, lineBase, lineRange, operands, unit);
  }

  /** By how many lines a special opcode goes on. */
  int lineAdvance(int opcode) {
    return lineBase + (opcode - opcodeBase) % lineRange;
  }

  void skipOperands(int opcode) {
    for (int i = 0; i < operands.get(opcode - 1); i++) {
      code.uleb();
    }
  }

  String file(long number) {
    return files.get(Math.toIntExact(number));
  }
}
