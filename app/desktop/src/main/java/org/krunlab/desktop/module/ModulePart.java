package org.krunlab.desktop.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.krunlab.core.wasm.AotFile;
import org.krunlab.core.wasm.ModuleInspection;
import org.krunlab.core.wasm.ModuleLayout;
import org.krunlab.desktop.widget.PartKind;
import org.krunlab.desktop.widget.TreemapGroup;

/**
 * A piece of a module's file.
 *
 * @param offset in bytes from the file's beginning
 * @param size in bytes
 * @param detail its type, or where it goes; may be blank
 */
public record ModulePart(Kind kind, String name, int offset, long size, String detail) {

  /** What it is; each kind has a colour of its own. */
  public enum Kind {
    FUNCTION("function", PartKind.CODE),
    DATA("data", PartKind.DATA),
    SECTION("section", PartKind.REST);

    private final String label;
    private final PartKind part;

    Kind(String label, PartKind part) {
      this.label = label;
      this.part = part;
    }

    public String label() {
      return label;
    }

    public PartKind part() {
      return part;
    }
  }

  /**
   * All pieces, the largest first: functions and data segments by themselves, other sections whole.
   */
  static List<ModulePart> of(ModuleInspection found) {
    var parts = new ArrayList<ModulePart>();
    found.layout().ifPresent(layout -> addWasm(layout, parts));
    found.aot().ifPresent(aot -> addAot(aot, parts));
    parts.sort(Comparator.comparingLong(ModulePart::size).reversed());
    return List.copyOf(parts);
  }

  /** Its area in a treemap. */
  TreemapGroup.Tile<ModulePart> tile() {
    String words =
        "%s %s\n%,d bytes at %,d%s"
            .formatted(kind.label(), name, size, offset, detail.isBlank() ? "" : "\n" + detail);
    return new TreemapGroup.Tile<>(name, size, kind.part(), words, this);
  }

  private static void addWasm(ModuleLayout layout, List<ModulePart> parts) {
    boolean functions = !layout.functions().isEmpty();
    boolean data = !layout.data().isEmpty();
    layout.sections().stream()
        .filter(s -> !(functions && s.name().equals("code")))
        .filter(s -> !(data && s.name().equals("data")))
        .forEach(s -> parts.add(new ModulePart(Kind.SECTION, s.name(), s.offset(), s.size(), "")));
    layout
        .functions()
        .forEach(
            f ->
                parts.add(new ModulePart(Kind.FUNCTION, f.name(), f.offset(), f.size(), f.type())));
    layout
        .data()
        .forEach(
            d -> parts.add(new ModulePart(Kind.DATA, d.name(), d.offset(), d.size(), d.mode())));
  }

  private static void addAot(AotFile aot, List<ModulePart> parts) {
    aot.sections()
        .forEach(
            s ->
                parts.add(
                    new ModulePart(
                        s.name().equals("text") ? Kind.FUNCTION : Kind.SECTION,
                        s.name(),
                        s.offset(),
                        s.size().bytes(),
                        "")));
  }
}
