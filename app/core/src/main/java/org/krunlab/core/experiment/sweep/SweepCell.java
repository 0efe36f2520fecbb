package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.model.Profile;

/**
 * One combination of values. Cells know nothing of each other, so that each can be built and booted
 * wherever and whenever.
 *
 * @param settings in the order of the axes
 * @param profile the base with these settings
 */
public record SweepCell(List<Setting> settings, Profile profile) {
  public SweepCell {
    settings = List.copyOf(settings);
  }

  /**
   * The base with settings, named after them.
   *
   * @throws org.krunlab.core.experiment.LabException where a setting is none of a profile
   */
  public static SweepCell of(Profile base, List<Setting> settings) {
    Profile profile = base;
    for (Setting setting : settings) {
      profile = setting.on(profile);
    }
    String name = settings.stream().map(Setting::toString).collect(Collectors.joining(" "));
    return new SweepCell(settings, profile.withName(name.isEmpty() ? base.name() : name));
  }

  /** Every combination of the axes' values, the last axis changing fastest. */
  public static List<SweepCell> all(Profile base, List<Axis> axes) {
    List<List<Setting>> combinations = List.of(List.of());
    for (Axis axis : axes) {
      var longer = new ArrayList<List<Setting>>();
      for (List<Setting> begun : combinations) {
        for (Setting setting : axis.settings()) {
          var more = new ArrayList<>(begun);
          more.add(setting);
          longer.add(more);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(settings -> of(base, settings)).toList();
  }
}
