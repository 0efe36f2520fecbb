package org.krunlab.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ProfileArgument;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.KconfigFolders.Trust;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Option;

/** The options that say which tree and which configuration of it a question is about. */
final class ConfigTree {
  private static final int MOST_COMMANDS = 5;
  private static final int MOST_WARNINGS = 10;

  @Option(
      names = "--tree",
      paramLabel = "DIR",
      description = "a folder with Kconfig files, or their first one (default: Unikraft's)")
  private @Nullable Path place;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "a configuration file (default: the tree's .config, else its defaults)")
  private @Nullable Path file;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description = "without --tree: the profile whose Unikraft and values are meant")
  private String profile = "wasm3";

  @Option(names = "--trust", description = "let the tree run the commands it asks for")
  private boolean trust;

  /**
   * What a question is about.
   *
   * @param file where the configuration is kept; empty for that of a profile
   */
  record Subject(Configuration configuration, Optional<Path> file) {
    KconfigTree tree() {
      return configuration.tree();
    }

    /**
     * @throws LabException where the tree has no such option
     */
    Symbol symbol(String name) {
      return ConfigNames.symbol(tree(), name);
    }

    /**
     * @throws LabException where it is no assignment to an option of the tree
     */
    Assignment assignment(String text) {
      return ConfigNames.assignment(tree(), text);
    }
  }

  /** Whether a tree or a file was named; if not, a profile is meant. */
  boolean isNamed() {
    return place != null || file != null;
  }

  String profile() {
    return profile;
  }

  /**
   * Reads tree and configuration.
   *
   * @throws LabException where one cannot be read or the tree is not trusted
   */
  Subject read(Session session, KconfigFolders folders) {
    return read(session, folders, file != null);
  }

  /** As {@link #read(Session, KconfigFolders)}, but the file need not exist yet. */
  Subject readToSet(Session session, KconfigFolders folders) {
    return read(session, folders, false);
  }

  private Subject read(Session session, KconfigFolders folders, boolean mustExist) {
    if (place == null) {
      Configuration ofProfile = profile(session);
      Optional<Path> named = Optional.ofNullable(file);
      boolean isRead = named.isPresent() && (mustExist || Files.exists(named.get()));
      return new Subject(isRead ? read(ofProfile.tree(), named.get()) : ofProfile, named);
    }
    Trust allowed = trust ? Trust.ALLOW : Trust.REFUSE;
    return switch (folders.open(place, allowed, session.cancel())) {
      case KconfigFolders.Tree(KconfigTree tree, Path usual) -> {
        Path used = file == null ? usual : file;
        boolean isRead = mustExist || Files.exists(used);
        yield new Subject(
            isRead ? read(tree, used) : Configuration.defaults(tree), Optional.of(used));
      }
      case KconfigFolders.Untrusted untrusted -> throw refusal(untrusted);
    };
  }

  /** Another configuration of the same tree: a file's, or without --tree a profile's. */
  Configuration other(Session session, KconfigTree tree, String name) {
    if (place == null && !Files.exists(Path.of(name))) {
      return on(
          Configuration.defaults(tree),
          ProfileArgument.parse(name, session.lab().profiles()).kconfig());
    }
    return read(tree, Path.of(name));
  }

  private Configuration profile(Session session) {
    Profile named = ProfileArgument.parse(profile, session.lab().profiles());
    try (var progress = session.progress()) {
      return on(session.lab().kconfig().base(named, progress, session.cancel()), named.kconfig());
    }
  }

  private static Configuration on(Configuration base, Map<String, String> values) {
    Configuration next = base;
    for (Map.Entry<String, String> value : values.entrySet()) {
      String assignment = value.getKey() + "=" + value.getValue();
      next = next.assuming(List.of(ConfigNames.assignment(base.tree(), assignment)));
    }
    return next;
  }

  private static Configuration read(KconfigTree tree, Path file) {
    try {
      var configuration =
          Configuration.of(tree, ConfigFile.read(Files.readAllBytes(file), tree.prefix()));
      warn(file, configuration);
      return configuration;
    } catch (NoSuchFileException e) {
      throw LabException.input("There is no configuration '" + file + "'.", e);
    } catch (IOException e) {
      throw LabException.input(
          "The configuration '" + file + "' cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private static void warn(Path file, Configuration configuration) {
    List<ConfigWarning> warnings = configuration.warnings();
    for (ConfigWarning warning : warnings.subList(0, Math.min(MOST_WARNINGS, warnings.size()))) {
      System.err.println("krunlab: " + file + ":" + warning.line() + ": " + warning.message());
    }
    if (warnings.size() > MOST_WARNINGS) {
      System.err.println(
          "krunlab: " + file + ": " + (warnings.size() - MOST_WARNINGS) + " more lines like these");
    }
    int unknown = configuration.unknownAssignments().size();
    if (unknown > 0) {
      System.err.println(
          "krunlab: "
              + file
              + ": "
              + unknown
              + (unknown == 1 ? " line sets an option" : " lines set options")
              + " this tree does not have, the first "
              + configuration.unknownAssignments().getFirst().name());
    }
  }

  private static LabException refusal(KconfigFolders.Untrusted untrusted) {
    String commands =
        untrusted.commands().stream()
            .limit(MOST_COMMANDS)
            .map(asked -> "\n  " + asked.location() + ": " + asked.command())
            .collect(Collectors.joining());
    int more = untrusted.commands().size() - MOST_COMMANDS;
    return LabException.input(
        "To be read, this tree has to run commands in "
            + untrusted.folder()
            + ", and nothing was run:"
            + commands
            + (more > 0 ? "\n  and " + more + " more" : "")
            + "\nIf you trust the tree, give --trust.");
  }
}
