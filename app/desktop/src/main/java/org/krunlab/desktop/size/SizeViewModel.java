package org.krunlab.desktop.size;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.EngineRules;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageAnatomy.Part;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.session.Workbench;

/** What the image on show consists of. */
public final class SizeViewModel {
  /** As many bars as can be read; the rest is summed up. */
  private static final int BARS = 14;

  private final Session session;
  private final Workbench workbench;
  private final BooleanProperty byLibrary = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper librariesKnown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Part>> parts = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper againstBundle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

  public SizeViewModel(Session session, Workbench workbench) {
    this.session = session;
    this.workbench = workbench;
    session.imageProperty().subscribe(this::show);
    session.imageProperty().subscribe((before, now) -> saved.set(""));
    session.imageProfileProperty().subscribe(this::judge);
    byLibrary.subscribe(this::show);
  }

  private void judge(@Nullable Profile profile) {
    againstBundle.set(
        profile == null
            ? "There is no image yet."
            : new EngineRules(profile.engine()).against(BootMethod.BUNDLE).orElse(""));
  }

  private void show() {
    Image image = session.imageProperty().get();
    if (image == null) {
      parts.set(List.of());
      summary.set("");
      librariesKnown.set(false);
      return;
    }
    ImageAnatomy anatomy = image.anatomy();
    librariesKnown.set(!anatomy.libraries().isEmpty());
    boolean libraries = byLibrary.get() && !anatomy.libraries().isEmpty();
    parts.set(largest(libraries ? anatomy.libraries() : anatomy.sections()));
    summary.set(summary(anatomy));
  }

  private static List<Part> largest(List<Part> all) {
    List<Part> sorted =
        all.stream().sorted(java.util.Comparator.comparing(Part::size).reversed()).toList();
    if (sorted.size() <= BARS) {
      return sorted;
    }
    var shown = new ArrayList<>(sorted.subList(0, BARS - 1));
    List<Part> rest = sorted.subList(BARS - 1, sorted.size());
    long bytes = rest.stream().mapToLong(part -> part.size().bytes()).sum();
    shown.add(new Part(rest.size() + " others", new ByteSize(bytes)));
    return shown;
  }

  private static String summary(ImageAnatomy anatomy) {
    double zeros =
        anatomy.loaded().bytes() == 0
            ? 0
            : 100.0 * anatomy.zeros().bytes() / anatomy.loaded().bytes();
    return String.format(
        Locale.ROOT,
        "File %s; %s of it loaded, %.0f %% of that zeros; %s in memory.",
        anatomy.file().exact(),
        anatomy.loaded().exact(),
        zeros,
        anatomy.memory());
  }

  /** Saves the image on show, with its module, as a library in place of libkrunfw. */
  public void saveBundle(Path library) {
    workbench.saveBundle(
        library,
        image ->
            saved.set(
                "%s holds image %s and its module."
                    .formatted(library.getFileName(), image.key().abbreviated())));
  }

  /** Why no bundle can be made of the image on show, in a sentence; blank where one can. */
  public ReadOnlyStringProperty againstBundleProperty() {
    return againstBundle.getReadOnlyProperty();
  }

  /** Whether a bundle can be saved now. */
  public ObservableBooleanValue canBundleProperty() {
    return againstBundle.isEmpty().and(session.activityProperty().isEqualTo(Activity.IDLE));
  }

  /** What was saved of the image on show; blank where nothing was. */
  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Whether the bars are libraries; sections otherwise. */
  public BooleanProperty byLibraryProperty() {
    return byLibrary;
  }

  /** Whether the build left a link map to tell libraries by. */
  public ReadOnlyBooleanProperty librariesKnownProperty() {
    return librariesKnown.getReadOnlyProperty();
  }

  /** The bars, the largest first. */
  public ReadOnlyObjectProperty<List<Part>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /** The image in one sentence; blank where there is none. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }
}
