package org.krunlab.host.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.ExpectationFile;
import org.krunlab.core.experiment.oracle.Oracle;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.Hashes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks another oracle once for the same module with the same input and bounds. */
public final class CachedOracle implements Oracle {
  /** Raised when the same module may come to another expectation than before. */
  private static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Oracle oracle;
  private final Path folder;

  public CachedOracle(Oracle oracle, Path folder) {
    this.oracle = oracle;
    this.folder = folder;
  }

  @Override
  public Expectation run(ModuleFile module, ModuleInput input, Bounds bounds, CancelToken cancel) {
    Path file = folder.resolve(key(module, input, bounds) + ".json");
    return known(file).orElseGet(() -> keep(oracle.run(module, input, bounds, cancel), file));
  }

  private static Optional<Expectation> known(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(ExpectationFile.read(JSON.readTree(Files.readString(file))))
          : Optional.empty();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      // What cannot be read is found out again.
      return Optional.empty();
    }
  }

  /** What was given up may end in time when the machine has less to do. */
  private Expectation keep(Expectation found, Path file) {
    if (!found.ending().isTelling()) {
      return found;
    }
    var node = JSON.createObjectNode();
    ExpectationFile.write(found, node);
    try {
      Files.createDirectories(folder);
      DurableFile.write(file, out -> out.write(JSON.writeValueAsBytes(node)));
    } catch (IOException e) {
      // Without a cache it is only slower.
    }
    return found;
  }

  private static String key(ModuleFile module, ModuleInput input, Bounds bounds) {
    MessageDigest digest = Hashes.sha256();
    add(digest, (VERSION + " " + bounds).getBytes(StandardCharsets.UTF_8));
    add(digest, module.bytes());
    add(digest, input.stdin());
    input.argv().forEach(argument -> add(digest, argument.getBytes(StandardCharsets.UTF_8)));
    add(digest, new byte[0]);
    input
        .environment()
        .forEach(
            (name, value) -> add(digest, (name + "=" + value).getBytes(StandardCharsets.UTF_8)));
    add(digest, new byte[0]);
    for (Map.Entry<String, Path> given : input.files().entrySet()) {
      add(digest, given.getKey().getBytes(StandardCharsets.UTF_8));
      add(digest, ModuleInput.content(given.getValue()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that no two inputs run into one another. */
  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
