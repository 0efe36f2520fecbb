package org.krunlab.desktop.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.model.Profile;

/** Profiles in memory; what extends what is written down and not followed. */
public final class MemoryProfiles implements ProfileLibrary {
  private final Map<String, Profile> saved = new TreeMap<>();
  private final Map<String, String> parents = new TreeMap<>();
  private @Nullable Profile last;

  @Override
  public List<String> names() {
    return List.copyOf(saved.keySet());
  }

  @Override
  public Profile load(String name) {
    Profile profile = saved.get(name);
    if (profile == null) {
      throw LabException.input("There is no profile '" + name + "'.");
    }
    return profile;
  }

  @Override
  public Profile read(String text, String place) {
    throw new AssertionError("no test reads a profile from elsewhere");
  }

  @Override
  public Optional<String> parentOf(String name) {
    return Optional.ofNullable(parents.get(name));
  }

  @Override
  public void save(Profile profile) {
    saved.put(profile.name(), profile);
  }

  @Override
  public void saveExtending(Profile profile, String parent) {
    parents.put(profile.name(), parent);
    save(profile);
  }

  @Override
  public void remove(String name) {
    saved.remove(name);
  }

  @Override
  public Optional<Profile> lastUsed() {
    return Optional.ofNullable(last);
  }

  @Override
  public void keepLastUsed(Profile profile) {
    last = profile;
  }
}
