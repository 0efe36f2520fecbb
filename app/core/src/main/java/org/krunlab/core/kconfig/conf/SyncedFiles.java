package org.krunlab.core.kconfig.conf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** The files that hand a configuration to makefiles, C and Rust, as Linux 6.1 and Unikraft do. */
public final class SyncedFiles {
  private static final String NOTE = " Automatically generated file; DO NOT EDIT.\n";

  private final LiveConfiguration live;
  private final KconfigTree tree;

  /** All of {@code live} must be computed. */
  public SyncedFiles(LiveConfiguration live) {
    this.live = live;
    this.tree = live.tree();
  }

  /**
   * For makefiles of Linux, {@code auto.conf}: what is not n, texts without quotes.
   *
   * @param quotes whether texts have quotes all the same, as in Unikraft
   */
  public String makefile(boolean quotes) {
    var out = new StringBuilder("#\n#" + NOTE + "# " + tree.root().text() + "\n#\n");
    for (Symbol symbol : written()) {
      String text = live.text(symbol);
      boolean quoted = quotes && symbol.type() == SymbolType.STRING;
      line(out, "", symbol, "=" + (quoted ? QuotedText.quote(text) : text));
    }
    return out.toString();
  }

  /**
   * For C, {@code autoconf.h}.
   *
   * @param spaced whether the comment at the top begins and ends with an empty line
   */
  public String header(boolean spaced) {
    String edge = spaced ? " *\n" : "";
    var out =
        new StringBuilder(
            "/*\n" + edge + " *" + NOTE + " * " + tree.root().text() + "\n" + edge + " */\n");
    for (Symbol symbol : written()) {
      String text = live.text(symbol);
      switch (symbol.type()) {
        case BOOL, TRISTATE -> line(out, "#define ", symbol, text.equals("m") ? "_MODULE 1" : " 1");
        case HEX -> line(out, "#define ", symbol, " " + prefixed(text));
        case STRING -> line(out, "#define ", symbol, " " + QuotedText.quote(text));
        default -> line(out, "#define ", symbol, " " + text);
      }
    }
    return out.toString();
  }

  /** For Rust, {@code rustc_cfg}. */
  public String rust() {
    var out = new StringBuilder();
    for (Symbol symbol : written()) {
      String text = live.text(symbol);
      if (symbol.type().isLogic()) {
        line(out, "--cfg=", symbol, "");
      }
      String value = symbol.type() == SymbolType.HEX ? prefixed(text) : text;
      line(out, "--cfg=", symbol, "=" + QuotedText.quote(value));
    }
    return out.toString();
  }

  /** For makefiles of Unikraft, {@code tristate.conf}: tristates that are on, in capitals. */
  public String tristates() {
    var out = new StringBuilder("#\n#" + NOTE + "# " + tree.root().text() + "\n#\n");
    for (Symbol symbol : written()) {
      if (symbol.type() == SymbolType.TRISTATE) {
        line(out, "", symbol, "=" + live.text(symbol).toUpperCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  /**
   * What {@code auto.conf} depends on, for make.
   *
   * @param name of that file
   * @param classic whether the last file ends the list, as in Unikraft
   */
  public String dependencies(String name, boolean classic) {
    var out = new StringBuilder("deps_config := \\\n");
    List<String> files = new ArrayList<>(new LinkedHashSet<>(tree.files())).reversed();
    for (int i = 0; i < files.size(); i++) {
      boolean last = classic && i == files.size() - 1;
      out.append('\t').append(files.get(i)).append(last ? "\n" : " \\\n");
    }
    out.append('\n').append(name).append(classic ? ": \\\n\t" : ": ").append("$(deps_config)\n\n");
    for (Map.Entry<String, String> variable : tree.environment().entrySet()) {
      out.append("ifneq \"$(").append(variable.getKey()).append(")\" \"");
      out.append(variable.getValue()).append("\"\n");
      out.append(name).append(": FORCE\nendif\n");
    }
    return out.append("\n$(deps_config): ;\n").toString();
  }

  /**
   * The symbols that came to differ since a file for makefiles was written. A build keeps an empty
   * file for each symbol and makes anew what depends on those touched.
   *
   * @param before the file written then
   * @param quotes whether texts have quotes in it
   */
  public List<String> changedSince(ConfigFile before, boolean quotes) {
    List<String> changed = new ArrayList<>();
    Map<String, String> old = new HashMap<>();
    for (ConfigLine line : before.lines()) {
      Optional<Symbol> symbol = tree.symbol(line.name());
      if (symbol.isEmpty()) {
        changed.add(line.name());
      } else {
        value(symbol.get(), line.value(), quotes).ifPresent(value -> old.put(line.name(), value));
      }
    }
    for (Symbol symbol : tree.visitingOrder()) {
      if (symbol.isNeverWritten() || symbol.name().isEmpty()) {
        continue;
      }
      String was = old.get(symbol.name());
      boolean nothingNew = was == null && symbol.type().isLogic() && live.text(symbol).equals("n");
      boolean differs =
          live.isWritten(symbol)
              ? !nothingNew && !live.text(symbol).equals(was)
              : was != null && tree.symbol(symbol.name()).equals(Optional.of(symbol));
      if (differs) {
        changed.add(symbol.name());
      }
    }
    return changed;
  }

  private static Optional<String> value(Symbol symbol, String written, boolean quotes) {
    return switch (symbol.type()) {
      case BOOL, TRISTATE ->
          Optional.of(written.substring(0, Math.min(1, written.length())))
              .filter(letter -> List.of("y", "m", "n").contains(letter))
              .filter(letter -> !letter.equals("m") || symbol.type() == SymbolType.TRISTATE);
      case INT, HEX -> Optional.of(written).filter(t -> Numbers.isWritten(t, symbol.type()));
      case STRING -> quotes ? QuotedText.unquote(written) : Optional.of(written);
      case UNKNOWN -> Optional.empty();
    };
  }

  private List<Symbol> written() {
    return tree.visitingOrder().stream()
        .filter(symbol -> !symbol.name().isEmpty() && symbol.type() != SymbolType.UNKNOWN)
        .filter(live::isWritten)
        .filter(symbol -> !symbol.type().isLogic() || !live.text(symbol).equals("n"))
        .toList();
  }

  private void line(StringBuilder out, String before, Symbol symbol, String after) {
    out.append(before).append(tree.prefix()).append(symbol.name()).append(after).append('\n');
  }

  private static String prefixed(String hex) {
    return hex.startsWith("0x") || hex.startsWith("0X") ? hex : "0x" + hex;
  }
}
