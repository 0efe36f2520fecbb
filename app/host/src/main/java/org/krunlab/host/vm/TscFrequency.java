package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.DurableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast this machine's time stamp counter counts. The launcher measures it for a second against
 * the kernel's raw clock; the answer holds until the machine is booted again, so it is kept.
 */
public final class TscFrequency {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  /** A guest's clock must be as close as this to the host's raw one. */
  private static final long MOST_ERROR_PPB = 50_000;

  private final Path kept;

  /**
   * @param kept the file that keeps the answer from one start of Krunlab to the next
   */
  public TscFrequency(Path kept) {
    this.kept = kept;
  }

  /**
   * Ticks a second.
   *
   * @throws LabException where the counter does not count evenly, or cannot be measured
   */
  public synchronized long hertz(Path launcher) {
    String boot = bootId();
    long known = known(boot);
    return known > 0 ? known : keep(boot, checked(LauncherAnswer.to(launcher, List.of("--tsc"))));
  }

  private static String bootId() {
    try {
      return Files.readString(BOOT_ID).strip();
    } catch (IOException e) {
      throw LabException.machine(
          "The kernel tells no " + BOOT_ID + "; choose clock calibrated.", e);
    }
  }

  /** What the file says of this boot of the machine, else 0. */
  private long known(String boot) {
    try {
      JsonNode node = JSON.readTree(Files.readString(kept));
      return node.path("boot").asString("").equals(boot) ? node.path("hz").asLong(0) : 0;
    } catch (IOException | JacksonException e) {
      // None there yet, or half a one: it is measured again.
      return 0;
    }
  }

  private static long checked(JsonNode answer) {
    if (!answer.path("invariant").asBoolean(false)) {
      throw LabException.machine(
          "This processor's time stamp counter changes its pace; choose clock calibrated.");
    }
    if (answer.path("errorPpb").asLong(Long.MAX_VALUE) > MOST_ERROR_PPB) {
      throw LabException.machine(
          "The time stamp counter cannot be measured to 50 ppm on so busy a machine; try again, or"
              + " choose clock calibrated.");
    }
    return answer.path("hz").asLong();
  }

  private long keep(String boot, long hertz) {
    ObjectNode node = JSON.createObjectNode();
    node.put("boot", boot);
    node.put("hz", hertz);
    byte[] text = JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(kept.toAbsolutePath().getParent());
      DurableFile.write(kept, out -> out.write(text));
    } catch (IOException e) {
      // It is measured again next time.
    }
    return hertz;
  }
}
