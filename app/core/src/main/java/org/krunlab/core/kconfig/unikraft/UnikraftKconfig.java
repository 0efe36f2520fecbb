package org.krunlab.core.kconfig.unikraft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.KconfigException;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.ShellRefusedException;
import org.krunlab.core.kconfig.tree.KconfigSource;
import org.krunlab.core.kconfig.tree.KconfigTree;

/**
 * Reads Unikraft's tree without running anything: its lists of libraries and its test for an
 * application, which it asks the shell for, are made here. They are listed in the order of their
 * bytes, as the script does in the locale C. Any other command goes to the shell given.
 */
public final class UnikraftKconfig implements ShellPort, FilePort {
  private final FilePort files;
  private final ShellPort shell;
  private final BiPredicate<String, byte[]> keeper;
  private final Map<String, byte[]> made = new HashMap<>();

  private UnikraftKconfig(FilePort files, ShellPort shell, BiPredicate<String, byte[]> keeper) {
    this.files = files;
    this.shell = shell;
    this.keeper = keeper;
  }

  /**
   * Both ports of a tree, as they are but for what is made here.
   *
   * @param shell what runs commands this class does not know
   * @param keeper puts a list where the script would put it and says whether that worked; if not,
   *     the script is run after all
   */
  public static UnikraftKconfig over(
      FilePort files, ShellPort shell, BiPredicate<String, byte[]> keeper) {
    return new UnikraftKconfig(files, shell, keeper);
  }

  /**
   * Reads the tree of one build.
   *
   * @param shell what runs commands this class does not know; {@link ShellPort#refusing()} is
   *     enough for Unikraft itself
   * @throws KconfigException with every error found when the tree cannot be used
   */
  public static KconfigTree read(UnikraftSettings settings, FilePort files, ShellPort shell)
      throws KconfigException {
    UnikraftKconfig ports = over(files, shell, (name, list) -> true);
    return KconfigTree.read(
        new KconfigSource(
            settings.base() + "/Config.uk",
            ports,
            ports,
            settings.environment(),
            Dialect.UNIKRAFT));
  }

  @Override
  public String run(String command) throws ShellRefusedException {
    Optional<String> own = ownAnswer(command);
    return own.isPresent() ? own.get() : shell.run(command);
  }

  @Override
  public String run(String command, Location location) throws ShellRefusedException {
    Optional<String> own = ownAnswer(command);
    return own.isPresent() ? own.get() : shell.run(command, location);
  }

  private Optional<String> ownAnswer(String command) {
    Optional<List<String>> words = ShellWords.split(command);
    Optional<SubmenuList> submenu = words.flatMap(all -> SubmenuList.of(all, files));
    if (submenu.isPresent()) {
      String name = submenu.get().file();
      byte[] list = ByteText.encode(submenu.get().text());
      if (!keeper.test(name, list)) {
        return Optional.empty();
      }
      made.put(name, list);
      files.expect(submenu.get().sources());
      return Optional.of(name + "\n");
    }
    return words.flatMap(UnikraftKconfig::testOfEquality);
  }

  /** {@code test A = B && echo X || echo Y} */
  private static Optional<String> testOfEquality(List<String> words) {
    boolean known =
        words.size() == 10
            && words.getFirst().equals("test")
            && words.get(2).equals("=")
            && words.subList(4, 6).equals(List.of("&&", "echo"))
            && words.subList(7, 9).equals(List.of("||", "echo"));
    return known
        ? Optional.of(words.get(words.get(1).equals(words.get(3)) ? 6 : 9) + "\n")
        : Optional.empty();
  }

  @Override
  public Optional<byte[]> read(String name) {
    byte[] own = made.get(name);
    return own == null ? files.read(name) : Optional.of(own);
  }

  @Override
  public boolean isFile(String name) {
    return made.containsKey(name) || files.isFile(name);
  }

  @Override
  public Optional<String> obstacle(String name) {
    return files.obstacle(name);
  }

  @Override
  public List<String> glob(String pattern) {
    return made.containsKey(pattern) ? List.of(pattern) : files.glob(pattern);
  }

  @Override
  public List<String> folders(String folder) {
    return files.folders(folder);
  }

  @Override
  public String canonical(String name) {
    return files.canonical(name);
  }
}
