package org.krunlab.core.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.Sha256;

/** Puts together what an engine is asked for: the image, the module in its initrd, and the rest. */
final class BootRequests {
  /**
   * The application takes everything from the initrd; the name alone stands on the command line.
   */
  private static final String COMMAND_LINE = "krunlab";

  private final ModuleSource modules;
  private final InitrdWriter initrds;

  BootRequests(ModuleSource modules, InitrdWriter initrds) {
    this.modules = modules;
    this.initrds = initrds;
  }

  /**
   * Makes a request whose initrd is there for as long as it is used.
   *
   * @param module as it is loaded by the profile
   * @throws LabException where a module that it imports from cannot be had or the initrd cannot be
   *     written
   */
  <T> T with(
      Profile profile,
      BuiltImage image,
      ModuleFile module,
      BootManner manner,
      CancelToken cancel,
      Function<BootRequest, T> use) {
    return withInitrd(
        profile,
        module,
        cancel,
        initrd ->
            use.apply(
                new BootRequest(
                    profile.engine(),
                    profile.boot(),
                    image.elf(),
                    initrd,
                    COMMAND_LINE,
                    profile.clock() == ClockChoice.GIVEN,
                    profile.ram(),
                    profile.memory(),
                    profile.timeLimit(),
                    BootRequest.DEFAULT_OUTPUT_LIMIT,
                    manner)));
  }

  /** Makes an initrd that is there for as long as it is used. */
  <T> T withInitrd(Profile profile, ModuleFile module, CancelToken cancel, Function<Path, T> use) {
    ModuleInput input = ModuleInputs.of(profile).with(modules.others(profile, cancel));
    Path initrd = temporaryFile();
    try {
      initrds.write(module, input, initrd);
      return use.apply(initrd);
    } finally {
      delete(initrd);
    }
  }

  /**
   * Keeps what the guest is about to be given.
   *
   * @param module as it is loaded by the profile
   */
  RunMaterials materials(
      Profile profile, ModuleFile module, Materials.Lease materials, CancelToken cancel) {
    ModuleInput input = ModuleInputs.of(profile).with(modules.others(profile, cancel));
    var files = new TreeMap<String, Sha256>();
    input
        .files()
        .forEach((place, file) -> files.put(place, materials.keep(ModuleInput.content(file))));
    var others = new TreeMap<String, Sha256>();
    input.modules().forEach(other -> others.put(other.name(), materials.keep(other.bytes())));
    return RunMaterials.given(
        materials.keep(module.bytes()),
        input.stdin().length == 0 ? Optional.empty() : Optional.of(materials.keep(input.stdin())),
        files,
        others);
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("krunlab-", ".cpio");
    } catch (IOException e) {
      throw LabException.machine(
          "No temporary file for the initrd can be created: "
              + e.getMessage()
              + "; free space in the temporary folder or set TMPDIR to another one.",
          e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A leftover in the temporary folder is the system's to sweep; the run itself is not
      // affected.
    }
  }
}
