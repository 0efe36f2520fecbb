package org.krunlab.core.wasm.binary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import org.krunlab.core.wasm.Export;
import org.krunlab.core.wasm.ExternalKind;
import org.krunlab.core.wasm.Feature;
import org.krunlab.core.wasm.Import;
import org.krunlab.core.wasm.Limits;
import org.krunlab.core.wasm.ModuleLayout.Global;
import org.krunlab.core.wasm.ModuleLayout.Memory;
import org.krunlab.core.wasm.ModuleLayout.Table;

/** What a module declares, section by section, gathered while it is read. */
final class Declarations {
  private static final int FUNCTION_TYPE = 0x60;
  private static final int STRUCT_TYPE = 0x5f;
  private static final int ARRAY_TYPE = 0x5e;
  private static final int SUBTYPE = 0x50;
  private static final int FINAL_SUBTYPE = 0x4f;
  private static final int RECURSIVE_GROUP = 0x4e;
  private static final int TABLE_WITH_INITIALIZER = 0x40;

  private static final int HAS_MAXIMUM = 1;
  private static final int SHARED = 2;
  private static final int WIDE = 4;

  final List<Import> imports = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  final List<Memory> memories = new ArrayList<>();
  final List<Global> globals = new ArrayList<>();
  final List<Export> exports = new ArrayList<>();

  /** The type of each function, imported ones first. */
  final List<String> functions = new ArrayList<>();

  private final Set<String> exportNames = new HashSet<>();
  private final List<String> tags = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final Map<String, String> onceEach = new HashMap<>();
  private final Set<Feature> uses;
  private final TypeReader typeReader;

  Declarations(Set<Feature> uses) {
    this.uses = uses;
    this.typeReader = new TypeReader(uses);
  }

  /** Steps over one entry of the type section, which may declare many types. */
  void type(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    if (code == RECURSIVE_GROUP) {
      uses.add(Feature.GARBAGE_COLLECTION);
      int count = in.count("types");
      for (int i = 0; i < count; i++) {
        subtype(in, in.position(), in.u8());
      }
    } else {
      subtype(in, offset, code);
    }
  }

  private void subtype(ByteReader in, int offset, int code) throws MalformedModuleException {
    if (code == SUBTYPE || code == FINAL_SUBTYPE) {
      uses.add(Feature.GARBAGE_COLLECTION);
      int count = in.count("supertypes");
      for (int i = 0; i < count; i++) {
        in.u32();
      }
      composite(in, in.position(), in.u8());
    } else {
      composite(in, offset, code);
    }
  }

  private void composite(ByteReader in, int offset, int code) throws MalformedModuleException {
    switch (code) {
      case FUNCTION_TYPE -> types.add(onceEach.computeIfAbsent(function(in), text -> text));
      case STRUCT_TYPE -> {
        uses.add(Feature.GARBAGE_COLLECTION);
        int count = in.count("fields");
        for (int i = 0; i < count; i++) {
          field(in);
        }
        types.add("struct");
      }
      case ARRAY_TYPE -> {
        uses.add(Feature.GARBAGE_COLLECTION);
        field(in);
        types.add("array");
      }
      default ->
          throw new MalformedModuleException(
              offset, "0x%02x is the code of no kind of type".formatted(code));
    }
  }

  private void field(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    boolean packed = code == 0x78 || code == 0x77;
    if (!packed) {
      typeReader.value(in, code, offset);
    }
    in.u8();
  }

  private String function(ByteReader in) throws MalformedModuleException {
    String parameters = "(" + values(in, "parameters") + ")";
    int results = in.position();
    String given = values(in, "results");
    boolean several = given.contains(", ");
    if (several) {
      uses.add(Feature.MULTI_VALUE);
    }
    boolean bare = !several && in.position() - results > 1;
    return parameters + " -> " + (bare ? given : "(" + given + ")");
  }

  private String values(ByteReader in, String what) throws MalformedModuleException {
    int count = in.count(what);
    var text = new StringJoiner(", ");
    for (int i = 0; i < count; i++) {
      String type = typeReader.value(in);
      if (type.equals("funcref")) {
        uses.add(Feature.REFERENCE_TYPES);
      }
      text.add(type);
    }
    return text.toString();
  }

  void importEntry(ByteReader in) throws MalformedModuleException {
    String module = in.name();
    String name = in.name();
    ExternalKind kind = kind(in);
    String type =
        switch (kind) {
          case FUNCTION -> typeIndex(in, functions);
          case TABLE -> {
            Table table = table(in, true);
            yield table.elementType() + " " + table.limits().text();
          }
          case MEMORY -> memory(in, true).limits().text() + " pages";
          case GLOBAL -> {
            Global global = global(in, true);
            yield (global.mutable() ? "mutable " : "") + global.type();
          }
          case TAG -> tag(in);
        };
    imports.add(new Import(module, name, kind, type));
  }

  private static ExternalKind kind(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    return ExternalKind.byCode(code)
        .orElseThrow(
            () ->
                new MalformedModuleException(
                    offset,
                    "0x%02x is the code of nothing that can be imported or exported"
                        .formatted(code)));
  }

  void functionEntry(ByteReader in) throws MalformedModuleException {
    typeIndex(in, functions);
  }

  private String typeIndex(ByteReader in, List<String> to) throws MalformedModuleException {
    int offset = in.position();
    long index = in.u32();
    if (index >= types.size()) {
      throw new MalformedModuleException(
          offset, "type %d is named, of %,d declared".formatted(index, types.size()));
    }
    String type = types.get((int) index);
    to.add(type);
    return type;
  }

  Table table(ByteReader in, boolean imported) throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    boolean initialized = code == TABLE_WITH_INITIALIZER && !imported;
    if (initialized) {
      uses.add(Feature.FUNCTION_REFERENCES);
      in.u8();
      offset = in.position();
      code = in.u8();
    }
    String elementType = typeReader.value(in, code, offset);
    var table = new Table(elementType, limits(in, in.u8()), imported);
    if (initialized) {
      constant(in);
    }
    tables.add(table);
    if (tables.size() > 1) {
      uses.add(Feature.REFERENCE_TYPES);
    }
    return table;
  }

  Memory memory(ByteReader in, boolean imported) throws MalformedModuleException {
    int offset = in.position();
    int flags = in.u8();
    if (flags > (HAS_MAXIMUM | SHARED | WIDE)) {
      throw new MalformedModuleException(
          offset, "0x%02x is the code of no kind of memory".formatted(flags));
    }
    boolean shared = (flags & SHARED) != 0;
    boolean wide = (flags & WIDE) != 0;
    if (shared) {
      uses.add(Feature.THREADS);
    }
    if (wide) {
      uses.add(Feature.MEMORY64);
    }
    var memory = new Memory(limits(in, flags), shared, wide, imported);
    memories.add(memory);
    if (memories.size() > 1) {
      uses.add(Feature.MULTI_MEMORY);
    }
    return memory;
  }

  private static Limits limits(ByteReader in, int flags) throws MalformedModuleException {
    boolean wide = (flags & WIDE) != 0;
    long minimum = wide ? in.u64() : in.u32();
    return new Limits(
        minimum,
        (flags & HAS_MAXIMUM) != 0
            ? OptionalLong.of(wide ? in.u64() : in.u32())
            : OptionalLong.empty());
  }

  Global global(ByteReader in, boolean imported) throws MalformedModuleException {
    String type = typeReader.value(in);
    int offset = in.position();
    int mutability = in.u8();
    if (mutability > 1) {
      throw new MalformedModuleException(
          offset, "0x%02x is the code of no mutability".formatted(mutability));
    }
    if (type.equals("funcref")) {
      uses.add(Feature.REFERENCE_TYPES);
    }
    var global = new Global(type, mutability == 1, imported);
    if (imported && global.mutable()) {
      uses.add(Feature.MUTABLE_GLOBALS);
    }
    if (!imported) {
      constant(in);
    }
    globals.add(global);
    return global;
  }

  String tag(ByteReader in) throws MalformedModuleException {
    uses.add(Feature.EXCEPTIONS);
    in.u8();
    return typeIndex(in, tags);
  }

  void export(ByteReader in) throws MalformedModuleException {
    int begin = in.position();
    String name = in.name();
    if (!exportNames.add(name)) {
      throw new MalformedModuleException(begin, "there is a second export of the same name");
    }
    ExternalKind kind = kind(in);
    int offset = in.position();
    long index = in.u32();
    int known =
        switch (kind) {
          case FUNCTION -> functions.size();
          case TABLE -> tables.size();
          case MEMORY -> memories.size();
          case GLOBAL -> globals.size();
          case TAG -> tags.size();
        };
    if (index >= known) {
      throw new MalformedModuleException(
          offset, "%s %d is exported, of %,d declared".formatted(kind.label(), index, known));
    }
    int i = (int) index;
    exports.add(new Export(name, kind, i, typeOf(kind, i)));
  }

  private String typeOf(ExternalKind kind, int index) {
    return switch (kind) {
      case FUNCTION -> functions.get(index);
      case TABLE -> tables.get(index).elementType() + " " + tables.get(index).limits().text();
      case MEMORY -> memories.get(index).limits().text() + " pages";
      case GLOBAL -> {
        Global global = globals.get(index);
        if (global.mutable()) {
          uses.add(Feature.MUTABLE_GLOBALS);
        }
        yield (global.mutable() ? "mutable " : "") + global.type();
      }
      case TAG -> tags.get(index);
    };
  }

  /** Steps over a constant expression. */
  void constant(ByteReader in) throws MalformedModuleException {
    var instructions = new InstructionReader(in, uses);
    int code = instructions.next();
    while (code != InstructionReader.END) {
      boolean arithmetic = (code >= 0x6a && code <= 0x6c) || (code >= 0x7c && code <= 0x7e);
      if (arithmetic) {
        uses.add(Feature.EXTENDED_CONST);
      }
      code = instructions.next();
    }
  }
}
