package org.krunlab.host.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fornwall.jelf.ElfSymbol;
import net.fornwall.jelf.ElfSymbolTableSection;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;

/** The names of an image's addresses. */
final class ElfSymbols {
  private static final int UNDEFINED = 0;

  /** Section indices from here on stand for no section (SHN_LORESERVE). */
  private static final int RESERVED = 0xff00;

  private static final int GNU_IFUNC = 10;

  private ElfSymbols() {}

  /**
   * @param unwanted labels that the linker's script sets: they mark sections, not what lies there
   */
  static List<Symbol> of(ElfImage image, Set<String> unwanted) {
    var symbols = new ArrayList<Symbol>();
    if (image.section(".symtab").orElse(null) instanceof ElfSymbolTableSection table) {
      for (ElfSymbol symbol : table.symbols) {
        int section = Short.toUnsignedInt(symbol.st_shndx);
        if (section != UNDEFINED && section < RESERVED) {
          symbol(symbol)
              .filter(named -> named.kind() != SymbolKind.LABEL || !unwanted.contains(named.name()))
              .ifPresent(symbols::add);
        }
      }
    }
    return symbols;
  }

  private static Optional<Symbol> symbol(ElfSymbol symbol) {
    String name = symbol.getName();
    return name == null || name.isEmpty()
        ? Optional.empty()
        : kind(symbol.getType())
            .map(kind -> new Symbol(name, kind, symbol.st_value, symbol.st_size));
  }

  private static Optional<SymbolKind> kind(int type) {
    return switch (type) {
      case ElfSymbol.STT_FUNC, GNU_IFUNC -> Optional.of(SymbolKind.FUNCTION);
      case ElfSymbol.STT_OBJECT -> Optional.of(SymbolKind.OBJECT);
      case ElfSymbol.STT_NOTYPE -> Optional.of(SymbolKind.LABEL);
      default -> Optional.empty();
    };
  }
}
