package org.krunlab.desktop.support;

import java.util.List;
import java.util.Objects;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.ConfigureViewModel;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.tree.Row;

/** All view models of a configuration, on a tree with one of each kind of option. */
public final class Workshop {
  private static final String TREE =
      """
      mainmenu "A tree"

      config MODULES
        bool "Modules"
        modules
        default y

      menu "Network"
      config NET
        bool "Networking"

      config TCP
        tristate "Transmission control"
        depends on NET
        select CHECKSUM
        help
          A protocol of the network.

      config CHECKSUM
        bool "Checksums"

      config PORT
        int "Port"
        depends on NET
        range 1 100
        default 80
      endmenu

      choice
        prompt "Speed"
        default SLOW
      config SLOW
        bool "Slow"
      config FAST
        bool "Fast"
      endchoice

      config INNER
        bool
        default y if FAST

      config TITLE
        string "Title"
        default "none"
      """;

  private final ConfigureViewModel models = ConfigureViewModel.of(SameThread.tasks());

  public Workshop() {
    KconfigTree tree = Trees.of(TREE);
    Configuration start = Configuration.defaults(tree);
    models.editor().open(start, start);
  }

  public ConfigureViewModel models() {
    return models;
  }

  public Snapshot snapshot() {
    return Objects.requireNonNull(models.editor().snapshotProperty().get());
  }

  public Symbol symbol(String name) {
    return snapshot().tree().symbol(name).orElseThrow();
  }

  public String value(String name) {
    return snapshot().now().value(symbol(name));
  }

  public void set(String name, String value) {
    models.editor().set(symbol(name), value);
  }

  public List<Row> rows() {
    return Objects.requireNonNull(models.options().listingProperty().get()).rows();
  }

  public List<String> texts() {
    return rows().stream().map(row -> row.node().text()).toList();
  }

  public Row row(String text) {
    return rows().stream()
        .filter(row -> row.node().text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + texts()));
  }
}
