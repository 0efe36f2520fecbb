package org.krunlab.core.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.Profile;

/** Keeps what {@link BootMethod#BUNDLE} boots as a file: image, module and all it is given. */
public final class SaveBundle {
  private final ModuleSource modules;
  private final BootRequests requests;
  private final BundleWriter bundles;

  public SaveBundle(ModuleSource modules, InitrdWriter initrds, BundleWriter bundles) {
    this.modules = modules;
    this.requests = new BootRequests(modules, initrds);
    this.bundles = bundles;
  }

  /**
   * The profile that a bundle is made for. What keeps it from being one is told before anything is
   * built.
   *
   * @throws LabException where the engine boots no bundle, the module cannot be run, or the file
   *     cannot be
   */
  public Profile prepare(Profile profile, Path library, CancelToken cancel) {
    new EngineRules(profile.engine())
        .against(BootMethod.BUNDLE)
        .ifPresent(
            sentence -> {
              throw LabException.input(sentence);
            });
    Path folder = library.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(library)) {
      throw LabException.input(
          library + " is a folder; name a file for the bundle, such as libkrunfw.so.5 in it.");
    }
    if (!Files.isDirectory(folder)) {
      throw LabException.input(
          "There is no folder " + folder + " to put the bundle in; make it, or name another one.");
    }
    modules.load(profile, cancel);
    return profile.withBoot(BootMethod.BUNDLE);
  }

  /**
   * Writes the library, in place of what the file holds.
   *
   * @throws LabException where the module cannot be had or the file cannot be written
   */
  public void save(Profile profile, BuiltImage image, Path library, CancelToken cancel) {
    requests.with(
        profile,
        image,
        modules.load(profile, cancel),
        BootManner.USUAL,
        cancel,
        request -> {
          bundles.write(request, library);
          return library;
        });
  }
}
