package org.krunlab.host.vm;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * libkrunfw, the library that holds libkrun's own Linux: the kernel of Linux guests.
 *
 * @param library its file, or the bare name by which the system's is found
 */
public record Firmware(Path library) {
  public static final String VARIABLE = "KRUNLAB_LIBKRUNFW";

  /** The system's. */
  public static final Firmware SYSTEM = new Firmware(Path.of(KernelBundle.SONAME));

  /**
   * The one of the environment variable {@value #VARIABLE}, else of the setting, else the system's.
   */
  public static Firmware usual(Map<String, String> environment, Optional<Path> setting) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .or(() -> setting)
        .map(file -> new Firmware(file.toAbsolutePath()))
        .orElse(SYSTEM);
  }
}
