package org.krunlab.desktop.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;

/** Trees from a text. */
public final class Trees {
  private static final String ROOT = "Kconfig";

  private Trees() {}

  public static KconfigTree of(String text) {
    try {
      return KconfigTree.read(
          new KconfigSource(
              ROOT, new OneFile(text), ShellPort.refusing(), Map.of(), Dialect.LINUX_6_1));
    } catch (KconfigException e) {
      throw new AssertionError(e);
    }
  }

  private record OneFile(String text) implements FilePort {
    @Override
    public Optional<byte[]> read(String name) {
      return name.equals(ROOT)
          ? Optional.of(text.getBytes(StandardCharsets.UTF_8))
          : Optional.empty();
    }

    @Override
    public List<String> glob(String pattern) {
      return List.of(pattern);
    }

    @Override
    public List<String> folders(String folder) {
      return List.of();
    }

    @Override
    public String canonical(String name) {
      return name;
    }
  }
}
