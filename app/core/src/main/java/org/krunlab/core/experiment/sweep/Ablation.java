package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.krunlab.core.experiment.ConfigurationLayers;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Change;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;

/** The options of a profile that can be switched one by one, with what each brings along. */
public final class Ablation {
  private final Profile base;
  private final Function<Profile, Configuration> whole;
  private final Configuration before;

  /**
   * @param whole gives all that is in force for a profile, everything that the build adds included
   */
  public Ablation(Profile base, Function<Profile, Configuration> whole) {
    this.base = base;
    this.whole = whole;
    this.before = whole.apply(base);
  }

  /** Every option with a prompt that is on and that the user could switch off. */
  public List<Toggle> ofWhatIsOn() {
    return before.tree().options().stream()
        .filter(symbol -> isFree(symbol) && before.value(symbol).equals("y"))
        .map(this::toggle)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Those options, whichever way they are.
   *
   * @throws LabException where one does not exist, or cannot be switched
   */
  public List<Toggle> of(Collection<String> names) {
    var toggles = new ArrayList<Toggle>();
    for (String name : names) {
      Symbol symbol =
          before
              .tree()
              .symbol(name.replaceFirst("^CONFIG_", ""))
              .filter(Symbol::isDefined)
              .orElseThrow(() -> LabException.input("There is no option " + name + "."));
      toggles.add(
          Optional.of(symbol)
              .filter(this::isFree)
              .flatMap(this::toggle)
              .orElseThrow(
                  () ->
                      LabException.input(
                          name
                              + " cannot be switched by itself here: krunlab config why and fix"
                              + " tell why, and what would have to change with it.")));
    }
    return List.copyOf(toggles);
  }

  private boolean isFree(Symbol symbol) {
    return symbol.type() == SymbolType.BOOL
        && symbol.choice().isEmpty()
        && !symbol.isChoice()
        && before.isChangeable(symbol)
        && ConfigurationLayers.decidedElsewhere(symbol.name()).isEmpty();
  }

  /** Empty where the build would not have it so, or where nothing would change. */
  private Optional<Toggle> toggle(Symbol symbol) {
    String was = before.value(symbol);
    var setting = new Setting(symbol.name(), was.equals("y") ? "n" : "y");
    Configuration after;
    try {
      after = whole.apply(setting.on(base));
    } catch (LabException e) {
      return Optional.empty();
    }
    if (!after.value(symbol).equals(setting.value())) {
      return Optional.empty();
    }
    List<String> along =
        after.changesFrom(before).stream()
            .filter(change -> change.symbol() != symbol)
            .flatMap(Ablation::told)
            .toList();
    return Optional.of(new Toggle(setting, was, along));
  }

  /** A symbol without a name is a choice, whose members are told. */
  private static Stream<String> told(Change change) {
    return change.symbol().isChoice()
        ? Stream.empty()
        : Stream.of(change.symbol().name() + ": " + change.before() + " -> " + change.after());
  }
}
