package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * What {@code conf --olddefconfig} makes of a configuration file, to the byte.
 *
 * <p>It differs from writing the configuration the file means in one case. The C tool drops a
 * number that is out of its range only after all values were computed, and does not compute again
 * what was derived from it; a second run does. Whoever compares with the tool needs that first
 * result.
 */
public final class OldDefConfig {
  private OldDefConfig() {}

  /** The file the C tool would write, with the header of four lines. */
  public static String run(KconfigTree tree, ConfigFile file) {
    UserValues values = ConfigReader.read(tree, file, UserValues.none(tree)).values();
    Evaluation evaluation = new Evaluation(tree, values);
    evaluation.computeAll();
    for (Symbol symbol : tree.visitingOrder()) {
      if (!symbol.type().isLogic()
          && values.isSet(symbol)
          && !Ranges.admits(evaluation, symbol, values.text(symbol))) {
        values.unset(symbol);
        evaluation.forget(symbol);
      }
    }
    return ConfigWriter.write(tree, evaluation);
  }
}
