package org.krunlab.desktop.kconfig.prices;

import java.util.List;
import java.util.Random;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.conduct.Series;
import org.krunlab.core.experiment.sweep.Layouts;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Workbench;

/** Has it found out what options of the profile cost. */
public final class PricingViewModel {
  /** How often one may have each image booted. */
  public static final List<Integer> TIMES = List.of(10, 20, 30);

  private final Session session;
  private final Workbench workbench;
  private final Runnable found;
  private final ReadOnlyObjectProperty<@Nullable MenuNode> chosen;
  private final IntegerProperty times = new SimpleIntegerProperty(TIMES.getFirst());
  private final StringBinding symbol;

  /**
   * @param chosen the row of the options that the cursor is on
   * @param found called when there is a new list
   */
  public PricingViewModel(
      Session session,
      Workbench workbench,
      ReadOnlyObjectProperty<@Nullable MenuNode> chosen,
      Runnable found) {
    this.session = session;
    this.workbench = workbench;
    this.chosen = chosen;
    this.found = found;
    symbol = Bindings.createStringBinding(this::chosenOption, chosen);
  }

  private String chosenOption() {
    MenuNode node = chosen.get();
    return node == null
        ? ""
        : node.symbol().filter(one -> one.type() == SymbolType.BOOL).map(Symbol::name).orElse("");
  }

  /**
   * The option that the cursor is on, without {@code CONFIG_}; blank where it can have no price.
   */
  public StringBinding symbolProperty() {
    return symbol;
  }

  /** How often each image is booted. */
  public IntegerProperty timesProperty() {
    return times;
  }

  /** Finds out what the option costs that the cursor is on. */
  public void findChosen() {
    if (!symbol.get().isEmpty()) {
      find("Finding out what " + symbol.get() + " costs", List.of(symbol.get()));
    }
  }

  /** Finds out what each option costs that is on and can be switched off. */
  public void findAll() {
    find("Finding out what options cost", List.of());
  }

  private void find(String title, List<String> names) {
    Profile base = session.profileProperty().get();
    var series =
        new Series(Narration.SILENT, times.get(), 1, true, new Random().nextInt(Integer.MAX_VALUE));
    workbench
        .experiments()
        .make(
            title,
            conductor ->
                conductor.ablation(
                    base,
                    conductor.toggles(base, names),
                    Layouts.LEAST,
                    series,
                    SweepBudget.Meter.unbounded()),
            soFar -> {},
            findings -> found.run());
  }
}
