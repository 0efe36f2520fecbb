package org.krunlab.host.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.ImageKey;
import org.krunlab.host.file.Hashes;
import org.krunlab.host.sources.SourcesLock;

/**
 * Everything that an image follows from, but for the configuration in force.
 *
 * @param request what was asked for
 * @param wanted Kconfig values of all layers, in their order
 * @param pinned upstream sources
 * @param guestHash our own sources
 * @param compilerVersion of compiler and linker
 */
record BuildRecipe(
    BuildRequest request,
    SequencedMap<String, String> wanted,
    SourcesLock pinned,
    String guestHash,
    String compilerVersion) {

  /** Goes up whenever this builder calls make in a way that gives other images. */
  private static final int VERSION = 1;

  /** Addresses what was asked for, so that a known answer is found without asking Kconfig. */
  String requestHash() {
    var text = new StringBuilder(common());
    wanted.forEach((symbol, value) -> line(text, "wanted " + symbol, value));
    return sha256(text);
  }

  /**
   * Addresses the image.
   *
   * @param inForce the whole configuration as Unikraft resolved it, strings quoted
   * @param cacheRoot values that name a place below it say only where sources lie
   */
  ImageKey imageKey(SequencedMap<String, String> inForce, Path cacheRoot) {
    var text = new StringBuilder(common());
    new TreeMap<>(inForce)
        .forEach(
            (symbol, value) -> {
              if (!value.contains(cacheRoot.toString())) {
                line(text, "in force " + symbol, value);
              }
            });
    return new ImageKey(sha256(text));
  }

  /** Upstream names with their revisions, and the compiler. */
  SortedMap<String, String> revisions() {
    var revisions = new TreeMap<String, String>();
    pinned.repositories().forEach(r -> revisions.put(r.name(), r.commit()));
    pinned.archives().forEach(a -> revisions.put(a.name(), "sha256:" + a.sha256()));
    revisions.put("krunlab guest", "sha256:" + guestHash);
    revisions.put("compiler", compilerVersion);
    return revisions;
  }

  private String common() {
    var text = new StringBuilder();
    line(text, "recipe", Integer.toString(VERSION));
    line(text, "runtime", request.profile().runtime().id());
    line(text, "target", target(request.profile().engine()));
    line(text, "narration", request.narration().id());
    line(text, "ring-3 shim", Boolean.toString(request.ringShim()));
    revisions().forEach((name, revision) -> line(text, name, revision));
    return text.toString();
  }

  /** What is built, and for what: the same image serves every engine of a target. */
  private static String target(Engine engine) {
    if (engine.isProgram()) {
      return "linux";
    }
    return engine.isQemu() ? "qemu" : "libkrun";
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  private static String sha256(CharSequence text) {
    MessageDigest digest = Hashes.sha256();
    return HexFormat.of()
        .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
