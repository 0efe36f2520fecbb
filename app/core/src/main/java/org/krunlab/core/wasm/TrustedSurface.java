package org.krunlab.core.wasm;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.measure.anatomy.Surroundings;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;

/** What of WASI lies between a module and the image that runs it. */
public final class TrustedSurface {
  private TrustedSurface() {}

  /**
   * What images of a profile are trusted together with.
   *
   * @param modules where the profile's module is read
   * @param engineBytes of libkrun's library; empty where it was not found
   */
  public static Surroundings of(Profile profile, ModuleSource modules, OptionalLong engineBytes) {
    Optional<Set<String>> imported = Optional.empty();
    String whyNot = "";
    try {
      ModuleFile module = modules.read(profile.module());
      imported = ModuleInspector.inspect(module, profile).features().map(ModuleFeatures::wasi);
      whyNot = imported.isPresent() ? "" : module.name() + " does not list its imports";
    } catch (LabException e) {
      whyNot = e.sentence().replaceFirst("\\.$", "");
    }
    return new Surroundings(
        Optional.of(profile.engine()),
        engineBytes,
        Optional.of(offered(profile)),
        imported,
        whyNot);
  }

  /** The functions of WASI preview 1 that the profile's images link. */
  private static Set<String> offered(Profile profile) {
    if (profile.port() == Port.NATIVE) {
      return functions(group -> group.in(profile).in(profile));
    }
    if (!RuntimeSupport.ofWasi(profile.runtime()).in(profile)) {
      return Set.of();
    }
    return profile.runtime().family() == RuntimeFamily.WASM3
        ? WasiPreview1.IN_WASM3
        : functions(group -> true);
  }

  private static Set<String> functions(Predicate<WasiGroup> wanted) {
    var names = new TreeSet<String>();
    Arrays.stream(WasiGroup.values())
        .filter(wanted)
        .forEach(group -> names.addAll(group.functions()));
    return names;
  }
}
