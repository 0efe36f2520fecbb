package org.krunlab.desktop.kconfig;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.prices.PriceTagsViewModel;
import org.krunlab.desktop.kconfig.prices.PricingViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/**
 * The configuration of the profile. The user's values are kept in the profile, also those that are
 * not in force; the values in force follow from them. What is set is pending until it is built.
 */
public final class KconfigViewModel {
  private final Session session;
  private final ConfigurationSource source;
  private final TaskRunner tasks;
  private final ConfigureViewModel configure;
  private final PricingViewModel pricing;
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private @Nullable Basis basis;
  private @Nullable Configuration underConstruction;
  private Map<String, String> known = Map.of();

  /** What the base follows from; anything else in a profile leaves it as it is. */
  private record Basis(
      Object runtime, Object port, Object engine, Object ring, Object clock, String revision) {
    static Basis of(Profile profile) {
      return new Basis(
          profile.runtime(),
          profile.port(),
          profile.engine(),
          profile.ring(),
          profile.clock(),
          profile.unikraftRevision());
    }
  }

  /** A base and the profile's values upon it. */
  private record Read(Configuration base, Configuration start) {}

  public KconfigViewModel(
      Session session,
      ConfigurationSource source,
      PriceLists prices,
      Workbench workbench,
      TaskRunner tasks) {
    this.session = session;
    this.source = source;
    this.tasks = tasks;
    configure = ConfigureViewModel.of(tasks);
    var tags = new PriceTagsViewModel(session, prices, tasks);
    configure.options().pricesProperty().bind(tags.tagsProperty());
    pricing =
        new PricingViewModel(session, workbench, configure.options().chosenProperty(), tags::look);
    open.subscribe(tags::look);
    configure.editor().snapshotProperty().subscribe(this::edited);
    session.profileProperty().subscribe(this::profileChanged);
    session.activityProperty().subscribe(this::follow);
    session.imageProperty().subscribe((before, after) -> built());
  }

  /** Fetches sources where needed and reads the options. */
  public void load() {
    if (loading.get()) {
      return;
    }
    loading.set(true);
    Profile profile = session.profileProperty().get();
    tasks.start(
        "Reading Unikraft's options",
        (progress, cancel) -> {
          Configuration base = source.base(profile, progress, cancel);
          return new Read(base, ProfileValues.on(base, profile.kconfig()));
        },
        new Outcome<Read>() {
          @Override
          public void done(Read read) {
            basis = Basis.of(profile);
            known = profile.kconfig();
            configure.editor().open(read.start(), read.base());
          }

          @Override
          public void failed(String sentence) {
            session.troubleProperty().set(sentence);
          }

          @Override
          public void ended() {
            loading.set(false);
            profileChanged();
          }
        });
  }

  /** The profile may be another one, or may just say what was set here. */
  private void profileChanged() {
    Profile profile = session.profileProperty().get();
    if (basis == null) {
      return;
    }
    if (!Basis.of(profile).equals(basis)) {
      load();
    } else if (!profile.kconfig().equals(known)) {
      Map<String, String> values = profile.kconfig();
      known = values;
      configure
          .editor()
          .step("the profile's values", before -> ProfileValues.on(before.underlay(), values));
    }
  }

  private void edited(@Nullable Snapshot snapshot) {
    if (snapshot == null) {
      return;
    }
    loaded.set(true);
    Map<String, String> values = ProfileValues.of(snapshot, known);
    waiting.set(ProfileValues.notInForce(snapshot.now(), values));
    if (!values.equals(known)) {
      known = values;
      session.profileProperty().set(session.profileProperty().get().withKconfig(values));
    }
  }

  private void follow(Activity activity) {
    Snapshot snapshot = configure.editor().snapshotProperty().get();
    if (activity == Activity.IDLE) {
      underConstruction = null;
    } else if (activity != Activity.REPLAYING && underConstruction == null && snapshot != null) {
      underConstruction = snapshot.now();
    }
  }

  private void built() {
    if (underConstruction != null) {
      configure.editor().settle(underConstruction);
    }
  }

  /** What the pane and the page work with. */
  public ConfigureViewModel configure() {
    return configure;
  }

  /** Has it found out what options cost. */
  public PricingViewModel pricing() {
    return pricing;
  }

  /** The user's values that are not in force; blank where all are. */
  public ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** Whether there are options to show. */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Whether the page of its own is open. */
  public BooleanProperty openProperty() {
    return open;
  }
}
