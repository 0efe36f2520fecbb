package org.krunlab.desktop.kconfig.file;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.KconfigFolders.Opened;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Opens a tree; asks first where it wants to run commands. */
public final class TreeViewModel {
  private final KconfigFolders folders;
  private final TreeTrust trust;
  private final Path place;
  private final @Nullable Path config;
  private final ConfigFileViewModel file;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<KconfigFolders.@Nullable Untrusted> untrusted =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

  /**
   * @param place the folder of the tree, or its first file
   * @param config the configuration to work on; null for where the tree's own tools keep it
   */
  public TreeViewModel(
      KconfigFolders folders,
      TreeTrust trust,
      Path place,
      @Nullable Path config,
      ConfigFileViewModel file,
      TaskRunner tasks) {
    this.folders = folders;
    this.trust = trust;
    this.place = place;
    this.config = config;
    this.file = file;
    this.tasks = tasks;
  }

  /** Reads the tree, running none of its commands but where it was trusted before. */
  public void open() {
    state.set("Reading " + place + " …");
    tasks.start(
        "Reading the Kconfig tree in " + place,
        (progress, cancel) -> {
          Opened opened = folders.open(place, Trust.REFUSE, cancel);
          return opened instanceof KconfigFolders.Untrusted asked && trust.isTrusted(asked)
              ? folders.open(place, Trust.ALLOW, cancel)
              : opened;
        },
        shown());
  }

  /**
   * Lets the tree run what it asked for.
   *
   * @param always whether not to ask again as long as the tree stays as it is
   */
  public void allow(boolean always) {
    KconfigFolders.Untrusted asked = untrusted.get();
    if (asked == null) {
      return;
    }
    untrusted.set(null);
    state.set("Reading " + place + " and running its commands …");
    tasks.start(
        "Reading the Kconfig tree in " + place,
        (progress, cancel) -> {
          if (always) {
            trust.remember(asked);
          }
          return folders.open(place, Trust.ALLOW, cancel);
        },
        shown());
  }

  private Outcome<Opened> shown() {
    return new Outcome<>() {
      @Override
      public void done(Opened opened) {
        switch (opened) {
          case KconfigFolders.Tree tree -> {
            state.set("");
            file.open(tree.tree(), config == null ? tree.config() : config);
          }
          case KconfigFolders.Untrusted asked -> {
            state.set("");
            untrusted.set(asked);
          }
        }
      }

      @Override
      public void failed(String sentence) {
        state.set(sentence);
      }

      @Override
      public void cancelled() {
        state.set("Reading " + place + " was cancelled. Press F5 to read it again.");
      }
    };
  }

  /** What the tree asks to run; null where there is no question. */
  public ReadOnlyObjectProperty<KconfigFolders.@Nullable Untrusted> untrustedProperty() {
    return untrusted.getReadOnlyProperty();
  }

  /** Why there is nothing to see; blank once there is. */
  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }
}
