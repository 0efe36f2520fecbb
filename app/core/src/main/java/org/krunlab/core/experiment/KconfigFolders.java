package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.tree.KconfigTree;

/** Opens Kconfig trees in folders of this machine. */
public interface KconfigFolders {

  /** Whether a tree may run the commands it asks for; it can ask for anything. */
  enum Trust {
    /** Nothing is run. */
    REFUSE,
    /** All of it is run, as the C tools do. */
    ALLOW
  }

  /** What became of it. */
  sealed interface Opened {}

  /**
   * The tree.
   *
   * @param config where the tools of this tree keep its configuration, which may not exist
   */
  record Tree(KconfigTree tree, Path config) implements Opened {}

  /**
   * The tree cannot be read unless it may run commands. Nothing was run.
   *
   * @param commands those it asked for; what they write may make it ask for more
   * @param folder where they would run
   * @param content names all that was read of the tree and all that it asked for; another tree, or
   *     the same with one byte changed, has another
   */
  record Untrusted(List<AskedCommand> commands, Path folder, String content) implements Opened {
    /** Copies the list. */
    public Untrusted {
      commands = List.copyOf(commands);
    }
  }

  /** A command and the place in the tree that asks for it. */
  record AskedCommand(String command, Location location) {}

  /**
   * Reads the tree in a folder.
   *
   * @param place the folder, or the tree's first file
   * @throws LabException where there is no tree or it has errors, with all of them
   * @throws CancelledException on cancel
   */
  Opened open(Path place, Trust trust, CancelToken cancel);
}
