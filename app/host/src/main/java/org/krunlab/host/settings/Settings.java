package org.krunlab.host.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a user sets once. An environment variable wins over each.
 *
 * @param sources where upstream repositories are cloned from: a URL with {@code {owner}} and {@code
 *     {name}} ({@code KRUNLAB_SOURCES})
 * @param downloads a folder or URL that holds archives ({@code KRUNLAB_DOWNLOADS})
 * @param launcher the launcher's file ({@code KRUNLAB_LAUNCHER})
 * @param libkrun libkrun's file ({@code KRUNLAB_LIBKRUN})
 * @param libkrunfw libkrunfw's file, the kernel of a Linux guest ({@code KRUNLAB_LIBKRUNFW})
 * @param theme the window's look, such as {@code dark} ({@code KRUNLAB_THEME})
 */
public record Settings(
    Optional<String> sources,
    Optional<String> downloads,
    Optional<Path> launcher,
    Optional<Path> libkrun,
    Optional<Path> libkrunfw,
    Optional<String> theme) {

  public static final Settings NONE =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** These settings, as the environment overrules them; an empty variable overrules nothing. */
  public Settings overruledBy(Map<String, String> environment) {
    return new Settings(
        variable(environment, "KRUNLAB_SOURCES").or(() -> sources),
        variable(environment, "KRUNLAB_DOWNLOADS").or(() -> downloads),
        variable(environment, "KRUNLAB_LAUNCHER").map(Path::of).or(() -> launcher),
        variable(environment, "KRUNLAB_LIBKRUN").map(Path::of).or(() -> libkrun),
        variable(environment, "KRUNLAB_LIBKRUNFW").map(Path::of).or(() -> libkrunfw),
        variable(environment, "KRUNLAB_THEME").or(() -> theme));
  }

  public Settings withTheme(String value) {
    return new Settings(sources, downloads, launcher, libkrun, libkrunfw, Optional.of(value));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }
}
