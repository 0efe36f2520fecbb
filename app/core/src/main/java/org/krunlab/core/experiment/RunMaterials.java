package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krunlab.core.model.Sha256;

/**
 * What a run was made of, each by the SHA-256 of its bytes: enough to find them again, and to tell
 * whether two runs were given the same. The bytes themselves are with {@link Materials} or in a
 * capsule, if anywhere.
 *
 * @param module as the guest got it, compiled where its runtime wants that
 * @param stdin what the module read as standard input; empty where that was empty
 * @param files by their places in the guest
 * @param modules compiled for the module to import from, by the names that they had in the guest
 * @param config the whole .config in force
 * @param image the ELF that was booted; noted where it came from elsewhere or went into a capsule
 */
public record RunMaterials(
    Optional<Sha256> module,
    Optional<Sha256> stdin,
    SortedMap<String, Sha256> files,
    SortedMap<String, Sha256> modules,
    Optional<Sha256> config,
    Optional<Sha256> image) {

  /** Of a run about which none of this was noted. */
  public static final RunMaterials UNKNOWN =
      new RunMaterials(
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          new TreeMap<>(),
          Optional.empty(),
          Optional.empty());

  public RunMaterials {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
  }

  /** What the guest was given. */
  public static RunMaterials given(
      Sha256 module,
      Optional<Sha256> stdin,
      Map<String, Sha256> files,
      Map<String, Sha256> modules) {
    return new RunMaterials(
        Optional.of(module),
        stdin,
        new TreeMap<>(files),
        new TreeMap<>(modules),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with the configuration in force. */
  public RunMaterials withConfig(Optional<Sha256> value) {
    return new RunMaterials(module, stdin, files, modules, value, image);
  }

  /** The same with the image. */
  public RunMaterials withImage(Optional<Sha256> value) {
    return new RunMaterials(module, stdin, files, modules, config, value);
  }

  /** All that the guest was given beside its image, the module first. */
  public List<Sha256> inputs() {
    var inputs = new ArrayList<Sha256>();
    module.ifPresent(inputs::add);
    stdin.ifPresent(inputs::add);
    inputs.addAll(files.values());
    inputs.addAll(modules.values());
    return List.copyOf(inputs);
  }

  /** All of them. */
  public List<Sha256> all() {
    var all = new ArrayList<>(inputs());
    config.ifPresent(all::add);
    image.ifPresent(all::add);
    return List.copyOf(all);
  }
}
