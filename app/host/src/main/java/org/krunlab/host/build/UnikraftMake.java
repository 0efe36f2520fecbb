package org.krunlab.host.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.Port;
import org.krunlab.host.sources.SourceTrees;
import org.krunlab.host.toolchain.Command;
import org.krunlab.host.toolchain.Leash;

/** Calls Unikraft's own make out of tree, as {@code docs/guest-build.md} tells. */
final class UnikraftMake {
  /** What images are called, {@code N=}. */
  static final String NAME = "krunlab";

  private final SourceTrees trees;
  private final WorkFolder work;
  private final Path cacheRoot;
  private final Map<String, String> environment;

  /**
   * @param cacheRoot is replaced in whatever the compiler records of file names, so that images do
   *     not depend on where the cache lies
   * @param environment the variables that make may see
   */
  UnikraftMake(
      SourceTrees trees, WorkFolder work, Path cacheRoot, Map<String, String> environment) {
    this.trees = trees;
    this.work = work;
    this.cacheRoot = cacheRoot;
    this.environment = Map.copyOf(environment);
  }

  /** Configures: gives the full configuration from the assignments in the file. */
  int defconfig(Path assignments, Consumer<String> line, CancelToken cancel) {
    return run(
        trees.libraries(), List.of("UK_DEFCONFIG=" + assignments, "defconfig"), line, cancel);
  }

  /** Writes the assignments that differ from a bare default to the file. */
  int savedefconfig(Path assignments, Consumer<String> line, CancelToken cancel) {
    return run(
        trees.libraries(), List.of("UK_DEFCONFIG=" + assignments, "savedefconfig"), line, cancel);
  }

  /** Compiles and links; musl is not even unpacked for a port without it. */
  int all(Port port, int jobs, Consumer<String> line, CancelToken cancel) {
    // The list of objects goes through make's own $(file ...): there are more than fit on the
    // command line of a recipe.
    String listObjects =
        "krunlab-objects: ; $(file >" + work.objectList() + ",$(UK_OBJS) $(UK_OBJS-y)) @:";
    return run(
        trees.libraries(port),
        List.of("-j" + jobs, "--eval=" + listObjects, "krunlab-objects", "all"),
        line,
        cancel);
  }

  private int run(
      List<Path> libraries, List<String> arguments, Consumer<String> line, CancelToken cancel) {
    Path unikraft = trees.repository("unikraft");
    var argv = new ArrayList<>(List.of("make", "-C", unikraft.toString()));
    argv.add("A=" + trees.guest().unikraft("app"));
    argv.add("O=" + work.output());
    argv.add("C=" + work.config());
    argv.add("N=" + NAME);
    argv.add("P=" + trees.guest().unikraft("platform"));
    argv.add("L=" + String.join(":", libraries.stream().map(Path::toString).toList()));
    argv.addAll(Origins.variables(trees));
    // Who built it when and on which machine is not part of what an image is.
    argv.addAll(
        List.of("HOSTUTC=1970-01-01T00:00:00+00:00", "HOSTNAME=krunlab", "HOSTUSER=krunlab"));
    String prefixMap = "-ffile-prefix-map=" + cacheRoot + "=/krunlab";
    for (String flags : List.of("UK_ASFLAGS", "UK_CFLAGS", "UK_CXXFLAGS")) {
      argv.add(flags + "=" + prefixMap);
    }
    argv.add("UK_LDFLAGS=-Wl,-Map=" + work.linkMap());
    argv.addAll(arguments);
    return Leash.run(new Command(argv, unikraft, environment), line, cancel);
  }
}
