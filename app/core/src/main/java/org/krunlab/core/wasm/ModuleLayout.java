package org.krunlab.core.wasm;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where in a module's file everything lies, and of which type it is. Offsets are bytes from the
 * file's beginning, sizes bytes.
 *
 * @param sections in the file's order
 * @param tables imported ones first, as all the lists below
 * @param functions those with a body; the index counts imported ones, too
 * @param start the index of the start function
 */
public record ModuleLayout(
    List<Section> sections,
    List<Import> imports,
    List<Table> tables,
    List<Memory> memories,
    List<Global> globals,
    List<Export> exports,
    OptionalInt start,
    List<Function> functions,
    List<Data> data) {

  /**
   * A section.
   *
   * @param name such as {@code code}, or {@code custom "name"}
   * @param size with its header
   * @param entries how many things it lists; none in a custom section
   */
  public record Section(String name, int offset, int size, OptionalInt entries) {}

  /** A table of references, such as {@code funcref}. */
  public record Table(String elementType, Limits limits, boolean imported) {}

  /**
   * A linear memory.
   *
   * @param shared between threads
   * @param wide addressed by 64 bits
   */
  public record Memory(Limits limits, boolean shared, boolean wide, boolean imported) {}

  /** A global variable. */
  public record Global(String type, boolean mutable, boolean imported) {}

  /**
   * A function's body.
   *
   * @param name from the name section, else of an export; else such as {@code function 7}
   * @param type such as {@code (i32) -> i64}
   * @param size of the body with its own size
   */
  public record Function(int index, String name, String type, int offset, int size) {}

  /**
   * A data segment.
   *
   * @param name from the name section, else such as {@code data 3}
   * @param mode such as {@code active at 1024}
   * @param size with its header
   */
  public record Data(int index, String name, String mode, int offset, int size) {}

  public ModuleLayout {
    sections = List.copyOf(sections);
    imports = List.copyOf(imports);
    tables = List.copyOf(tables);
    memories = List.copyOf(memories);
    globals = List.copyOf(globals);
    exports = List.copyOf(exports);
    functions = List.copyOf(functions);
    data = List.copyOf(data);
  }
}
