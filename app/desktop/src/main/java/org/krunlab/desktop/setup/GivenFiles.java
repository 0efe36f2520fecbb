package org.krunlab.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.krunlab.core.experiment.GuestPath;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Profile;

/** What a module is given beside its arguments. */
final class GivenFiles {
  private static final List<String> MODULE_ENDINGS = List.of(".wasm", ".wat", ".aot");

  private GivenFiles() {}

  static boolean isModule(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return MODULE_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Such as {@code 2 files, stdin}; a folder counts as one. */
  static String words(Profile profile) {
    var words = new ArrayList<String>();
    int places = profile.files().size();
    if (places == 1) {
      words.add("1 file");
    } else if (places > 1) {
      words.add(places + " files");
    }
    if (!profile.stdin().isEmpty()) {
      words.add("stdin");
    }
    return words.isEmpty() ? "no files" : String.join(", ", words);
  }

  /**
   * What is given already and the paths, each at the place its last name says.
   *
   * @throws LabException where one cannot be called so in the guest
   */
  static Map<String, String> with(Map<String, String> given, List<String> paths) {
    var all = new TreeMap<>(given);
    for (String path : paths) {
      String place = path.substring(path.lastIndexOf('/') + 1);
      GuestPath.check(place);
      all.put(place, path);
    }
    return all;
  }
}
