package org.krunlab.core.wasm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.wasm.binary.CodeRewriter;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/**
 * Finds what makes a well-formed module invalid, and where. The library that validates names no
 * place, so the place is searched for: a body that is replaced by one that never returns is valid
 * whatever the function's type, and so is one that is cut short and closed in the same way.
 */
final class Validation {
  /** More problems of one module would only repeat what the first ones say. */
  private static final int MOST_PROBLEMS = 5;

  private static final Set<Feature> UNKNOWN_TO_THE_VALIDATOR =
      EnumSet.of(Feature.MEMORY64, Feature.LEGACY_EXCEPTIONS, Feature.RELAXED_SIMD);

  private final byte[] bytes;
  private final ModuleLayout layout;

  private Validation(byte[] bytes, ModuleLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /** The proposals a module uses that keep it from being validated. */
  static List<Feature> obstacles(Set<Feature> uses) {
    return uses.stream().filter(UNKNOWN_TO_THE_VALIDATOR::contains).toList();
  }

  /** What is wrong with a module that was read to its end. */
  static List<Problem> problems(byte[] bytes, ModuleLayout layout) {
    return new Validation(bytes, layout).run();
  }

  private List<Problem> run() {
    Optional<String> whole = complaint(bytes);
    if (whole.isEmpty()) {
      return List.of();
    }
    var code = new CodeRewriter(bytes, layout);
    if (!code.hasBodies() || complaint(code.withBodies(0, 0)).isPresent()) {
      return List.of(new Problem(declarationOffset(), whole.get()));
    }
    var found = new ArrayList<Problem>();
    int from = 0;
    while (found.size() < MOST_PROBLEMS) {
      int first = from;
      int bad = firstBad(from, layout.functions().size(), upTo -> code.withBodies(first, upTo));
      if (bad < 0) {
        break;
      }
      found.add(problemIn(code, bad));
      from = bad + 1;
    }
    return found;
  }

  /** Nothing in the code is wrong, so it is something that stands before it. */
  private int declarationOffset() {
    return layout.sections().isEmpty() ? 0 : layout.sections().getFirst().offset();
  }

  private Problem problemIn(CodeRewriter code, int body) {
    List<Integer> instructions = code.instructionOffsets(body);
    int bad = firstBad(0, instructions.size(), count -> code.withBodyCutAfter(body, count));
    ModuleLayout.Function function = layout.functions().get(body);
    int offset = bad < 0 ? function.offset() : instructions.get(bad);
    String words =
        complaint(bad < 0 ? code.withBodies(body, body + 1) : code.withBodyCutAfter(body, bad + 1))
            .orElse("its code is not valid");
    return new Problem(offset, "in " + function.name() + ", " + words);
  }

  private interface Cut {
    /** The module with so many parts of it left as they are. */
    byte[] keeping(int count);
  }

  /** The first part without which the module is valid and with which it is not; -1 for none. */
  private static int firstBad(int from, int to, Cut module) {
    if (complaint(module.keeping(to)).isEmpty()) {
      return -1;
    }
    int good = from;
    int bad = to;
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (complaint(module.keeping(middle)).isEmpty()) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return bad - 1;
  }

  private static Optional<String> complaint(byte[] module) {
    try {
      Parser.parse(module);
      return Optional.empty();
    } catch (WasmEngineException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // The library refuses some damaged modules by accident; they are no less damaged.
      return Optional.of("it cannot be read (" + e + ")");
    } catch (StackOverflowError e) {
      return Optional.of("its blocks are nested too deeply");
    }
  }
}
