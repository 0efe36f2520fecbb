package org.krunlab.host.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ConfigurationLayers;
import org.krunlab.core.experiment.ConfigurationReferee;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.GuestTree;
import org.krunlab.host.sources.SourceTrees;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.Ccache;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;

/** Builds unikernels by Unikraft's own make, each one once. */
public final class UnikraftBuilder implements ImageBuilder, ConfigurationReferee {
  private final CacheFolder cache;
  private final Sources sources;
  private final Toolchain toolchain;
  private final Map<String, String> environment;
  private final ImageCache images;

  /**
   * @param environment the variables of this process
   */
  public UnikraftBuilder(
      CacheFolder cache, Sources sources, Toolchain toolchain, Map<String, String> environment) {
    this.cache = cache;
    this.sources = sources;
    this.toolchain = toolchain;
    this.environment = Map.copyOf(environment);
    this.images = new ImageCache(cache.images());
  }

  @Override
  public BuiltImage build(BuildRequest request, Listener listener, CancelToken cancel) {
    BuildRecipe recipe = recipe(request, cancel);
    Optional<BuiltImage> known = images.answerTo(recipe.requestHash());
    if (known.isPresent()) {
      return known.get();
    }
    SourceTrees trees = fetched(recipe, listener, cancel);
    return alone(
        trees,
        cancel,
        (work, make) -> {
          // Another build may have made it while this one waited.
          Optional<BuiltImage> meanwhile = images.answerTo(recipe.requestHash());
          return meanwhile.isPresent()
              ? meanwhile.get()
              : new OneBuild(recipe, trees, work, make, images, cache.root()).run(listener, cancel);
        });
  }

  @Override
  public SequencedMap<String, String> resolve(
      BuildRequest request, Listener listener, CancelToken cancel) {
    BuildRecipe recipe = recipe(request, cancel);
    SourceTrees trees = fetched(recipe, listener, cancel);
    return alone(
        trees,
        cancel,
        (work, make) -> {
          work.reset();
          listener.on(Progress.of("configuring", Duration.ZERO));
          var values =
              Configuration.resolve(recipe, work, make.unikraft(), listener::output, cancel)
                  .inForce();
          values.replaceAll((symbol, value) -> ConfigFile.unquote(value));
          return values;
        });
  }

  /** What make needs: the tools it starts and the sources it works on. */
  private SourceTrees fetched(BuildRecipe recipe, Listener listener, CancelToken cancel) {
    toolchain.require(EnumSet.allOf(HostTool.class));
    return sources.fetch(recipe.pinned(), listener, cancel);
  }

  private BuildRecipe recipe(BuildRequest asked, CancelToken cancel) {
    refuseOddCachePath();
    Profile profile = asked.profile();
    // A program has no kernel that could tell a log.
    BuildRequest request =
        profile.engine().isProgram() ? new BuildRequest(profile, Narration.SILENT, false) : asked;
    GuestTree guest = sources.guest(cancel);
    SourcesLock pinned = sources.pinned(profile.runtime().family(), profile.unikraftRevision());
    ConfigurationLayers layers = GuestFragments.layers(guest, request);
    toolchain.require(EnumSet.of(HostTool.GCC, HostTool.LD));
    return new BuildRecipe(
        request, layers.merged(), pinned, guest.hash(), toolchain.compilerVersion());
  }

  /** The ways to call make; the kernel's configures for both. */
  record Makes(UnikraftMake unikraft, LinuxMake linux) {}

  /** Something done by Unikraft's make in the folder that is its alone. */
  private interface Job<T> {
    T run(WorkFolder work, Makes make) throws IOException;
  }

  private <T> T alone(SourceTrees trees, CancelToken cancel, Job<T> job) {
    var work = new WorkFolder(cache.work());
    try (FileLocks.Held _ = work.lock(cancel)) {
      String searchPath =
          Ccache.searchPath(toolchain, cache.root().resolve("ccache-links"), environment);
      var variables = BuildEnvironment.of(environment, searchPath);
      try {
        return job.run(
            work,
            new Makes(
                new UnikraftMake(trees, work, cache.root(), variables),
                new LinuxMake(trees, work, cache.root(), variables)));
      } finally {
        work.discardOutput();
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } catch (UncheckedIOException e) {
      throw cannotWrite(Objects.requireNonNull(e.getCause()));
    }
  }

  private LabException cannotWrite(IOException e) {
    return LabException.machine(
        "The build cannot write to "
            + cache.root()
            + " ("
            + e.getMessage()
            + "): free some space, or set XDG_CACHE_HOME to another folder.",
        e);
  }

  private void refuseOddCachePath() {
    String path = cache.root().toString();
    List<String> odd = List.of(" ", ":", "$", "#", "=", "'", "\"", "%", ",", ";", "&", "(", ")");
    odd.stream()
        .filter(path::contains)
        .findFirst()
        .ifPresent(
            character -> {
              throw LabException.machine(
                  "The cache folder "
                      + path
                      + " has '"
                      + character
                      + "' in its path, which Unikraft's make cannot take: set XDG_CACHE_HOME to a"
                      + " folder of letters and digits.");
            });
  }
}
