package org.krunlab.host.image;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.SectionKind;

/**
 * Counts the lines of source code that have instructions in an image, by running the line number
 * programs of DWARF 2 to 5.
 *
 * @see <a href="https://dwarfstd.org/doc/DWARF5.pdf">DWARF 5, 6.2: Line Number Information</a>
 */
final class LineTable {
  private static final int COPY = 1;
  private static final int ADVANCE_PC = 2;
  private static final int ADVANCE_LINE = 3;
  private static final int SET_FILE = 4;
  private static final int FIXED_ADVANCE_PC = 9;
  private static final int END_SEQUENCE = 1;
  private static final int SET_ADDRESS = 2;

  private final List<Section> text;
  private final Set<SourceLine> lines = new HashSet<>();

  private record SourceLine(String file, long line) {}

  private LineTable(List<Section> text) {
    this.text = text;
  }

  /** Counts each line once, however many instructions, functions or units have it. */
  static Count count(ElfImage image) {
    byte[] programs = image.content(".debug_line").orElse(null);
    if (programs == null) {
      return Count.notKnown(
          image.section(".debug_line").isPresent()
              ? "its debug information is compressed"
              : "the build kept no debug information");
    }
    var table =
        new LineTable(
            image.placed().stream().filter(section -> section.kind() == SectionKind.TEXT).toList());
    byte[] none = new byte[0];
    var strings =
        new DwarfStrings(
            image.content(".debug_line_str").orElse(none),
            image.content(".debug_str").orElse(none));
    try {
      var data = new DwarfData(programs);
      while (data.hasMore()) {
        table.run(LineProgram.next(data, strings));
      }
      return Count.of(table.lines.size());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Count.notKnown("its line table is damaged");
    }
  }

  private void run(LineProgram program) {
    DwarfData code = program.code();
    long file = 1;
    long line = 1;
    // A function that the linker dropped keeps its lines, at an address that is none.
    boolean linked = false;
    while (code.hasMore()) {
      int opcode = code.u1();
      if (opcode >= program.opcodeBase()) {
        line += program.lineAdvance(opcode);
        note(linked, program, file, line);
      } else if (opcode == 0) {
        int length = Math.toIntExact(code.uleb());
        DwarfData operation = code.take(length);
        switch (operation.u1()) {
          case END_SEQUENCE -> {
            file = 1;
            line = 1;
            linked = false;
          }
          case SET_ADDRESS -> linked = isText(operation.unsigned(length - 1));
          default -> {}
        }
      } else {
        switch (opcode) {
          case COPY -> note(linked, program, file, line);
          case ADVANCE_LINE -> line += code.sleb();
          case SET_FILE -> file = code.uleb();
          case FIXED_ADVANCE_PC -> code.skip(2);
          case ADVANCE_PC -> code.uleb();
          default -> program.skipOperands(opcode);
        }
      }
    }
  }

  private boolean isText(long address) {
    return text.stream()
        .anyMatch(
            section ->
                section.address() <= address && address < section.address() + section.size());
  }

  private void note(boolean linked, LineProgram program, long file, long line) {
    if (linked && line > 0) {
      lines.add(new SourceLine(program.file(file), line));
    }
  }
}
