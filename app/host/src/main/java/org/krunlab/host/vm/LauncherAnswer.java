package org.krunlab.host.vm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.krunlab.core.experiment.LabException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher answers where it is asked about this machine and boots nothing. */
final class LauncherAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SECONDS = 10;

  private LauncherAnswer() {}

  /**
   * One JSON object, as {@code docs/launcher-protocol.md} describes it.
   *
   * @param question the option that asks, then its arguments
   * @throws LabException where the launcher cannot be run or answers nothing of use
   */
  static JsonNode to(Path launcher, List<String> question) {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(question);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream out = process.getInputStream()) {
        process.getOutputStream().close();
        JsonNode answer = JSON.readTree(out.readAllBytes());
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || !answer.isObject()) {
          throw LabException.machine(
              launcher + " " + question.getFirst() + " gave no answer; build it again.");
        }
        return answer;
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
}
