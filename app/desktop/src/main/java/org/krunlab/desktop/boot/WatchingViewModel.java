package org.krunlab.desktop.boot;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.twins.BootTwins;
import org.krunlab.core.experiment.twins.ObserverCost;
import org.krunlab.core.experiment.twins.TwinAutopsy;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Workbench;

/** What watching a boot of the profile costs. */
public final class WatchingViewModel {
  /** Turns that count: the fewest of which an interval of 95 % tells anything. */
  public static final int TIMES = 5;

  /**
   * An interval of the boot; times in ms with their intervals.
   *
   * @param text what making the text adds to the silent one
   * @param device what the device that prints it adds
   */
  public record Row(String interval, String silent, String text, String device, String narrated) {}

  private final Session session;
  private final Workbench workbench;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  public WatchingViewModel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    session
        .profileProperty()
        .subscribe(
            (before, after) -> {
              rows.clear();
              note.set("");
            });
  }

  /** Boots the three twins of the profile in turns. */
  public void find() {
    Profile profile = session.profileProperty().get();
    workbench
        .experiments()
        .bootTwins(
            TIMES,
            found -> {
              if (profile.equals(session.profileProperty().get())) {
                show(profile, found);
              }
            });
  }

  private void show(Profile profile, BootTwins.Found found) {
    TwinAutopsy autopsy = found.autopsy();
    rows.setAll(autopsy.cost().rows().stream().map(WatchingViewModel::row).toList());
    note.set(
        String.format(
                Locale.ROOT,
                "%s, %d turns; medians of differences within a turn with their 95 %% intervals. A"
                    + " byte on the console takes %s us by the probe guest. ",
                profile.name(),
                found.runs().turns(),
                autopsy.perByte().text())
            + String.join(" ", autopsy.cautions()));
  }

  private static Row row(ObserverCost.Row row) {
    return new Row(
        row.silent().median().label(),
        row.silent().text(),
        signed(row.formatting()),
        signed(row.devices()),
        row.narrated().text());
  }

  private static String signed(Spread difference) {
    OptionalDouble value = difference.median().value();
    return (value.isPresent() && value.getAsDouble() > 0 ? "+" : "") + difference.text();
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  /** What the figures stand on; blank before there are any. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether the laboratory has nothing else to do. */
  public BooleanBinding idle() {
    return session.activityProperty().isEqualTo(Session.Activity.IDLE);
  }
}
