package org.krunlab.desktop.setup;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krunlab.core.experiment.LabException;

/** An environment as one line: entries such as {@code NAME=VALUE}, quoted as arguments are. */
final class EnvironmentLine {
  private EnvironmentLine() {}

  static String format(Map<String, String> environment) {
    List<String> entries =
        environment.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    return ArgumentLine.format(entries);
  }

  /**
   * @throws LabException where a word is no entry
   */
  static SortedMap<String, String> parse(String line) {
    var environment = new TreeMap<String, String>();
    for (String entry : ArgumentLine.parse(line)) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw LabException.input("'" + entry + "' is no environment entry: write NAME=VALUE.");
      }
      environment.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
    return environment;
  }
}
