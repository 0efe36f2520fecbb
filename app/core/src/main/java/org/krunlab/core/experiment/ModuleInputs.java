package org.krunlab.core.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Printable;
import org.krunlab.core.model.Profile;

/** Gathers what a profile gives its module from this machine's files. */
public final class ModuleInputs {
  /** An initrd lies in the guest's RAM, which holds no more than some gigabytes. */
  private static final ByteSize LARGEST = ByteSize.ofMib(1024);

  private static final int MOST_FILES = 20_000;

  private final SortedMap<String, Path> files = new TreeMap<>();
  private final Profile profile;
  private long bytes;

  private ModuleInputs(Profile profile) {
    this.profile = profile;
  }

  /**
   * @throws LabException where a file is missing, cannot be read, or cannot be called so in the
   *     guest
   */
  public static ModuleInput of(Profile profile) {
    var inputs = new ModuleInputs(profile);
    profile.files().forEach(inputs::add);
    inputs.checkFolders();
    return new ModuleInput(
        profile.argumentVector(),
        new TreeMap<>(profile.environment()),
        stdin(profile.stdin()),
        inputs.files);
  }

  private static byte[] stdin(String file) {
    if (file.isEmpty()) {
      return new byte[0];
    }
    Path path = path(file);
    try {
      if (Files.size(path) > LARGEST.bytes()) {
        throw LabException.input(
            "Standard input '%s' has %s, and %s are the most; choose another file."
                .formatted(file, new ByteSize(Files.size(path)), LARGEST));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw unreadable("Standard input", file, e);
    }
  }

  /** A folder stands for all files below it. */
  private void add(String guestPath, String hostPath) {
    Path path = path(hostPath);
    if (!Files.exists(path)) {
      throw LabException.input(
          "There is no file '%s' to give to the guest; choose another one, or rename it where its name is not UTF-8."
              .formatted(Printable.of(hostPath)));
    }
    if (!Files.isDirectory(path)) {
      put(guestPath, path);
      return;
    }
    try (var below = Files.walk(path)) {
      below
          .filter(Files::isRegularFile)
          .forEach(file -> put(guestPath + "/" + relative(path, file), file));
    } catch (IOException e) {
      throw unreadable("The folder", hostPath, e);
    } catch (UncheckedIOException e) {
      throw unreadable("The folder", hostPath, e);
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString();
  }

  private void put(String guestPath, Path file) {
    GuestPath.check(guestPath, profile);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw LabException.input(
          "'%s' cannot be given to the guest: it is no file that can be read; check its permissions."
              .formatted(file));
    }
    try {
      bytes += Files.size(file);
    } catch (IOException e) {
      throw unreadable("The file", file.toString(), e);
    }
    if (bytes > LARGEST.bytes()) {
      throw LabException.input(
          "The files for the guest have more than %s; leave some out.".formatted(LARGEST));
    }
    if (files.put(guestPath, file) != null) {
      throw LabException.input(
          "Two files are to be called '%s' in the guest; leave one out.".formatted(guestPath));
    }
    if (files.size() > MOST_FILES) {
      throw LabException.input(
          "There are more than %,d files for the guest; leave some out.".formatted(MOST_FILES));
    }
  }

  /** No name may be that of a file and of a folder at once. */
  private void checkFolders() {
    for (String path : files.keySet()) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        if (files.containsKey(path.substring(0, slash))) {
          throw LabException.input(
              "'%s' cannot be a file in the guest and a folder at once; rename one."
                  .formatted(path.substring(0, slash)));
        }
      }
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw LabException.input(
          "'%s' cannot be the name of a file (%s).".formatted(text, e.getReason()), e);
    }
  }

  private static LabException unreadable(String what, String file, Exception e) {
    return LabException.input(
        "%s '%s' cannot be read (%s); check its name and permissions.".formatted(what, file, e), e);
  }
}
