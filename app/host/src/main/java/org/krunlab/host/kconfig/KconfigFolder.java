package org.krunlab.host.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.Diagnostic;
import org.krunlab.core.kconfig.Diagnostic.Severity;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FolderFiles;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.ShellRefusedException;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;

/** Opens the tree of Unikraft, of Linux or of anything else that has a {@code Kconfig}. */
public final class KconfigFolder implements KconfigFolders {
  private static final String UNIKRAFT_ROOT = "Config.uk";
  private static final String ROOT = "Kconfig";
  private static final String CONFIG = "KCONFIG_CONFIG";
  private static final int MOST_ERRORS = 10;

  private final Map<String, String> environment;

  /**
   * @param environment the user's; variables a tree needs and that are set here are taken as they
   *     are
   */
  public KconfigFolder(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Opened open(Path place, Trust trust, CancelToken cancel) {
    cancel.throwIfCancelled();
    Thread reader = Thread.currentThread();
    try (var _ = cancel.onCancel(reader::interrupt)) {
      Opened opened = read(Place.of(place), trust);
      cancel.throwIfCancelled();
      return opened;
    } catch (LabException e) {
      // A tree whose command was ended reads as one with errors.
      cancel.throwIfCancelled();
      throw e;
    } finally {
      if (cancel.isCancelled()) {
        // The interrupt was ours, and whoever asked is told by the exception.
        Thread.interrupted();
      }
    }
  }

  /**
   * Where a tree begins.
   *
   * @param folder with symbolic links resolved
   * @param root the first file, in that folder
   */
  private record Place(Path folder, String root) {

    static Place of(Path asked) {
      try {
        Path real = asked.toRealPath();
        if (!Files.isDirectory(real)) {
          Path folder = real.getParent();
          return new Place(folder == null ? real : folder, asked.getFileName().toString());
        }
        for (String root : List.of(UNIKRAFT_ROOT, ROOT)) {
          if (Files.isRegularFile(real.resolve(root))) {
            return new Place(real, root);
          }
        }
      } catch (IOException e) {
        throw LabException.input("There is no folder '" + asked + "'.", e);
      }
      throw LabException.input(
          "'"
              + asked
              + "' has neither a Config.uk nor a Kconfig: name the folder that has one, or the"
              + " tree's first file.");
    }
  }

  private Opened read(Place place, Trust trust) {
    var files = new NotedFiles(new FolderFiles(place.folder()));
    Optional<UnikraftSettings> unikraft =
        place.root().equals(UNIKRAFT_ROOT)
            ? UnikraftFolder.settings(place.folder(), files, environment)
            : Optional.empty();
    Map<String, String> variables =
        unikraft
            .map(UnikraftSettings::environment)
            .orElseGet(() -> LinuxVariables.of(place.folder(), environment, trust));
    var asked = new LinkedHashSet<AskedCommand>();
    ShellPort shell =
        trust == Trust.ALLOW
            ? ShellRunner.quiet(
                place.folder(),
                LinuxVariables.over(environment, variables),
                ShellRunner.DEFAULT_LIMIT)
            : new Asking(asked);
    try {
      KconfigTree tree =
          unikraft.isPresent()
              ? UnikraftKconfig.read(unikraft.get(), files, shell)
              : KconfigTree.read(
                  new KconfigSource(
                      place.root(),
                      files,
                      shell,
                      LinuxVariables.over(environment, variables),
                      Dialect.LINUX_6_1));
      return asked.isEmpty()
          ? new Tree(tree, place.folder().resolve(config(variables)))
          : untrusted(place, asked, files);
    } catch (KconfigException e) {
      if (!asked.isEmpty()) {
        return untrusted(place, asked, files);
      }
      throw unreadable(place, e);
    }
  }

  private static Untrusted untrusted(Place place, Set<AskedCommand> asked, NotedFiles files) {
    for (AskedCommand command : asked) {
      files.noteNamedIn(command.command());
    }
    return new Untrusted(List.copyOf(asked), place.folder(), files.content(asked.toString()));
  }

  /** Notes what a tree asks for and answers nothing, so that it goes on and asks for the rest. */
  private record Asking(Set<AskedCommand> asked) implements ShellPort {
    @Override
    public String run(String command) throws ShellRefusedException {
      throw new ShellRefusedException("this tree is not trusted to run commands");
    }

    @Override
    public String run(String command, Location location) {
      asked.add(new AskedCommand(command, location));
      return "";
    }
  }

  private String config(Map<String, String> variables) {
    return variables.getOrDefault(CONFIG, environment.getOrDefault(CONFIG, ".config"));
  }

  private static LabException unreadable(Place place, KconfigException e) {
    List<Diagnostic> errors =
        e.diagnostics().stream().filter(one -> one.severity() == Severity.ERROR).toList();
    String shown =
        errors.stream()
            .limit(MOST_ERRORS)
            .map(Diagnostic::toString)
            .collect(Collectors.joining("\n"));
    int more = errors.size() - MOST_ERRORS;
    return LabException.input(
        "The Kconfig tree in '"
            + place.folder()
            + "' cannot be read:\n"
            + shown
            + (more > 0 ? "\nand " + more + " more." : ""),
        e);
  }
}
