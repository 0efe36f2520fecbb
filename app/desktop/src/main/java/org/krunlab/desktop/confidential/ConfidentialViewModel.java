package org.krunlab.desktop.confidential;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.confidential.CheckReadiness;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;

/** Has a profile checked for a confidential machine, and keeps what was found. */
public final class ConfidentialViewModel {
  private final Session session;
  private final Workbench workbench;
  private final BooleanProperty booting = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable ReadinessReport> report =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  public ConfidentialViewModel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    session.profileProperty().subscribe((before, now) -> judge());
    report.subscribe((before, now) -> judge());
    judge();
  }

  private void judge() {
    Profile now = session.profileProperty().get();
    ReadinessReport found = report.get();
    note.set(
        CheckReadiness.against(now)
            .orElse(
                found == null || found.profile().equals(now)
                    ? ""
                    : "The profile has changed since this was found."));
  }

  public void check() {
    workbench.checkReadiness(booting.get(), report::set);
  }

  /** Whether to boot for the least RAM and for what is resident with all of it populated. */
  public BooleanProperty bootingProperty() {
    return booting;
  }

  /** What was found; null before the first check. */
  public ReadOnlyObjectProperty<@Nullable ReadinessReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** Why there is nothing to check, or that what was found is of another profile; else blank. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether a check can be begun now. */
  public ObservableBooleanValue canCheckProperty() {
    return Bindings.createBooleanBinding(
        () ->
            session.activityProperty().get() == Activity.IDLE
                && CheckReadiness.against(session.profileProperty().get()).isEmpty(),
        session.activityProperty(),
        session.profileProperty());
  }
}
