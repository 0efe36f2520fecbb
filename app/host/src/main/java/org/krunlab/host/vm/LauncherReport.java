package org.krunlab.host.vm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.krunlab.core.experiment.LabException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code krunlab-launcher --probe} says of this machine.
 *
 * @param json its answer, as {@code docs/launcher-protocol.md} describes it
 */
public record LauncherReport(JsonNode json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SECONDS = 10;

  /**
   * Asks the launcher.
   *
   * @param library libkrun's file; empty for the system's
   * @throws LabException where the launcher cannot be run or answers nothing of use
   */
  public static LauncherReport ask(Path launcher, Optional<Path> library) {
    var command = new ArrayList<>(List.of(launcher.toString(), "--probe"));
    library.ifPresent(file -> command.addAll(List.of("--lib", file.toString())));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream out = process.getInputStream()) {
        process.getOutputStream().close();
        JsonNode answer = JSON.readTree(out.readAllBytes());
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || !answer.isObject()) {
          throw LabException.machine(launcher + " --probe gave no answer; build it again.");
        }
        return new LauncherReport(answer);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | JacksonException e) {
      throw LabException.machine(
          "%s cannot be run (%s); build it again with make in launcher-native."
              .formatted(launcher, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LabException.machine("Interrupted while asking " + launcher + ".", e);
    }
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

  /** Why libkrun cannot be used; empty where it can. */
  public String libkrunError() {
    return json.path("libkrun").path("error").asString("");
  }
}
