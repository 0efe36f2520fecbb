package org.krunlab.host.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.model.RuntimeFamily;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which upstream sources a unikernel is made of, each pinned.
 *
 * @param repositories by git
 * @param archives by download
 */
public record SourcesLock(List<Repository> repositories, List<Archive> archives) {
  /** What revisions of an image call Krunlab's own libraries. */
  private static final String OWN = "krunlab guest";

  private static final String OWN_LICENCE = "Apache-2.0";

  public SourcesLock {
    repositories = List.copyOf(repositories);
    archives = List.copyOf(archives);
  }

  /**
   * A git repository at one commit.
   *
   * @param name what builds call it, such as {@code unikraft}
   * @param url where upstream publishes it
   * @param commit 40 hexadecimal digits
   * @param licence its SPDX identifier
   */
  public record Repository(String name, String url, String commit, String licence) {
    /** The last but one part of the URL's path. */
    public String owner() {
      String path = path();
      int last = path.lastIndexOf('/');
      return path.substring(path.lastIndexOf('/', last - 1) + 1, last);
    }

    /** The last part of the URL's path, without {@code .git}. */
    public String repositoryName() {
      String path = path();
      return path.substring(path.lastIndexOf('/') + 1);
    }

    public Repository at(String otherCommit) {
      return new Repository(name, url, otherCommit, licence);
    }

    private String path() {
      return URI.create(url).getPath().replaceFirst("(\\.git)?/?$", "");
    }
  }

  /**
   * A file to download.
   *
   * @param name what builds call it, such as {@code musl}
   * @param url where upstream publishes it
   * @param sha256 64 hexadecimal digits
   * @param licence its SPDX identifier
   */
  public record Archive(String name, String url, String sha256, String licence) {
    public String fileName() {
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }

  /** Reads {@code sources.lock} as it comes with Krunlab. */
  public static SourcesLock shipped() {
    try (InputStream resource = GuestResources.open("sources.lock")) {
      return parse(resource.readAllBytes());
    } catch (IOException e) {
      throw LabException.machine("Krunlab's own sources.lock cannot be read; install it again.", e);
    }
  }

  static SourcesLock parse(byte[] json) {
    var mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    try {
      return mapper.readValue(json, SourcesLock.class);
    } catch (JacksonException e) {
      throw LabException.input("sources.lock is not valid: " + e.getOriginalMessage() + ".", e);
    }
  }

  /** Under which licence each stands, Krunlab's own guest libraries among them, by name. */
  public SortedMap<String, Licence> licences() {
    var licences = new TreeMap<String, Licence>();
    repositories.forEach(r -> licences.put(r.name(), new Licence(r.name(), r.licence(), r.url())));
    archives.forEach(a -> licences.put(a.name(), new Licence(a.name(), a.licence(), a.url())));
    licences.put(OWN, new Licence(OWN, OWN_LICENCE, ""));
    return licences;
  }

  /**
   * @throws LabException where there is no such repository
   */
  public Repository repository(String name) {
    return repositories.stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow(() -> LabException.input("sources.lock names no repository '" + name + "'."));
  }

  /** The same without the other runtimes, which an image with this one does not need. */
  public SourcesLock only(RuntimeFamily runtime) {
    return without(EnumSet.complementOf(EnumSet.of(runtime)));
  }

  /** The same without any runtime and without archives: what Kconfig reads. */
  public SourcesLock forKconfig() {
    return new SourcesLock(without(EnumSet.allOf(RuntimeFamily.class)).repositories(), List.of());
  }

  private SourcesLock without(Set<RuntimeFamily> runtimes) {
    Set<String> names =
        runtimes.stream()
            .map(family -> family.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new SourcesLock(
        repositories.stream().filter(r -> !names.contains(r.name())).toList(), archives);
  }

  /** The same, with one repository at another commit; an empty commit changes nothing. */
  public SourcesLock with(String name, String commit) {
    if (commit.isEmpty()) {
      return this;
    }
    if (!commit.matches("[0-9a-f]{40}")) {
      throw LabException.input(
          "The revision '"
              + commit
              + "' of "
              + name
              + " is not a commit: give its full name of 40 hexadecimal digits, or leave it empty"
              + " for "
              + repository(name).commit()
              + ".");
    }
    return new SourcesLock(
        repositories.stream().map(r -> r.name().equals(name) ? r.at(commit) : r).toList(),
        archives);
  }
}
