package org.krunlab.core.experiment;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.model.Profile;

/** The user's named profiles. */
public interface ProfileLibrary {
  /** The names of all profiles, in alphabetical order. */
  List<String> names();

  /**
   * A profile, with what it inherits.
   *
   * @throws LabException where there is none of that name, or its file or one it extends is damaged
   */
  Profile load(String name);

  /**
   * Reads a profile from elsewhere, which may extend those of the library.
   *
   * @param text the whole file
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no profile
   */
  Profile read(String text, String place);

  /**
   * The profile that this one extends.
   *
   * @throws LabException where there is none of that name, or its file is damaged
   */
  Optional<String> parentOf(String name);

  /**
   * Keeps a profile under its name; it is on disk when this returns. One of that name goes on
   * extending what it did, and what it held before can be found in {@code NAME.json.old}.
   *
   * @throws LabException where its name is no good or it cannot be written
   */
  void save(Profile profile);

  /**
   * Keeps a profile under its name as one that extends another.
   *
   * @throws LabException also where {@code parent} is not there, or extends this one itself
   */
  void saveExtending(Profile profile, String parent);

  /**
   * Puts a profile away, as {@code NAME.json.old}.
   *
   * @throws LabException where there is none of that name, others extend it, or it cannot be moved
   */
  void remove(String name);

  /**
   * The profile that was in use last, saved or not.
   *
   * @throws LabException where its file is damaged, which is then put aside
   */
  Optional<Profile> lastUsed();

  /**
   * Remembers a profile in use, so that nothing typed is lost when the window closes.
   *
   * @throws LabException where it cannot be written
   */
  void keepLastUsed(Profile profile);
}
