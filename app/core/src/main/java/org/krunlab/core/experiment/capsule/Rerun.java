package org.krunlab.core.experiment.capsule;

import java.util.Map;
import java.util.TreeMap;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.Sha256;

/**
 * Makes a recorded run's profile one that can be booted here: with the very bytes that the module
 * was and was given, wherever those lay when it was recorded.
 */
public final class Rerun {
  private final Materials materials;
  private final ModuleSource modules;

  public Rerun(Materials materials, ModuleSource modules) {
    this.materials = materials;
    this.modules = modules;
  }

  /**
   * The profile to boot.
   *
   * @throws LabException where what the run was given is not here
   */
  public Profile profile(RunHeader header, CancelToken cancel) {
    RunMaterials made = header.materials();
    Profile profile = header.profile();
    if (made.module().isEmpty() || !isThatOf(profile, made.module().get(), cancel)) {
      profile = profile.withModule(module(header));
    }
    if (!profile.stdin().isEmpty()) {
      Sha256 hash =
          made.stdin()
              .orElseThrow(() -> notKept("its standard input '" + header.profile().stdin() + "'"));
      profile = profile.withStdin(materials.file(hash, profile.stdin()).toString());
    }
    return profile.withFiles(files(header));
  }

  /** Whether the profile's module is a sample that comes to the same bytes here. */
  private boolean isThatOf(Profile profile, Sha256 module, CancelToken cancel) {
    if (!isSample(profile.module())) {
      return false;
    }
    try {
      return Sha256.of(modules.load(profile, cancel).bytes()).equals(module);
    } catch (LabException e) {
      // Such as AOT code without a compiler here: what was recorded is taken instead.
      return false;
    }
  }

  private boolean isSample(String module) {
    return modules.samples().stream().anyMatch(sample -> sample.name().equals(module));
  }

  private String module(RunHeader header) {
    if (header.materials().module().isPresent()) {
      return materials.file(header.materials().module().get(), header.moduleName()).toString();
    }
    if (isSample(header.profile().module())) {
      return header.profile().module();
    }
    throw notKept("its module '" + header.moduleTitle() + "'");
  }

  private Map<String, String> files(RunHeader header) {
    RunMaterials made = header.materials();
    if (!header.profile().files().isEmpty() && made.files().isEmpty()) {
      throw notKept("its files");
    }
    var files = new TreeMap<String, String>();
    made.files().forEach((place, hash) -> files.put(place, materials.file(hash, place).toString()));
    made.modules().forEach((name, hash) -> files.put(name, materials.file(hash, name).toString()));
    return files;
  }

  private static LabException notKept(String what) {
    return LabException.input(
        "The run cannot be made again: %s was not kept with it; boot its profile with a module of your own."
            .formatted(what));
  }
}
