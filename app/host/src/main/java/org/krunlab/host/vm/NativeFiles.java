package org.krunlab.host.vm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;

/**
 * Where the native parts of Krunlab lie: the launcher and, beside it, the probe guest.
 *
 * @param places where the launcher may be, the first that exists counts
 * @param probeGuests where the probe guest may be besides the launcher's folder
 */
public record NativeFiles(List<Path> places, List<Path> probeGuests) {
  public static final String LAUNCHER_VARIABLE = "KRUNLAB_LAUNCHER";

  private static final String LAUNCHER = "krunlab-launcher";
  private static final String PROBE_GUEST = "probe-guest.elf";
  private static final String BUILD_FOLDER = "launcher-native/build";

  public NativeFiles {
    places = List.copyOf(places);
    probeGuests = List.copyOf(probeGuests);
  }

  /**
   * The usual places, the strongest first: the environment variable {@value #LAUNCHER_VARIABLE},
   * the setting, the system property {@code krunlab.launcher}, the build folder below the system
   * property {@code krunlab.home}, and {@code PATH}.
   */
  public static NativeFiles usual(Map<String, String> environment, Optional<Path> setting) {
    List<Path> places =
        Stream.of(
                path(environment.get(LAUNCHER_VARIABLE)),
                setting,
                path(System.getProperty("krunlab.launcher")),
                path(System.getProperty("krunlab.home"))
                    .map(home -> home.resolve(BUILD_FOLDER).resolve(LAUNCHER)))
            .flatMap(Optional::stream)
            .toList();
    Stream<Path> onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(":"))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, LAUNCHER));
    return new NativeFiles(
        Stream.concat(places.stream(), onPath).toList(),
        path(System.getProperty("krunlab.probe-guest")).stream().toList());
  }

  /**
   * The launcher's file.
   *
   * @throws LabException where there is none
   */
  public Path launcher() {
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toAbsolutePath)
        .orElseThrow(
            () ->
                LabException.machine(
                    "krunlab-launcher is nowhere to be found; start Krunlab by its script"
                        + " ./krunlab, which builds it, or set "
                        + LAUNCHER_VARIABLE
                        + " to its file."));
  }

  /**
   * The probe guest's image.
   *
   * @throws LabException where there is none
   */
  public Path probeGuest() {
    Path beside = launcher().resolveSibling(PROBE_GUEST);
    return Stream.concat(Stream.of(beside), probeGuests.stream())
        .filter(Files::isReadable)
        .findFirst()
        .map(Path::toAbsolutePath)
        .orElseThrow(
            () ->
                LabException.machine(
                    "The probe guest is missing: there is no "
                        + Objects.requireNonNull(beside.getFileName())
                        + " beside krunlab-launcher; run make in launcher-native."));
  }

  private static Optional<Path> path(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(Path::of);
  }
}
