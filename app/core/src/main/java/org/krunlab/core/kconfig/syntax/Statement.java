package org.krunlab.core.kconfig.syntax;

import java.util.List;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/** An entry of the tree as it is written, with {@code source} already followed. */
public sealed interface Statement {
  /** Where it begins. */
  Location location();

  /**
   * {@code config name} or {@code menuconfig name}.
   *
   * @param menu written as menuconfig
   */
  record Config(Location location, String name, boolean menu, List<Option> options)
      implements Statement {}

  /**
   * {@code choice} to {@code endchoice}.
   *
   * @param name empty for nearly all of them
   */
  record Choice(Location location, String name, List<Option> options, List<Statement> body)
      implements Statement {}

  /** {@code menu} to {@code endmenu}. */
  record Menu(Location location, String prompt, List<Option> options, List<Statement> body)
      implements Statement {}

  /** {@code if} to {@code endif}. */
  record If(Location location, Expr<Operand> condition, List<Statement> body)
      implements Statement {}

  /** {@code comment} */
  record Comment(Location location, String text, List<Option> options) implements Statement {}
}
