package org.krunlab.core.measure.anatomy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;
import org.krunlab.core.model.Engine;

/**
 * What has to be trusted when a module runs in an image: a vector whose elements are never added or
 * weighed against each other.
 */
public record TrustedBase(List<Element> elements) {

  /**
   * One element.
   *
   * @param id stable, for tables
   * @param label with the unit
   * @param names what was counted, where it is few enough to be named
   */
  public record Element(String id, String label, Count count, List<String> names) {
    public Element {
      names = List.copyOf(names);
    }
  }

  private static final String NO_SYMBOLS = "the image has no symbol table";

  public TrustedBase {
    elements = List.copyOf(elements);
  }

  public static TrustedBase of(ImageContents image, Surroundings around) {
    Syscalls syscalls = Syscalls.of(image.linked().symbols());
    List<String> libraries =
        image.anatomy().libraries().stream().map(LibraryShare::name).sorted().toList();
    return new TrustedBase(
        List.of(
            element("textBytes", "linked text, bytes", Count.of(text(image))),
            element("functions", "functions", bySymbols(image, functions(image))),
            element("sourceLines", "source lines with code", image.sourceLines()),
            new Element(
                "libraries",
                "libraries",
                libraries.isEmpty()
                    ? Count.notKnown("the image has no link map")
                    : Count.of(libraries.size()),
                libraries),
            new Element(
                "syscallsLinked",
                "system calls implemented",
                bySymbols(image, syscalls.linked().size()),
                List.copyOf(syscalls.linked())),
            element("syscallsReachable", "system calls reachable", reachable(image, syscalls)),
            element("syscallsTrapped", "system calls by instruction", trapped(image, syscalls)),
            wasi("wasiOffered", "WASI functions offered", around.offered(), "no profile was named"),
            wasi(
                "wasiImported",
                "WASI functions imported",
                around.imported(),
                around.whyNotImported()),
            element("engineBytes", "libkrun, bytes", engine(around)),
            devices(around)));
  }

  private static long text(ImageContents image) {
    return image.linked().sections().stream()
        .filter(section -> section.kind() == SectionKind.TEXT)
        .mapToLong(Section::size)
        .sum();
  }

  /** Several names of one place are one function. */
  private static long functions(ImageContents image) {
    List<Range> text =
        image.linked().sections().stream()
            .filter(section -> section.kind() == SectionKind.TEXT)
            .map(section -> new Range(section.address(), section.end()))
            .toList();
    return image.linked().symbols().stream()
        .filter(symbol -> symbol.kind() == SymbolKind.FUNCTION)
        .map(Symbol::address)
        .distinct()
        .filter(address -> text.stream().anyMatch(range -> range.contains(address)))
        .count();
  }

  private static Count bySymbols(ImageContents image, long count) {
    return image.linked().symbols().isEmpty() ? Count.notKnown(NO_SYMBOLS) : Count.of(count);
  }

  private static Count reachable(ImageContents image, Syscalls syscalls) {
    boolean collected = "y".equals(image.configuration().get("OPTIMIZE_DEADELIM"));
    return syscalls.linked().isEmpty() || syscalls.dispatched() || syscalls.trapped() || collected
        ? bySymbols(image, syscalls.linked().size())
        : Count.notKnown("code that nothing calls was not dropped (OPTIMIZE_DEADELIM)");
  }

  private static Count trapped(ImageContents image, Syscalls syscalls) {
    return bySymbols(image, syscalls.trapped() ? syscalls.linked().size() : 0);
  }

  private static Element wasi(String id, String label, Optional<Set<String>> names, String whyNot) {
    return names
        .map(known -> new Element(id, label, Count.of(known.size()), sorted(known)))
        .orElseGet(() -> element(id, label, Count.notKnown(whyNot)));
  }

  private static Count engine(Surroundings around) {
    return ofEngine(
        around,
        engine -> {
          if (!engine.isVm()) {
            return Count.of(0);
          }
          if (engine.isQemu()) {
            return Count.notKnown("QEMU and the libraries it loads are not counted");
          }
          return around.engineBytes().isPresent()
              ? Count.of(around.engineBytes().getAsLong())
              : Count.notKnown("this machine has no libkrun");
        });
  }

  private static Element devices(Surroundings around) {
    List<String> names = around.engine().flatMap(VmDevices::of).orElse(List.of());
    Count count =
        ofEngine(
            around,
            engine ->
                VmDevices.of(engine)
                    .map(devices -> Count.of(devices.size()))
                    .orElseGet(() -> Count.notKnown("those of QEMU's pc machine are not counted")));
    return new Element("devices", "devices of the VM", count, names);
  }

  private static Count ofEngine(Surroundings around, Function<Engine, Count> count) {
    return around.engine().map(count).orElseGet(() -> Count.notKnown("no engine was named"));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static Element element(String id, String label, Count count) {
    return new Element(id, label, count, List.of());
  }
}
