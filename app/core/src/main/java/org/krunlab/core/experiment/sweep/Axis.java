package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.experiment.LabException;

/**
 * What a sweep varies.
 *
 * @param settings of one name, at least one
 */
public record Axis(List<Setting> settings) {
  public Axis {
    settings = List.copyOf(settings);
  }

  /**
   * Reads {@code NAME=a,b,c}; what is said twice of a name is one axis.
   *
   * @throws LabException where one is not of that form
   */
  public static List<Axis> parse(List<String> texts) {
    var values = new LinkedHashMap<String, Set<Setting>>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw LabException.input(
            "'"
                + text
                + "' does not say what to vary: write NAME=VALUE,VALUE such as"
                + " runtime=wasm3,wamr-aot, ramMiB=8,64 or LIBUKDEBUG_PRINTK=y,n.");
      }
      for (String value : text.substring(equals + 1).split(",", -1)) {
        var setting = new Setting(text.substring(0, equals), value);
        values.computeIfAbsent(setting.name(), name -> new LinkedHashSet<>()).add(setting);
      }
    }
    return values.values().stream().map(set -> new Axis(new ArrayList<>(set))).toList();
  }
}
