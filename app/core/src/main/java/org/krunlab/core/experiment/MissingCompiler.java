package org.krunlab.core.experiment;

import org.krunlab.core.model.Profile;

/** Tells what waits for a wamrc that is not there yet. */
public final class MissingCompiler {
  /** What it is for and how to come by it. */
  public static final String SENTENCE =
      "WAMR in AOT mode runs what wamrc compiles from a module, and there is no wamrc here. It can"
          + " be built from WAMR's own sources, once, which takes about a minute on two cores.";

  private final ModuleSource modules;
  private final AotCompilerBuild compiler;

  public MissingCompiler(ModuleSource modules, AotCompilerBuild compiler) {
    this.modules = modules;
    this.compiler = compiler;
  }

  /**
   * Whether the profile's module has to be compiled and nothing here does that.
   *
   * @throws LabException where there is no such module, or a setting names a wamrc that is none
   */
  public boolean isInTheWayOf(Profile profile) {
    return profile.runtime().runsAot()
        && modules.read(profile.module()).mustBeCompiledFor(profile.runtime())
        && compiler.found().isEmpty();
  }
}
