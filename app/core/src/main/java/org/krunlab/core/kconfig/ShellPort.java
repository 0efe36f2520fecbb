package org.krunlab.core.kconfig;

/**
 * Runs what a tree asks of the shell. A tree can ask anything, so who supplies this decides what is
 * trusted.
 */
@FunctionalInterface
public interface ShellPort {
  /**
   * What the command writes to its standard output, as it is. A failing command is not an error in
   * Kconfig: it just writes what it wrote.
   *
   * @throws ShellRefusedException when the command is not to be run
   */
  String run(String command) throws ShellRefusedException;

  /**
   * As {@link #run(String)}, for who wants to know where the tree asks for it.
   *
   * @param location the line that asks
   * @throws ShellRefusedException when the command is not to be run
   */
  default String run(String command, Location location) throws ShellRefusedException {
    return run(command);
  }

  /** Runs nothing. */
  static ShellPort refusing() {
    return command -> {
      throw new ShellRefusedException("this tree is not trusted to run commands");
    };
  }
}
