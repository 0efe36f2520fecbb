package org.krunlab.host.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.model.Profile;
import org.krunlab.host.file.DurableFile;

/** Profiles as files of one folder, {@code NAME.json} each. */
public final class ProfileFolder implements ProfileLibrary {
  private static final String SUFFIX = ".json";
  private static final String OLD = ".old";

  /** Names are files and words of a command line. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+-]{0,63}");

  private final Path folder;
  private final Path lastUsed;

  /**
   * @param folder for the named profiles; made when the first is saved
   */
  public ProfileFolder(Path folder) {
    this.folder = folder;
    // Not among the named ones: a user's own file could have its name.
    this.lastUsed = folder.resolveSibling("last-profile.json");
  }

  @Override
  public List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      throw LabException.machine(
          "The profiles in %s cannot be listed (%s): mend the folder's permissions."
              .formatted(folder, e),
          e);
    }
  }

  @Override
  public Profile load(String name) {
    // Its file may have been renamed or copied by hand.
    return read(text(name), place(name)).withName(name);
  }

  @Override
  public Profile read(String text, String place) {
    return ProfileFile.parse(text, place, this::text);
  }

  @Override
  public Optional<String> parentOf(String name) {
    return ProfileFile.parent(text(name), place(name));
  }

  @Override
  public void save(Profile profile) {
    String name = checked(profile.name());
    Optional<String> parent = Files.exists(file(name)) ? parentOf(name) : Optional.empty();
    write(
        name,
        parent
            .map(extended -> ProfileFile.print(profile, extended, load(extended)))
            .orElseGet(() -> ProfileFile.print(profile)));
  }

  @Override
  public void saveExtending(Profile profile, String parent) {
    String name = checked(profile.name());
    Profile extended = load(parent);
    for (Optional<String> above = Optional.of(parent);
        above.isPresent();
        above = parentOf(above.get())) {
      if (above.get().equals(name)) {
        throw LabException.input(
            "'%s' cannot extend '%s', which extends it: choose another name."
                .formatted(name, parent));
      }
    }
    write(name, ProfileFile.print(profile, parent, extended));
  }

  @Override
  public void remove(String name) {
    text(name);
    for (String other : names()) {
      if (parentOf(other).equals(Optional.of(name))) {
        throw LabException.input(
            "'%s' extends '%s': remove or change that one first.".formatted(other, name));
      }
    }
    try {
      Files.move(file(name), old(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public Optional<Profile> lastUsed() {
    try {
      return Optional.of(ProfileFile.parse(Files.readString(lastUsed), lastUsed.toString()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | LabException e) {
      Path aside = lastUsed.resolveSibling(lastUsed.getFileName() + ".damaged");
      try {
        Files.move(lastUsed, aside, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException moving) {
        e.addSuppressed(moving);
      }
      throw LabException.input(
          "The profile that was in use last cannot be read (%s); it was put aside as %s."
              .formatted(e.getMessage(), aside),
          e);
    }
  }

  @Override
  public void keepLastUsed(Profile profile) {
    try {
      Files.createDirectories(folder);
      DurableFile.write(
          lastUsed, out -> out.write(ProfileFile.print(profile).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      Path file = file(name);
      if (Files.exists(file) && !Files.readString(file).equals(text)) {
        byte[] before = Files.readAllBytes(file);
        DurableFile.write(old(name), out -> out.write(before));
      }
      DurableFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private String text(String name) {
    try {
      return Files.readString(file(checked(name)));
    } catch (NoSuchFileException e) {
      throw LabException.input(
          "There is no profile '%s'; %s."
              .formatted(
                  name,
                  names().isEmpty()
                      ? "none has been saved yet"
                      : "there are " + String.join(", ", names())),
          e);
    } catch (IOException e) {
      throw LabException.input(
          "%s cannot be read (%s): mend its permissions or content.".formatted(place(name), e), e);
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw LabException.input(
          "'%s' is no name for a profile: use up to 64 letters, digits and _ . + -, none of the last three first."
              .formatted(name));
    }
    return name;
  }

  private String place(String name) {
    return "The profile " + file(name);
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private Path old(String name) {
    return folder.resolve(name + SUFFIX + OLD);
  }

  private LabException unwritable(IOException cause) {
    return LabException.machine(
        "The profile cannot be written to %s (%s): free space there or mend its permissions."
            .formatted(folder, cause),
        cause);
  }
}
