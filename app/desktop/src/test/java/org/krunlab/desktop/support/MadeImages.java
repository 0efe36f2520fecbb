package org.krunlab.desktop.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageReader;
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

/** What the images of {@link StandInLab} hold, by the first digit of their keys. */
public final class MadeImages implements ImageReader {
  private static final long BASE = 0x100000;

  private record Function(String library, String name, int kib) {}

  @Override
  public ImageContents read(ImageKey key, CancelToken cancel) {
    cancel.throwIfCancelled();
    boolean wasm3 = key.hex().startsWith("a");
    return contents(
        key.abbreviated(),
        wasm3
            ? List.of(
                new Function("libwasm3", "Compile", 60),
                new Function("libwasm3", "Parse", 36),
                new Function("libmusl", "printf_core", 88),
                new Function("libukboot", "uk_boot_entry", 30))
            : List.of(
                new Function("libwamr", "wasm_loader", 120),
                new Function("libwamr", "aot_instantiate", 60),
                new Function("libmusl", "printf_core", 80),
                new Function("libukboot", "uk_boot_entry", 30)));
  }

  /** A third of it zeros, as real images have more than one would think. */
  private static ImageContents contents(String name, List<Function> functions) {
    int text = functions.stream().mapToInt(Function::kib).sum() * 1024;
    byte[] bytes = new byte[text + text / 2];
    java.util.Arrays.fill(bytes, 0, text, (byte) 0x90);
    var placements = new ArrayList<Placement>();
    var symbols = new ArrayList<Symbol>();
    long at = BASE;
    for (Function function : functions) {
      long size = function.kib() * 1024L;
      placements.add(
          new Placement(".text", ".text." + function.name(), at, size, function.library()));
      symbols.add(new Symbol(function.name(), SymbolKind.FUNCTION, at, size));
      at += size;
    }
    placements.add(new Placement(".data", ".data.tables", at, text / 2, "libkvmplat"));
    symbols.add(new Symbol("tables", SymbolKind.OBJECT, at, text / 2));
    var linked =
        new LinkedImage(
            List.of(new Segment(BASE, bytes, bytes.length)),
            List.of(
                new Section(".text", SectionKind.TEXT, BASE, text),
                new Section(".data", SectionKind.DATA, at, text / 2)),
            placements,
            symbols);
    return new ImageContents(
        name,
        new ByteSize(bytes.length + 4096),
        new ByteSize(bytes.length / 3),
        HexFormat.of().toHexDigits(text),
        linked,
        Dissection.of(linked),
        Count.of(12_345),
        Map.of());
  }

  @Override
  public ImageContents read(Path elf, CancelToken cancel) {
    throw new UnsupportedOperationException("no window opens ELF files");
  }

  @Override
  public ImageKey find(String beginning) {
    throw new UnsupportedOperationException("no window asks for keys");
  }
}
