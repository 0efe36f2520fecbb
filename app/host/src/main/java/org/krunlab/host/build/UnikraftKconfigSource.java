package org.krunlab.host.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.KconfigSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.kconfig.FolderFiles;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;
import org.krunlab.core.kconfig.unikraft.UnikraftVersion;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import org.krunlab.host.kconfig.ShellRunner;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.GuestTree;
import org.krunlab.host.sources.SourceTrees;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.toolchain.Command;

/** Reads the Kconfig tree of the sources in the cache, each one once. */
public final class UnikraftKconfigSource implements KconfigSource {
  private static final String ARCHITECTURE = "x86_64";

  /** How many digits of the commit Unikraft puts into its version; see the checkouts' setting. */
  private static final int ABBREVIATION = 8;

  private final CacheFolder cache;
  private final Sources sources;
  private final Map<String, KconfigTree> trees = new ConcurrentHashMap<>();

  public UnikraftKconfigSource(CacheFolder cache, Sources sources) {
    this.cache = cache;
    this.sources = sources;
  }

  @Override
  public KconfigTree tree(Profile profile, Progress.Listener listener, CancelToken cancel) {
    var pinned = sources.pinnedForKconfig(profile.unikraftRevision());
    SourceTrees read = sources.fetch(pinned, listener, cancel);
    String commit = pinned.repository("unikraft").commit();
    return trees.computeIfAbsent(commit + read.guest().hash(), key -> read(read, commit));
  }

  @Override
  public Configuration base(Profile profile, Progress.Listener listener, CancelToken cancel) {
    KconfigTree tree = tree(profile, listener, cancel);
    GuestTree guest = sources.guest(cancel);
    Configuration base = Configuration.defaults(tree);
    for (String fragment : GuestFragments.below(profile)) {
      base = base.with(ConfigFile.read(guest.fragment(fragment), tree.prefix()));
    }
    return base;
  }

  @Override
  public Configuration whole(BuildRequest request, Progress.Listener listener, CancelToken cancel) {
    KconfigTree tree = tree(request.profile(), listener, cancel);
    var layers = GuestFragments.layers(sources.guest(cancel), request).merged();
    Set<String> strings =
        tree.options().stream()
            .filter(symbol -> symbol.type() == SymbolType.STRING)
            .map(Symbol::name)
            .collect(Collectors.toSet());
    String text = org.krunlab.host.build.ConfigFile.format(layers, strings);
    return Configuration.of(tree, ConfigFile.read(text, tree.prefix()));
  }

  private KconfigTree read(SourceTrees sourceTrees, String commit) {
    Path base = sourceTrees.repository("unikraft");
    var work = new WorkFolder(cache.work());
    var files = new FolderFiles(base);
    UnikraftVersion version =
        UnikraftVersion.of(files, base.toString())
            .orElseThrow(
                () ->
                    LabException.input(
                        "Unikraft "
                            + commit
                            + " states no version in its version.mk: choose another revision."));
    var settings =
        new UnikraftSettings(
            base.toString(),
            sourceTrees.guest().unikraft("app").toString(),
            UnikraftMake.NAME,
            ARCHITECTURE,
            ARCHITECTURE,
            version.number() + "~" + commit.substring(0, ABBREVIATION),
            version.codename(),
            work.output().toString(),
            work.config().toString(),
            sourceTrees.libraries().stream().map(Path::toString).toList(),
            List.of(),
            List.of());
    try {
      return UnikraftKconfig.read(settings, files, shell(settings, base));
    } catch (KconfigException e) {
      throw LabException.input(
          "The Kconfig files of Unikraft "
              + commit
              + " cannot be read ("
              + e.diagnostics().getFirst()
              + "): choose another revision.",
          e);
    }
  }

  /**
   * Runs what a tree asks of the shell. It comes from the sources whose makefiles a build runs, so
   * it is trusted as far as they are.
   */
  private static ShellRunner shell(UnikraftSettings settings, Path folder) {
    var environment = new HashMap<>(Command.of(folder).environment());
    environment.putAll(settings.environment());
    return ShellRunner.quiet(folder, environment, ShellRunner.DEFAULT_LIMIT);
  }
}
