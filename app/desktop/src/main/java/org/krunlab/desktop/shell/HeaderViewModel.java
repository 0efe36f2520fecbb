package org.krunlab.desktop.shell;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.RingZero;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;

/** The main actions, and what this machine can do. */
public final class HeaderViewModel {
  private final Workbench workbench;
  private final BooleanBinding idle;
  private final StringBinding machine;
  private final StringBinding machineDetails;
  private final BooleanBinding canBoot;

  public HeaderViewModel(Session session, Workbench workbench) {
    this.workbench = workbench;
    idle = session.activityProperty().isEqualTo(Activity.IDLE);
    machine =
        Bindings.createStringBinding(
            () -> inWords(session.machineProperty().get()), session.machineProperty());
    machineDetails =
        Bindings.createStringBinding(
            () -> details(session.machineProperty().get()), session.machineProperty());
    canBoot =
        Bindings.createBooleanBinding(
            () -> canBoot(session),
            session.machineProperty(),
            session.profileProperty(),
            session.activityProperty());
  }

  private static boolean canBoot(Session session) {
    Capabilities known = session.machineProperty().get();
    return session.activityProperty().get() == Activity.IDLE
        && (known == null || known.canRun(session.profileProperty().get().engine()));
  }

  private static String inWords(@Nullable Capabilities machine) {
    if (machine == null) {
      return "looking at this machine…";
    }
    if (machine.engines().stream().noneMatch(Engine::isVm)) {
      return machine.engines().isEmpty()
          ? "replay only: nothing boots on this machine"
          : "nothing boots on this machine: replay and the host itself only";
    }
    String engines = machine.engines().stream().map(Engine::id).collect(Collectors.joining(", "));
    String ring = machine.ringZero() == RingZero.UNKNOWN ? "" : ", " + machine.ringZero().label();
    return engines + " ready" + ring;
  }

  private static String details(@Nullable Capabilities machine) {
    return machine == null
        ? ""
        : machine.checks().stream()
            .map(
                check ->
                    (check.ok() ? "✓ " : "✗ ")
                        + check.name()
                        + ": "
                        + check.finding()
                        + check.mend().map(mend -> "\n    " + mend).orElse(""))
            .collect(Collectors.joining("\n"));
  }

  public void build() {
    workbench.build();
  }

  public void boot() {
    workbench.boot();
  }

  public void stop() {
    workbench.stop();
  }

  /** Whether nothing is being built, booted or replayed. */
  public BooleanBinding idleProperty() {
    return idle;
  }

  public BooleanBinding canBootProperty() {
    return canBoot;
  }

  public StringBinding machineProperty() {
    return machine;
  }

  /** Every finding of the probe, one a line, with what to do where something is wrong. */
  public StringBinding machineDetailsProperty() {
    return machineDetails;
  }
}
