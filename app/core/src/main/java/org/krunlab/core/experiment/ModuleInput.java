package org.krunlab.core.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a module is given.
 *
 * @param argv its arguments, of which the first is its own name
 * @param environment by name
 * @param stdin what it reads from standard input; not copied, so nobody writes to it
 * @param files on this machine, by their places in the guest ({@link GuestPath})
 * @param modules compiled for it to import from, by the names that they have in the guest
 */
@SuppressWarnings("ArrayRecordComponent") // identity of the bytes is never asked for
public record ModuleInput(
    List<String> argv,
    SortedMap<String, String> environment,
    byte[] stdin,
    SortedMap<String, Path> files,
    List<ModuleFile> modules) {

  public ModuleInput {
    argv = List.copyOf(argv);
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    modules = List.copyOf(modules);
  }

  /** Without other modules. */
  public ModuleInput(
      List<String> argv,
      SortedMap<String, String> environment,
      byte[] stdin,
      SortedMap<String, Path> files) {
    this(argv, environment, stdin, files, List.of());
  }

  /** The same with other modules to import from. */
  public ModuleInput with(List<ModuleFile> others) {
    return new ModuleInput(argv, environment, stdin, files, others);
  }

  /** Arguments and environment alone. */
  public static ModuleInput of(List<String> argv, Map<String, String> environment) {
    return new ModuleInput(argv, new TreeMap<>(environment), new byte[0], new TreeMap<>());
  }

  /**
   * The bytes of one of the files.
   *
   * @param file as it is called on this machine
   * @throws LabException where it cannot be read
   */
  public static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw LabException.input(
          "'%s' cannot be read (%s); check its permissions.".formatted(file, e), e);
    }
  }
}
