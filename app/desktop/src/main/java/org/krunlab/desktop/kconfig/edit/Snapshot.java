package org.krunlab.desktop.kconfig.edit;

import java.util.Optional;
import org.krunlab.core.kconfig.edit.History;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * A configuration at one moment, with what it is measured against. It never changes, so any thread
 * can work on it while the user goes on.
 *
 * @param history how it came about
 * @param underlay what is set below the user: by a runtime and an engine, or nothing
 * @param baseline as it was saved, loaded or built last; what differs from it is pending
 * @param fromFile whether it comes from a configuration file, which says of every option what it
 *     is, whether or not anybody cared
 */
public record Snapshot(
    History history, Configuration underlay, Configuration baseline, boolean fromFile) {

  /** The configuration itself. */
  public Configuration now() {
    return history.present();
  }

  public KconfigTree tree() {
    return now().tree();
  }

  /** Whether the user, and not what is below, has set the symbol or a value of the choice. */
  public boolean isSetByUser(Symbol symbol) {
    return isSetByUser(now(), symbol);
  }

  private boolean isSetByUser(Configuration configuration, Symbol symbol) {
    if (symbol.isChoice()) {
      return symbol.members().stream().anyMatch(member -> isSetByUser(configuration, member));
    }
    Optional<String> value = configuration.userValue(symbol);
    return value.isPresent() && !value.equals(underlay.userValue(symbol));
  }

  /** Whether something below the user has set the symbol. */
  public boolean isSetBelow(Symbol symbol) {
    return !symbol.isChoice()
        && underlay.userValue(symbol).isPresent()
        && underlay.userValue(symbol).equals(now().userValue(symbol));
  }

  /** Whether what the user set, or that it is set at all, differs from the baseline. */
  public boolean isPending(Symbol symbol) {
    return symbol.isChoice()
        ? symbol.members().stream().anyMatch(this::isPending)
        : !now().userValue(symbol).equals(baseline.userValue(symbol));
  }

  Snapshot with(History next) {
    return new Snapshot(next, underlay, baseline, fromFile);
  }

  Snapshot withBaseline(Configuration next) {
    return new Snapshot(history, underlay, next, fromFile);
  }
}
