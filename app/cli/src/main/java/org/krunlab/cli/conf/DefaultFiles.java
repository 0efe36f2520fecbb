package org.krunlab.cli.conf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** Where defaults come from as long as there is no configuration. */
final class DefaultFiles {
  private DefaultFiles() {}

  /**
   * The files of {@code KCONFIG_DEFCONFIG_LIST}, or of the symbol that older trees have for that.
   */
  static Stream<String> of(LiveConfiguration live, Environment environment) {
    Optional<String> list = environment.find("KCONFIG_DEFCONFIG_LIST");
    if (list.isPresent()) {
      return Arrays.stream(list.get().split("[ \\t-\\r]+")).filter(name -> !name.isEmpty());
    }
    return live.tree().options().stream()
        .filter(Symbol::isNeverWritten)
        .map(Symbol::defaults)
        .flatMap(List::stream)
        .filter(value -> live.value(value.condition()) != Tristate.NO)
        .map(Property.Default::value)
        .flatMap(
            value -> value instanceof Expr.Ref<Symbol>(Symbol s) ? Stream.of(s) : Stream.empty())
        .map(
            symbol -> {
              live.compute(symbol);
              return live.text(symbol);
            });
  }
}
