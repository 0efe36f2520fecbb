package org.krunlab.host.sources;

import java.net.URI;
import java.util.Optional;

/**
 * From where sources come, where that is not upstream.
 *
 * @param repositories a URL with {@code {owner}} and {@code {name}} to be filled in
 * @param archives a folder, or the URL of one, that holds archives under their own names
 */
public record SourcePlaces(Optional<String> repositories, Optional<String> archives) {
  /** The setting's name, for sentences. */
  static final String REPOSITORIES_VARIABLE = "KRUNLAB_SOURCES";

  /** The setting's name, for sentences. */
  static final String ARCHIVES_VARIABLE = "KRUNLAB_DOWNLOADS";

  /** Where to fetch a repository from. */
  public String urlOf(SourcesLock.Repository repository) {
    return repositories
        .map(
            template ->
                template
                    .replace("{owner}", repository.owner())
                    .replace("{name}", repository.repositoryName()))
        .orElse(repository.url());
  }

  /** Where to get an archive from: a URL with a scheme. */
  public URI uriOf(SourcesLock.Archive archive) {
    return archives
        .map(place -> place.startsWith("/") ? "file://" + place : place)
        .map(place -> (place.endsWith("/") ? place : place + "/") + archive.fileName())
        .map(URI::create)
        .orElseGet(() -> URI.create(archive.url()));
  }
}
