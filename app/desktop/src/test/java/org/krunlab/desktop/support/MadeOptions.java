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
import org.krunlab.core.kconfig.value.Configuration;

/** A small tree of options with one of each kind. */
public final class MadeOptions {
  private static final String TEXT =
      """
      mainmenu "Made options"

      menu "Library configuration"
      config LIBMUSL
        bool "musl: a C standard library"
        default y
        help
          The C library that runtimes are built upon.

      config LIBLWIP
        bool "lwip: a TCP/IP stack"
        select LIBSOCKETS
        help
          Network protocols. Selects the sockets interface.

      config LIBSOCKETS
        bool "Sockets interface"

      config HEAP_PAGES
        int "Pages of heap"
        range 1 4096
        default 256
      endmenu

      menu "Console"
      choice
        prompt "Level of messages"
        default LEVEL_ERROR
      config LEVEL_ERROR
        bool "Errors"
      config LEVEL_INFO
        bool "Information"
      endchoice

      config SHOW_TIME
        bool "Show the time"
        depends on LEVEL_INFO
      endmenu
      """;

  private MadeOptions() {}

  /** All defaults. */
  public static Configuration defaults() {
    try {
      return Configuration.defaults(
          KconfigTree.read(
              new KconfigSource(
                  "Config.uk", new OneFile(), ShellPort.refusing(), Map.of(), Dialect.UNIKRAFT)));
    } catch (KconfigException e) {
      throw new AssertionError(e);
    }
  }

  private static final class OneFile implements FilePort {
    @Override
    public Optional<byte[]> read(String name) {
      return name.equals("Config.uk")
          ? Optional.of(TEXT.getBytes(StandardCharsets.UTF_8))
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
