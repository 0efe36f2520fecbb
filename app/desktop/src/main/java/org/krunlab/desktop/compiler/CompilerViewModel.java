package org.krunlab.desktop.compiler;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.krunlab.core.experiment.MissingCompiler;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Says that a module waits for wamrc, as soon as the user pauses, and has it built. */
public final class CompilerViewModel {
  private final Session session;
  private final UseCases cases;
  private final Workbench workbench;
  private final Freshest looking;
  private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

  public CompilerViewModel(Session session, UseCases cases, Workbench workbench, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.workbench = workbench;
    this.looking = tasks.freshestAtLull();
    session.profileProperty().subscribe(this::follow);
    session.activityProperty().subscribe((before, now) -> look());
    session.heldUpProperty().subscribe((before, now) -> look());
    look();
  }

  private void follow(Profile before, Profile now) {
    if (before.runtime() != now.runtime() || !before.module().equals(now.module())) {
      look();
    }
  }

  /** What is under way may be what makes the compiler: its end is looked at. */
  private void look() {
    if (session.activityProperty().get() != Activity.IDLE) {
      return;
    }
    Profile profile = session.profileProperty().get();
    if (!profile.runtime().runsAot()) {
      looking.cancel();
      offer.set("");
      return;
    }
    // A module that cannot be read is told of where it is chosen.
    looking.request(
        cancel -> cases.missingCompiler().isInTheWayOf(profile),
        Outcome.of(missing -> offer.set(missing ? sentence() : ""), unread -> offer.set("")));
  }

  private String sentence() {
    return (session.heldUpProperty().get() == null ? "" : "Nothing was booted: ")
        + MissingCompiler.SENTENCE;
  }

  public void build() {
    looking.cancel();
    offer.set("");
    workbench.buildCompilerAndBoot();
  }

  /** Why wamrc is wanted; blank where it is not. */
  public ReadOnlyStringProperty offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Whether it can be built now. */
  public ObservableBooleanValue idleProperty() {
    return session.activityProperty().isEqualTo(Activity.IDLE);
  }
}
