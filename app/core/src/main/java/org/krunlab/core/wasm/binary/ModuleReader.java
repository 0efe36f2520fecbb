package org.krunlab.core.wasm.binary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.krunlab.core.wasm.Export;
import org.krunlab.core.wasm.ExternalKind;
import org.krunlab.core.wasm.Feature;
import org.krunlab.core.wasm.ModuleLayout;
import org.krunlab.core.wasm.ModuleLayout.Data;
import org.krunlab.core.wasm.ModuleLayout.Function;
import org.krunlab.core.wasm.ModuleLayout.Section;
import org.krunlab.core.wasm.Problem;

/**
 * Reads a module's structure from its first byte to its last, or to the first that is wrong.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">Binary format</a>
 */
public final class ModuleReader {
  private static final int HEADER = 8;
  private static final byte[] CORE_VERSION = {1, 0, 0, 0};

  private final byte[] bytes;
  private final Set<Feature> uses = EnumSet.noneOf(Feature.class);
  private final Declarations declared = new Declarations(uses);
  private final NameSection names = new NameSection();
  private final List<Section> sections = new ArrayList<>();
  private final List<FunctionBody> bodies = new ArrayList<>();
  private final List<Data> data = new ArrayList<>();
  private OptionalInt start = OptionalInt.empty();
  private OptionalInt announcedData = OptionalInt.empty();
  private int lastPlace;
  private int firstBody;

  private ModuleReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * What was read of a module.
   *
   * @param layout all of it, or what stands before the damage
   * @param uses the proposals of what was read
   * @param malformed what is wrong, where something is
   */
  public record Reading(ModuleLayout layout, Set<Feature> uses, Optional<Problem> malformed) {
    public Reading {
      var copy = EnumSet.noneOf(Feature.class);
      copy.addAll(uses);
      uses = Collections.unmodifiableSet(copy);
    }
  }

  private record FunctionBody(int offset, int size) {}

  /** Reads the bytes of a module; those that are none at all are malformed, too. */
  public static Reading read(byte[] bytes) {
    var reader = new ModuleReader(bytes);
    Optional<Problem> malformed = Optional.empty();
    try {
      reader.sections();
    } catch (MalformedModuleException e) {
      malformed = Optional.of(new Problem(e.offset(), e.words()));
    }
    return new Reading(reader.layout(), reader.uses, malformed);
  }

  private void sections() throws MalformedModuleException {
    if (bytes.length < HEADER) {
      throw new MalformedModuleException(bytes.length, "the file ends in its header");
    }
    if (!Arrays.equals(bytes, 4, HEADER, CORE_VERSION, 0, 4)) {
      throw new MalformedModuleException(
          4, "this is no core module of version 1 (a component, perhaps)");
    }
    var in = new ByteReader(bytes, HEADER, bytes.length, "the file");
    while (!in.atEnd()) {
      section(in);
    }
    consistency();
  }

  private void consistency() throws MalformedModuleException {
    int wanted = declared.functions.size() - importedFunctions();
    if (bodies.size() != wanted) {
      throw new MalformedModuleException(
          bytes.length,
          "%,d functions are declared and %,d have a body".formatted(wanted, bodies.size()));
    }
    if (announcedData.isPresent() && announcedData.getAsInt() != data.size()) {
      throw new MalformedModuleException(
          bytes.length,
          "%,d data segments are announced and %,d are there"
              .formatted(announcedData.getAsInt(), data.size()));
    }
  }

  private void section(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    int code = in.u8();
    SectionKind kind =
        SectionKind.byCode(code)
            .orElseThrow(
                () ->
                    new MalformedModuleException(
                        offset, "0x%02x is the code of no section".formatted(code)));
    if (kind != SectionKind.CUSTOM) {
      if (kind.place() <= lastPlace) {
        throw new MalformedModuleException(
            offset,
            kind.place() == lastPlace
                ? "there is a second " + kind.label() + " section"
                : "the " + kind.label() + " section stands too late");
      }
      lastPlace = kind.place();
    }
    ByteReader part = in.part(in.u32(), "the " + kind.label() + " section");
    int size = in.position() - offset;
    if (kind == SectionKind.CUSTOM) {
      custom(part, offset, size);
      return;
    }
    int index = sections.size();
    sections.add(new Section(kind.label(), offset, size, OptionalInt.empty()));
    int entries = content(kind, part);
    sections.set(
        index,
        new Section(
            kind.label(),
            offset,
            size,
            kind == SectionKind.START ? OptionalInt.empty() : OptionalInt.of(entries)));
    if (!part.atEnd()) {
      throw new MalformedModuleException(
          part.position(),
          "the %s section has bytes behind its last entry".formatted(kind.label()));
    }
  }

  private void custom(ByteReader in, int offset, int size) throws MalformedModuleException {
    String name = in.name();
    sections.add(new Section("custom \"" + name + "\"", offset, size, OptionalInt.empty()));
    if (name.equals("name")) {
      names.read(in);
    }
  }

  private int content(SectionKind kind, ByteReader in) throws MalformedModuleException {
    return switch (kind) {
      case START -> {
        int offset = in.position();
        long index = in.u32();
        if (index >= declared.functions.size()) {
          throw new MalformedModuleException(
              offset,
              "function %d is to be the start, of %,d declared"
                  .formatted(index, declared.functions.size()));
        }
        start = OptionalInt.of((int) index);
        yield 1;
      }
      case DATA_COUNT -> {
        uses.add(Feature.BULK_MEMORY);
        int count = (int) Math.min(in.u32(), Integer.MAX_VALUE);
        announcedData = OptionalInt.of(count);
        yield count;
      }
      default -> {
        int count = in.count("entries");
        firstBody = importedFunctions();
        for (int i = 0; i < count; i++) {
          entry(kind, in);
        }
        yield count;
      }
    };
  }

  private void entry(SectionKind kind, ByteReader in) throws MalformedModuleException {
    var segments = new SegmentReader(declared, uses);
    switch (kind) {
      case TYPE -> declared.type(in);
      case IMPORT -> declared.importEntry(in);
      case FUNCTION -> declared.functionEntry(in);
      case TABLE -> declared.table(in, false);
      case MEMORY -> declared.memory(in, false);
      case TAG -> declared.tag(in);
      case GLOBAL -> declared.global(in, false);
      case EXPORT -> declared.export(in);
      case ELEMENT -> segments.element(in);
      case CODE -> body(in);
      case DATA -> {
        int offset = in.position();
        String mode = segments.data(in);
        int index = data.size();
        data.add(new Data(index, "data " + index, mode, offset, in.position() - offset));
      }
      case CUSTOM, START, DATA_COUNT -> throw new IllegalStateException(kind + " has no entries");
    }
  }

  private void body(ByteReader in) throws MalformedModuleException {
    int offset = in.position();
    ByteReader code = in.part(in.u32(), "the body of function " + (firstBody + bodies.size()));
    bodies.add(new FunctionBody(offset, in.position() - offset));
    FunctionCode.skipLocals(code, uses);
    FunctionCode.skipExpression(code, uses);
  }

  private int importedFunctions() {
    return (int) declared.imports.stream().filter(i -> i.kind() == ExternalKind.FUNCTION).count();
  }

  private ModuleLayout layout() {
    return new ModuleLayout(
        sections,
        declared.imports,
        declared.tables,
        declared.memories,
        declared.globals,
        declared.exports,
        start,
        functions(),
        data.stream()
            .map(
                segment ->
                    new Data(
                        segment.index(),
                        names.data.getOrDefault(segment.index(), segment.name()),
                        segment.mode(),
                        segment.offset(),
                        segment.size()))
            .toList());
  }

  private List<Function> functions() {
    int imported = importedFunctions();
    for (Export export : declared.exports) {
      if (export.kind() == ExternalKind.FUNCTION) {
        names.functions.putIfAbsent(export.index(), export.name());
      }
    }
    var functions = new ArrayList<Function>();
    for (FunctionBody body : bodies) {
      int index = imported + functions.size();
      functions.add(
          new Function(
              index,
              names.functions.getOrDefault(index, "function " + index),
              index < declared.functions.size() ? declared.functions.get(index) : "",
              body.offset(),
              body.size()));
    }
    return functions;
  }
}
