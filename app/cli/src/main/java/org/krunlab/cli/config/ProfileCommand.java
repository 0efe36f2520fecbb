package org.krunlab.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.ProfileArgument;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.ProgressLine;
import org.krunlab.cli.shell.Session;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.experiment.adoption.Adoption;
import org.krunlab.core.experiment.adoption.ForeignValues;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The user's named profiles. */
@Command(name = "profile", description = "Save, list, show, import and remove named profiles.")
public final class ProfileCommand {
  private final Session session;

  public ProfileCommand(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "List the saved profiles.")
  int list(@Option(names = "--json", description = "one JSON array") boolean json) {
    ProfileLibrary library = session.lab().profiles();
    if (json) {
      Json.print(library.names().stream().map(name -> row(library, name)).toList());
      return ExitCode.DONE;
    }
    if (library.names().isEmpty()) {
      System.err.println(
          "krunlab: no profiles yet; save one: krunlab profile save small --base wamr-aot"
              + " --set OPTIMIZE_SIZE=y");
    }
    var table =
        new TextTable(
            List.of("profile", "extends", "runtime", "module", "own Kconfig values"),
            List.of(false, false, false, false, true));
    for (String name : library.names()) {
      Profile profile = library.load(name);
      table.add(
          List.of(
              name,
              library.parentOf(name).orElse(""),
              profile.runtime().label(),
              profile.module(),
              Integer.toString(profile.kconfig().size())));
    }
    System.out.print(table.render());
    return ExitCode.DONE;
  }

  private static Map<String, Object> row(ProfileLibrary library, String name) {
    var row = new TreeMap<String, Object>();
    Profile profile = library.load(name);
    row.put("name", name);
    row.put("runtime", profile.runtime().id());
    row.put("module", profile.module());
    row.put("kconfig", profile.kconfig());
    library.parentOf(name).ifPresent(parent -> row.put("extends", parent));
    return row;
  }

  @Command(name = "show", description = "Print a profile whole, with what it inherits, as JSON.")
  int show(@Parameters(paramLabel = "PROFILE") String profile) {
    System.out.print(ProfileFile.print(ProfileArgument.parse(profile, session.lab().profiles())));
    return ExitCode.DONE;
  }

  @Command(name = "save", description = "Save a profile under a name.")
  int save(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--base",
              paramLabel = "PROFILE",
              required = true,
              description = "what it starts from: a runtime, a saved profile or a profile's file")
          String base,
      @Option(
              names = "--extends",
              description = "follow later changes of the base, a saved profile, too")
          boolean follow,
      @Mixin ProfileOptions options,
      @Parameters(index = "1..*", paramLabel = "args", description = "the module's arguments")
          @Nullable List<String> arguments) {
    ProfileLibrary library = session.lab().profiles();
    Profile profile =
        options
            .applyTo(
                ProfileArgument.parse(base, library), arguments == null ? List.of() : arguments)
            .withName(name);
    if (follow) {
      library.saveExtending(profile, base);
    } else {
      library.save(profile);
    }
    System.err.println("krunlab: saved the profile " + name);
    return ExitCode.DONE;
  }

  @Command(
      name = "import",
      description = "Make a profile of a .config, a defconfig or a Kraftfile; needs the sources.")
  int importFile(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--name", paramLabel = "NAME", description = "the new profile's name")
          @Nullable String name,
      @Option(
              names = "--base",
              paramLabel = "PROFILE",
              defaultValue = "wasm3",
              description = "what its values are laid upon (default: ${DEFAULT-VALUE})")
          String base) {
    ProfileLibrary library = session.lab().profiles();
    ForeignValues foreign =
        ForeignValues.read(bytes(file), String.valueOf(file.getFileName()), file.toString());
    Profile profile = ProfileArgument.parse(base, library);
    String called = name != null ? name : foreign.name().orElse("imported");
    if (library.names().contains(called)) {
      throw LabException.input(
          "There is a profile '" + called + "' already: give another with --name.");
    }
    Adoption adoption;
    try (ProgressLine progress = session.progress()) {
      Configuration below = session.lab().kconfig().base(profile, progress, session.cancel());
      adoption = Adoption.of(foreign, below);
    }
    var values = new TreeMap<>(profile.kconfig());
    values.putAll(adoption.kconfig());
    library.save(profile.withName(called).withKconfig(values));
    adoption.notes().forEach(note -> System.err.println("krunlab: " + note));
    System.err.println("krunlab: saved the profile " + called);
    var lines = new ArrayList<String>();
    adoption.kconfig().forEach((symbol, value) -> lines.add(symbol + "=" + value));
    lines.forEach(System.out::println);
    return ExitCode.DONE;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw LabException.input("There is no file '" + file + "'.", e);
    } catch (IOException e) {
      throw LabException.input("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }

  @Command(name = "remove", description = "Put a saved profile away, as NAME.json.old.")
  int remove(@Parameters(paramLabel = "NAME") String name) {
    session.lab().profiles().remove(name);
    System.err.println("krunlab: removed the profile " + name);
    return ExitCode.DONE;
  }
}
