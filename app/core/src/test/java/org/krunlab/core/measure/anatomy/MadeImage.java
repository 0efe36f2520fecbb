package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.krunlab.core.measure.anatomy.LinkedImage.Placement;
import org.krunlab.core.measure.anatomy.LinkedImage.Section;
import org.krunlab.core.measure.anatomy.LinkedImage.Segment;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;
import org.krunlab.core.model.ByteSize;

/** An image put together by hand: {@code .text} from 0x1000, {@code .bss} behind the file's end. */
final class MadeImage {
  static final long TEXT = 0x1000;

  private final byte[] file;
  private final long memory;
  private final List<Section> sections = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private Map<String, String> configuration = Map.of();

  /**
   * @param loaded bytes that come from the file, none of them zero at first
   */
  MadeImage(int loaded, long memory) {
    file = new byte[loaded];
    Arrays.fill(file, (byte) 0x90);
    this.memory = memory;
  }

  MadeImage section(String name, SectionKind kind, long address, long size) {
    sections.add(new Section(name, kind, address, size));
    return this;
  }

  MadeImage place(String output, String input, long address, long size, String library) {
    placements.add(new Placement(output, input, address, size, library));
    return this;
  }

  MadeImage function(String name, long address, long size) {
    return symbol(name, SymbolKind.FUNCTION, address, size);
  }

  MadeImage symbol(String name, SymbolKind kind, long address, long size) {
    symbols.add(new Symbol(name, kind, address, size));
    return this;
  }

  MadeImage bytes(long address, int... values) {
    for (int i = 0; i < values.length; i++) {
      file[(int) (address - TEXT) + i] = (byte) values[i];
    }
    return this;
  }

  MadeImage configured(Map<String, String> values) {
    configuration = values;
    return this;
  }

  LinkedImage linked() {
    return new LinkedImage(List.of(new Segment(TEXT, file, memory)), sections, placements, symbols);
  }

  Anatomy anatomy() {
    return Dissection.of(linked());
  }

  ImageContents contents(String name) {
    return new ImageContents(
        name,
        new ByteSize(file.length),
        new ByteSize(file.length / 2),
        HexFormat.of().formatHex(file),
        linked(),
        anatomy(),
        Count.notKnown("the build kept no debug information"),
        configuration);
  }
}
