package org.krunlab.core.kconfig.value;

import java.util.Optional;
import java.util.function.Consumer;
import org.krunlab.core.kconfig.DeepStack;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;

/**
 * Configurations made as a whole, to the byte as the C tools write them: {@code conf
 * --alldefconfig} and its siblings. Each can start from a file that sets some symbols; all others
 * are then set.
 */
public final class WholeConfig {
  private WholeConfig() {}

  /** {@code --alldefconfig}: every symbol by default. */
  public static String defaults(KconfigTree tree, Optional<ConfigFile> preset) {
    return make(tree, preset, NewSymbols::setToDefault);
  }

  /**
   * {@code --allnoconfig}, {@code --allmodconfig}, {@code --allyesconfig}: every truth value as
   * near to {@code value} as it can be.
   */
  public static String all(KconfigTree tree, Tristate value, Optional<ConfigFile> preset) {
    return make(tree, preset, symbols -> symbols.setTo(value));
  }

  /**
   * {@code --randconfig}: every truth value at random.
   *
   * @param seed gives the same configuration each time; as {@code KCONFIG_SEED}
   */
  public static String random(
      KconfigTree tree, int seed, Probabilities probabilities, Optional<ConfigFile> preset) {
    return make(tree, preset, symbols -> symbols.setAtRandom(seed, probabilities));
  }

  /** {@code --defconfig}: what a file sets, all others by default. */
  public static String defconfig(KconfigTree tree, ConfigFile file) {
    return DeepStack.call(
        () -> {
          var live = new LiveConfiguration(tree, symbol -> {});
          live.load(file);
          new NewSymbols(live).setToDefault();
          return live.write();
        });
  }

  private static String make(
      KconfigTree tree, Optional<ConfigFile> preset, Consumer<NewSymbols> setting) {
    return DeepStack.call(
        () -> {
          var live = new LiveConfiguration(tree, symbol -> {});
          preset.ifPresent(live::preset);
          setting.accept(new NewSymbols(live));
          return live.write();
        });
  }
}
