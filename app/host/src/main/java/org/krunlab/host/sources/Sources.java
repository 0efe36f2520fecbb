package org.krunlab.host.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;

/** Gives the sources that a unikernel is built from, fetching what the cache lacks. */
public final class Sources {
  private static final String WAMR = "wamr";

  private final SourcesLock lock;
  private final GitCheckouts checkouts;
  private final ArchiveStore archives;
  private final GuestSources guest;
  private final Toolchain toolchain;

  public Sources(CacheFolder cache, SourcePlaces places, SourcesLock lock, Toolchain toolchain) {
    this.lock = lock;
    this.checkouts = new GitCheckouts(cache.checkouts(), places);
    this.archives = new ArchiveStore(cache.archives(), places);
    this.guest = new GuestSources(cache.guest());
    this.toolchain = toolchain;
  }

  /** Our own part alone, which needs no network. */
  public GuestTree guest(CancelToken cancel) {
    return guest.ensure(cancel);
  }

  /**
   * What a unikernel with the runtime is made of.
   *
   * @param unikraftRevision a commit, or empty for the pinned one
   * @throws LabException where the revision is no commit
   */
  public SourcesLock pinned(RuntimeFamily runtime, String unikraftRevision) {
    return lock.with("unikraft", unikraftRevision).only(runtime);
  }

  /**
   * What the Kconfig tree is made of.
   *
   * @param unikraftRevision a commit, or empty for the pinned one
   * @throws LabException where the revision is no commit
   */
  public SourcesLock pinnedForKconfig(String unikraftRevision) {
    return lock.with("unikraft", unikraftRevision).forKconfig();
  }

  /**
   * WAMR's work tree alone, fetched if it is missing.
   *
   * @throws LabException where it cannot be had
   * @throws CancelledException on cancel
   */
  public Path wamr(Progress.Listener listener, CancelToken cancel) {
    var alone = new SourcesLock(List.of(lock.repository(WAMR)), List.of());
    return fetch(alone, listener, cancel).repository(WAMR);
  }

  /**
   * Fetches what is missing.
   *
   * @throws LabException where it cannot be had
   * @throws CancelledException on cancel; what is whole stays
   */
  public SourceTrees fetch(SourcesLock wanted, Progress.Listener listener, CancelToken cancel) {
    toolchain.require(EnumSet.of(HostTool.GIT));
    long start = System.nanoTime();
    var repositories = new LinkedHashMap<String, Path>();
    for (SourcesLock.Repository repository : wanted.repositories()) {
      String activity = "fetching " + repository.name();
      repositories.put(
          repository.name(),
          checkouts.ensure(
              repository,
              line -> report(listener, activity, start, GitProgress.fraction(line)),
              cancel));
    }
    var files = new LinkedHashMap<String, Path>();
    for (SourcesLock.Archive archive : wanted.archives()) {
      String activity = "fetching " + archive.fileName();
      files.put(
          archive.name(),
          archives.ensure(archive, share -> report(listener, activity, start, share), cancel));
    }
    return new SourceTrees(wanted, repositories, files, guest.ensure(cancel));
  }

  private static void report(
      Progress.Listener listener, String activity, long start, OptionalDouble share) {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    // How much is left is known within one repository or archive, not over all of them.
    listener.on(new Progress(activity, spent, share, Optional.empty()));
  }
}
