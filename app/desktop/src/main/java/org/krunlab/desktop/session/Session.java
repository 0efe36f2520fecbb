package org.krunlab.desktop.session;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/** What the panes have in common; changed and read on the toolkit's thread only. */
public final class Session {

  /**
   * What the laboratory is busy with. One thing at a time: a build beside a boot would disturb it.
   */
  public enum Activity {
    IDLE,
    BUILDING,
    BOOTING,
    CHECKING,
    REPEATING,
    SAVING,
    REPLAYING
  }

  private final ObjectProperty<Profile> profile;
  private final ObjectProperty<Narration> narration =
      new SimpleObjectProperty<>(Narration.NARRATED);
  private final ReadOnlyObjectWrapper<@Nullable Capabilities> machine =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.IDLE);
  private final ReadOnlyObjectWrapper<@Nullable RunPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Profile> heldUp = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Profile> imageProfile =
      new ReadOnlyObjectWrapper<>();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

  public Session(Profile profile) {
    this.profile = new SimpleObjectProperty<>(profile);
  }

  /** What the user decided so far; always valid. */
  public ObjectProperty<Profile> profileProperty() {
    return profile;
  }

  /** Changes something in the profile, whatever else it says by now. */
  public void change(UnaryOperator<Profile> edit) {
    profile.set(edit.apply(profile.get()));
  }

  /** Whether the next build and boot are to print the kernel's messages. */
  public ObjectProperty<Narration> narrationProperty() {
    return narration;
  }

  /** What this machine can do; null until it has been found out. */
  public ReadOnlyObjectProperty<@Nullable Capabilities> machineProperty() {
    return machine.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** The run on show, finished or under way; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable RunPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** The image on show: that of the run, or the one just built. */
  public ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
    return image.getReadOnlyProperty();
  }

  /** The profile that the image on show was built for; null without an image. */
  public ReadOnlyObjectProperty<@Nullable Profile> imageProfileProperty() {
    return imageProfile.getReadOnlyProperty();
  }

  /** The profile whose boot waits for wamrc; null where none does. */
  public ReadOnlyObjectProperty<@Nullable Profile> heldUpProperty() {
    return heldUp.getReadOnlyProperty();
  }

  /** A sentence about what went wrong last; blank once it was dismissed. */
  public StringProperty troubleProperty() {
    return trouble;
  }

  /** A sentence about what came of the work that ended last; blank where that shows. */
  public ReadOnlyStringProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Tells what came of work that is nowhere to be seen. */
  void tell(String sentence) {
    done.set(sentence);
  }

  void found(Capabilities capabilities) {
    machine.set(capabilities);
  }

  void show(RunPicture shown) {
    picture.set(shown);
    if (shown.completed() != null) {
      RunHeader header = shown.completed().header();
      show(header.profile(), header.image());
    }
  }

  void show(Profile of, Image built) {
    imageProfile.set(of);
    image.set(built);
  }

  void holdUp(Profile waiting) {
    heldUp.set(waiting);
  }

  /** Claims the laboratory; false where it is busy already. */
  boolean begin(Activity what) {
    if (activity.get() != Activity.IDLE) {
      return false;
    }
    trouble.set("");
    done.set("");
    activity.set(what);
    heldUp.set(null);
    return true;
  }

  /** The same work goes on with something else. */
  void goOn(Activity what) {
    activity.set(what);
  }

  void end() {
    activity.set(Activity.IDLE);
  }
}
