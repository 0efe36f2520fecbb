package org.krunlab.desktop.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.experiment.adoption.Adoption;
import org.krunlab.core.experiment.adoption.ForeignValues;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/**
 * The saved profiles and which of them the session began with. What the user changes since is kept
 * as the last used profile at once, and under its name when it is saved.
 */
public final class ProfilesViewModel {
  private final Session session;
  private final Laboratory laboratory;
  private final TaskRunner tasks;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Profile> saved = new ReadOnlyObjectWrapper<>();
  private final StringBinding title;
  private final AtomicReference<@Nullable Profile> unkept = new AtomicReference<>();
  private boolean keeping;

  public ProfilesViewModel(Session session, Laboratory laboratory, TaskRunner tasks) {
    this.session = session;
    this.laboratory = laboratory;
    this.tasks = tasks;
    title = Bindings.createStringBinding(this::inWords, session.profileProperty(), saved);
    session.profileProperty().subscribe(this::keep);
  }

  /** Lists the profiles and goes on with the one used last. */
  public void open() {
    Profile before = session.profileProperty().get();
    perform(
        "Reading the profiles",
        ProfileLibrary::lastUsed,
        last -> {
          keeping = true;
          if (session.profileProperty().get().equals(before)) {
            last.ifPresent(session.profileProperty()::set);
          }
          refresh();
        },
        () -> keeping = true);
  }

  private void refresh() {
    String name = session.profileProperty().get().name();
    perform(
        "Reading the profiles",
        library -> {
          List<String> listed = library.names();
          return new Listing(
              listed, listed.contains(name) ? Optional.of(library.load(name)) : Optional.empty());
        },
        listing -> {
          names.setAll(listing.names());
          saved.set(listing.current().orElse(null));
        },
        () -> saved.set(null));
  }

  private record Listing(List<String> names, Optional<Profile> current) {}

  private void keep(Profile profile) {
    if (keeping) {
      unkept.set(profile);
      tasks.quietly(this::keepNewest, session.troubleProperty()::set);
    }
  }

  /** One at a time, and each the newest, so that no older one is written over it. */
  private synchronized void keepNewest() {
    Profile newest = unkept.getAndSet(null);
    if (newest != null) {
      laboratory.profiles().keepLastUsed(newest);
    }
  }

  /** Whether choosing another profile would leave changes behind. */
  public boolean isModified() {
    Profile now = session.profileProperty().get();
    Profile before = saved.get();
    return before != null
        ? !now.equals(before)
        : !now.equals(Profile.defaults(now.runtime()).withName(now.name()));
  }

  /** Goes on with a saved profile; what was not saved of the one before is left behind. */
  public void choose(String name) {
    perform("Reading the profile " + name, library -> library.load(name), this::goOnWith, () -> {});
  }

  /** Goes on with what a newcomer starts from. */
  public void begin(WasmRuntime runtime) {
    saved.set(null);
    session.profileProperty().set(Profile.defaults(runtime));
  }

  private void goOnWith(Profile profile) {
    saved.set(profile);
    session.profileProperty().set(profile);
    refresh();
  }

  /** Whether there is a file to save the profile to. */
  public boolean isNamed() {
    return saved.get() != null;
  }

  /** Saves the profile under the name it has, then goes on. */
  public void save(Runnable then) {
    Profile profile = session.profileProperty().get();
    store(
        profile,
        library -> library.save(profile),
        () -> {
          saved.set(profile);
          then.run();
        });
  }

  /**
   * Saves the profile under another name and goes on with that.
   *
   * @param following whether it is to follow later changes of the profile it was made from
   */
  public void saveAs(String name, boolean following) {
    Profile profile = session.profileProperty().get();
    String parent = profile.name();
    Profile renamed = profile.withName(name.strip());
    store(
        renamed,
        library -> {
          if (library.names().contains(renamed.name())) {
            throw LabException.input(
                "There is a profile '" + renamed.name() + "' already: choose another name.");
          }
          if (following) {
            library.saveExtending(renamed, parent);
          } else {
            library.save(renamed);
          }
        },
        () -> goOnWith(renamed));
  }

  /** Makes a profile of another tool's file, as values upon what the runtime chosen needs. */
  public void importFile(Path file) {
    Profile profile = session.profileProperty().get();
    tasks.start(
        "Importing " + file.getFileName(),
        (progress, cancel) -> {
          String fileName = String.valueOf(file.getFileName());
          ForeignValues foreign = ForeignValues.read(bytes(file), fileName, "'" + fileName + "'");
          Adoption adoption =
              Adoption.of(foreign, laboratory.kconfig().base(profile, progress, cancel));
          var values = new TreeMap<>(profile.kconfig());
          values.putAll(adoption.kconfig());
          return new Imported(
              profile.withName(foreign.name().orElse("imported")).withKconfig(values),
              adoption.notes());
        },
        Outcome.of(this::show, session.troubleProperty()::set));
  }

  private record Imported(Profile profile, List<String> notes) {}

  private void show(Imported imported) {
    saved.set(null);
    session.profileProperty().set(imported.profile());
    if (!imported.notes().isEmpty()) {
      session.troubleProperty().set(String.join("\n", imported.notes()));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw LabException.input("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** Puts a saved profile away; one in use stays in use, unsaved. */
  public void remove(String name) {
    store(session.profileProperty().get(), library -> library.remove(name), this::refresh);
  }

  private void store(Profile profile, Consumer<ProfileLibrary> change, Runnable done) {
    perform(
        "Saving the profile " + profile.name(),
        library -> {
          change.accept(library);
          return library.names();
        },
        listed -> {
          names.setAll(listed);
          done.run();
        },
        () -> {});
  }

  private <T> void perform(
      String heading, Function<ProfileLibrary, T> work, Consumer<T> done, Runnable failed) {
    Work<T> task = (progress, cancel) -> work.apply(laboratory.profiles());
    tasks.start(
        heading,
        task,
        Outcome.of(
            done,
            sentence -> {
              session.troubleProperty().set(sentence);
              failed.run();
            }));
  }

  private String inWords() {
    Profile now = session.profileProperty().get();
    Profile before = saved.get();
    if (before == null) {
      return now.runtime().label() + ", not saved";
    }
    return now.name() + (now.equals(before) ? "" : ", changed");
  }

  /** The saved profiles' names, in alphabetical order. */
  public ObservableList<String> names() {
    return FXCollections.unmodifiableObservableList(names);
  }

  /** The profile as it was saved last; null where it never was. */
  public ReadOnlyObjectProperty<@Nullable Profile> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Which profile it is, and whether it was changed since it was saved. */
  public StringBinding titleProperty() {
    return title;
  }
}
