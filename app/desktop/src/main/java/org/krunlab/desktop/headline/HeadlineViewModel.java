package org.krunlab.desktop.headline;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Cure;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Agreement.Kind;
import org.krunlab.desktop.session.RunPicture;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;

/** The run on show in a few figures and one sentence. */
public final class HeadlineViewModel {
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Figure>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper clean = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper expected = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper asExpected = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper provenance = new ReadOnlyStringWrapper("");

  private final ReadOnlyObjectWrapper<List<Cure>> cures = new ReadOnlyObjectWrapper<>(List.of());
  private final Session session;
  private final Workbench workbench;

  public HeadlineViewModel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    session.pictureProperty().subscribe(this::show);
  }

  private void show(@Nullable RunPicture picture) {
    if (picture == null) {
      return;
    }
    title.set(picture.title());
    CompletedRun run = picture.completed();
    if (run == null) {
      figures.set(List.of());
      outcome.set("");
      expected.set("");
      cures.set(List.of());
      provenance.set("under way");
      return;
    }
    Figures all = Figures.of(run);
    figures.set(List.of(run.headline(), all.imageFile(), all.peakRss()));
    outcome.set(run.result().outcome().sentence());
    clean.set(run.result().outcome().isClean());
    cures.set(Cure.of(run));
    Optional<Agreement> agreement = run.agreement();
    expected.set(agreement.map(Agreement::sentence).orElse(""));
    asExpected.set(agreement.map(Agreement::kind).orElse(Kind.UNKNOWN) != Kind.DIFFERS);
    provenance.set(provenance(run));
  }

  private static String provenance(CompletedRun run) {
    RunHeader header = run.header();
    return String.join(
        ", ",
        header.recorded() ? "recorded" : "made here",
        header.profile().engine().label(),
        header.host().ringZero().label() + (header.image().ringShim() ? " (ring-3 shim)" : ""),
        header.image().narration().id()
            + (run.peculiarities().isEmpty() ? "" : ", " + run.peculiarities()));
  }

  /** Goes on with the run's profile, changed, and boots it. */
  public void take(Cure cure) {
    session.profileProperty().set(cure.profile());
    workbench.boot();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Ready, image and memory; empty while a run goes on. */
  public ReadOnlyObjectProperty<List<Figure>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** How it ended, in a sentence; blank while it goes on. */
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty cleanProperty() {
    return clean.getReadOnlyProperty();
  }

  /** What would take away why the run failed; empty where nothing is known to. */
  public ReadOnlyObjectProperty<List<Cure>> curesProperty() {
    return cures.getReadOnlyProperty();
  }

  /** Whether a boot can be begun now. */
  public ObservableBooleanValue idleProperty() {
    return Bindings.createBooleanBinding(
        () -> session.activityProperty().get() == Activity.IDLE, session.activityProperty());
  }

  /**
   * Whether the module did what it does in the oracle, in a sentence; blank where that is not
   * known.
   */
  public ReadOnlyStringProperty expectedProperty() {
    return expected.getReadOnlyProperty();
  }

  /** False where the module did something else. */
  public ReadOnlyBooleanProperty asExpectedProperty() {
    return asExpected.getReadOnlyProperty();
  }

  /** What must stand beside the figures: engine, ring 0, console, recorded or not. */
  public ReadOnlyStringProperty provenanceProperty() {
    return provenance.getReadOnlyProperty();
  }
}
