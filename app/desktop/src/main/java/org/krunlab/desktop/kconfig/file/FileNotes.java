package org.krunlab.desktop.kconfig.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.value.Configuration;

/** What is to be said of a configuration file that was read. */
final class FileNotes {
  private FileNotes() {}

  static String of(Path path, FileState state, Configuration configuration) {
    if (state.text().isEmpty()) {
      return path + " does not exist yet: these are the defaults, saving makes it.";
    }
    var sentences = new ArrayList<String>();
    List<ConfigWarning> warnings = configuration.warnings();
    if (!warnings.isEmpty()) {
      ConfigWarning first = warnings.getFirst();
      sentences.add(
          "%s:%d: %s%s."
              .formatted(
                  path.getFileName(),
                  first.line(),
                  first.message(),
                  warnings.size() > 1 ? " (and " + (warnings.size() - 1) + " more)" : ""));
    }
    int unknown = configuration.unknownAssignments().size();
    if (unknown > 0) {
      sentences.add(
          "%s not in this tree, such as %s; saving leaves %s out and keeps the old file as %s.old."
              .formatted(
                  unknown == 1 ? "1 option it sets is" : unknown + " options it sets are",
                  configuration.unknownAssignments().getFirst().name(),
                  unknown == 1 ? "it" : "them",
                  path.getFileName()));
    }
    return String.join(" ", sentences);
  }
}
