package org.krunlab.core.experiment;

import java.util.List;
import org.krunlab.core.model.Profile;

/**
 * Hands modules over whatever is known against them, to see what a runtime itself makes of them.
 * Only what has to be compiled first is still judged.
 */
public final class UnjudgedModules implements ModuleSource {
  private final ModuleSource modules;

  public UnjudgedModules(ModuleSource modules) {
    this.modules = modules;
  }

  @Override
  public List<Sample> samples() {
    return modules.samples();
  }

  @Override
  public ModuleFile read(String nameOrPath) {
    return modules.read(nameOrPath);
  }

  @Override
  public ModuleFile load(Profile profile, CancelToken cancel) {
    ModuleFile module = modules.read(profile.module());
    return profile.runtime().runsAot() && module.isWasm() ? modules.load(profile, cancel) : module;
  }

  @Override
  public List<ModuleFile> others(Profile profile, CancelToken cancel) {
    return modules.others(profile, cancel);
  }
}
