package org.krunlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.Dissection;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.LinkedImage;
import org.krunlab.core.measure.anatomy.LinkedImage.Placement;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Segment;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageKey;

/** Two small images: that of Wasm3 has a key of {@code a}, any other one is a little larger. */
final class MadeImages implements ImageReader {
  private static final long BASE = 0x100000;

  private final Optional<byte[]> elf;

  MadeImages() {
    elf = Optional.empty();
  }

  /**
   * @param elf what every image is
   */
  MadeImages(byte[] elf) {
    this.elf = Optional.of(elf);
  }

  @Override
  public Optional<byte[]> elf(ImageKey key) {
    return elf;
  }

  /** A third of each function is zeros. */
  private record Function(String library, String name, int size) {}

  @Override
  public ImageContents read(ImageKey key, CancelToken cancel) {
    return contents(key.abbreviated(), key.hex().startsWith("a"));
  }

  @Override
  public ImageContents read(Path elf, CancelToken cancel) {
    return contents(elf.getFileName() + "", true);
  }

  @Override
  public ImageKey find(String beginning) {
    if (!"a".repeat(64).startsWith(beginning)) {
      throw LabException.input("There is no image " + beginning + " in the cache.");
    }
    return new ImageKey("a".repeat(64));
  }

  private static ImageContents contents(String name, boolean small) {
    var functions =
        small
            ? List.of(
                new Function("libwasm3", "Compile", 3000),
                new Function("libwasm3", "Parse", 1500),
                new Function("libmusl", "printf_core", 2400),
                new Function("libmusl", "uk_syscall_r_write", 300))
            : List.of(
                new Function("libwamr", "wasm_loader", 4500),
                new Function("libmusl", "printf_core", 2100),
                new Function("libmusl", "scanf_core", 900));
    LinkedImage linked = linked(functions);
    long size = linked.segments().getFirst().bytes().length + 1024L;
    return new ImageContents(
        name,
        new ByteSize(size),
        new ByteSize(size / 3),
        small ? "5a".repeat(32) : "1a".repeat(32),
        linked,
        Dissection.of(linked),
        small ? Count.of(420) : Count.notKnown("the build kept no debug information"),
        Map.of("OPTIMIZE_DEADELIM", "y"));
  }

  /** One function behind the other, 100 bytes of padding, then 600 that are zero in memory. */
  private static LinkedImage linked(List<Function> functions) {
    int text = functions.stream().mapToInt(Function::size).sum();
    byte[] bytes = new byte[text + 100];
    var placements = new ArrayList<Placement>();
    var symbols = new ArrayList<Symbol>();
    int at = 0;
    for (Function function : functions) {
      int size = function.size();
      Arrays.fill(bytes, at, at + size * 2 / 3, (byte) 0x90);
      placements.add(
          new Placement(".text", ".text." + function.name(), BASE + at, size, function.library()));
      symbols.add(new Symbol(function.name(), SymbolKind.FUNCTION, BASE + at, size));
      at += size;
    }
    long heap = BASE + bytes.length;
    placements.add(new Placement(".bss", ".bss.heap", heap, 600, "libukalloc"));
    symbols.add(new Symbol("heap", SymbolKind.OBJECT, heap, 512));
    return new LinkedImage(
        List.of(new Segment(BASE, bytes, bytes.length + 600L)),
        List.of(
            new Section(".text", SectionKind.TEXT, BASE, text),
            new Section(".bss", SectionKind.BSS, heap, 600)),
        placements,
        symbols);
  }
}
