package org.krunlab.core.kconfig;

import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.SetResult;

/** Short ways to trees and configurations for tests. */
public final class Trees {
  private Trees() {}

  public static KconfigTree read(String text) throws KconfigException {
    return read(Dialect.LINUX_6_1, MemoryFiles.of("Kconfig", text));
  }

  static KconfigTree read(Dialect dialect, FilePort files) throws KconfigException {
    return KconfigTree.read(
        new KconfigSource("Kconfig", files, ShellPort.refusing(), Map.of(), dialect));
  }

  /** The tree of one file; empty when it is refused. */
  static Optional<KconfigTree> readIfTaken(Dialect dialect, String text) {
    try {
      return Optional.of(read(dialect, MemoryFiles.of("Kconfig", text)));
    } catch (KconfigException e) {
      return Optional.empty();
    }
  }

  public static Configuration defaults(String text) throws KconfigException {
    return Configuration.defaults(read(text));
  }

  static Configuration configured(String text, String config) throws KconfigException {
    return Configuration.of(read(text), ConfigFile.read(config, "CONFIG_"));
  }

  static Symbol symbol(Configuration configuration, String name) {
    return configuration.tree().symbol(name).orElseThrow();
  }

  static String value(Configuration configuration, String name) {
    return configuration.value(symbol(configuration, name));
  }

  static Configuration set(Configuration configuration, String name, String value) {
    return switch (configuration.set(name, value)) {
      case SetResult.Accepted(Configuration next) -> next;
      case SetResult.Rejected(String sentence) -> throw new AssertionError(sentence);
    };
  }

  static String refusal(Configuration configuration, String name, String value) {
    return switch (configuration.set(name, value)) {
      case SetResult.Accepted accepted ->
          throw new AssertionError(name + "=" + value + " was accepted");
      case SetResult.Rejected(String sentence) -> sentence;
    };
  }

  /** A configuration file without its header of four lines. */
  static String body(String config) {
    int at = 0;
    for (int line = 0; line < 4; line++) {
      at = config.indexOf('\n', at) + 1;
    }
    return config.substring(at);
  }
}
