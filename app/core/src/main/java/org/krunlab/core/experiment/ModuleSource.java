package org.krunlab.core.experiment;

import java.util.List;
import org.krunlab.core.model.Profile;

/** Gives modules: the samples that come with Krunlab, and the user's own files. */
public interface ModuleSource {

  /**
   * A sample module.
   *
   * @param name as used in profiles
   * @param summary what it does and what to look for, one sentence
   * @param expectation what comes of it: {@code exit 0}, {@code trap unreachable}, {@code refused},
   *     {@code never ends}; with {@code , output varies} where two runs may well differ
   */
  record Sample(String name, String summary, String expectation) {}

  List<Sample> samples();

  /**
   * Reads a sample by name or a file by path as it is, whatever may run it.
   *
   * @throws LabException where there is no such module
   */
  ModuleFile read(String nameOrPath);

  /**
   * Reads a profile's module, fit for the profile's images: compiled by wamrc for their options
   * where the runtime runs AOT code and the module is not compiled yet.
   *
   * @throws LabException where there is no such module, it is damaged, it cannot run there, or it
   *     cannot be compiled
   */
  ModuleFile load(Profile profile, CancelToken cancel);

  /**
   * What the profile's module imports from and has to be compiled first: NAME.aot of each file
   * NAME.wasm, and of what those import from. None where files are taken as they are.
   *
   * @throws LabException where one of them is damaged or cannot be compiled
   */
  List<ModuleFile> others(Profile profile, CancelToken cancel);
}
