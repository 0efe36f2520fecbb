package org.krunlab.cli.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

/**
 * What stands for a profile on the command line: a runtime's name, that of a saved profile, or a
 * profile's file.
 */
public final class ProfileArgument {
  private ProfileArgument() {}

  /**
   * @throws LabException where it is none of them, or the file is no profile
   */
  public static Profile parse(String text, ProfileLibrary library) {
    var runtime = WasmRuntime.byId(text);
    if (runtime.isPresent()) {
      return Profile.defaults(runtime.get());
    }
    if (library.names().contains(text)) {
      return library.load(text);
    }
    Path file = Path.of(text);
    if (!Files.isRegularFile(file)) {
      throw LabException.input(
          "'"
              + text
              + "' is neither a profile's file nor "
              + saved(library)
              + "one of the runtimes "
              + Arrays.stream(WasmRuntime.values())
                  .map(WasmRuntime::id)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    try {
      return library.read(Files.readString(file, StandardCharsets.UTF_8), text);
    } catch (IOException e) {
      throw LabException.input(
          "The profile '" + text + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static String saved(ProfileLibrary library) {
    return library.names().isEmpty()
        ? ""
        : "one of the saved profiles " + String.join(", ", library.names()) + " nor ";
  }
}
