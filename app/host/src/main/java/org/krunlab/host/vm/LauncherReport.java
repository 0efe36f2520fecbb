package org.krunlab.host.vm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import tools.jackson.databind.JsonNode;

/**
 * What {@code krunlab-launcher --probe} says of this machine.
 *
 * @param json its answer, as {@code docs/launcher-protocol.md} describes it
 */
public record LauncherReport(JsonNode json) {
  /**
   * Asks the launcher.
   *
   * @param library libkrun's file; empty for the system's
   * @throws LabException where the launcher cannot be run or answers nothing of use
   */
  public static LauncherReport ask(Path launcher, Optional<Path> library) {
    return ask(launcher, library, Firmware.SYSTEM);
  }

  /**
   * Asks the launcher.
   *
   * @param library libkrun's file; empty for the system's
   * @param firmware the kernel of Linux guests
   * @throws LabException where the launcher cannot be run or answers nothing of use
   */
  public static LauncherReport ask(Path launcher, Optional<Path> library, Firmware firmware) {
    var question = new ArrayList<>(List.of("--probe"));
    library.ifPresent(file -> question.addAll(List.of("--lib", file.toString())));
    question.addAll(List.of("--bundle", firmware.library().toString()));
    return new LauncherReport(LauncherAnswer.to(launcher, question));
  }

  public String launcherVersion() {
    return json.path("launcher").asString("");
  }

  /** Whether a libkrun was loaded that has all that is needed. */
  public boolean libkrunUsable() {
    return json.path("libkrun").path("usable").asBoolean(false);
  }

  /** The file libkrun was loaded from. */
  public Optional<Path> libkrunFile() {
    return json.path("libkrun").path("path").asStringOpt().map(Path::of);
  }

  /** Why there is no libkrunfw; empty where there is one. */
  public Optional<String> firmwareError() {
    JsonNode found = json.path("libkrunfw");
    return found.path("usable").asBoolean(false)
        ? Optional.empty()
        : Optional.of(found.path("error").asString("it has no function krunfw_get_kernel"));
  }

  /** Why libkrun cannot be used; empty where it can. */
  public String libkrunError() {
    return json.path("libkrun").path("error").asString("");
  }
}
