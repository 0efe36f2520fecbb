package org.krunlab.host.kconfig;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.host.file.Hashes;

/** Files of a tree, with a note of each that was read. */
final class NotedFiles implements FilePort {
  private final FilePort files;
  private final Map<String, String> digests = new TreeMap<>();

  NotedFiles(FilePort files) {
    this.files = files;
  }

  @Override
  public Optional<byte[]> read(String name) {
    Optional<byte[]> bytes = files.read(name);
    bytes.ifPresent(
        content -> digests.put(name, HexFormat.of().formatHex(Hashes.sha256().digest(content))));
    return bytes;
  }

  /** Notes the scripts of the tree that a command names, as {@code ./scripts/cc-version.sh $CC}. */
  void noteNamedIn(String command) {
    for (String word : command.split("[\\s\"';|&()<>]+")) {
      if (word.contains("/") || word.contains(".")) {
        read(word);
      }
    }
  }

  /** A digest of all that was read and of {@code more}, in hexadecimal digits. */
  String content(String more) {
    MessageDigest digest = Hashes.sha256();
    digest.update(digests.toString().getBytes(StandardCharsets.UTF_8));
    digest.update(more.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public List<String> glob(String pattern) {
    return files.glob(pattern);
  }

  @Override
  public List<String> folders(String folder) {
    return files.folders(folder);
  }

  @Override
  public String canonical(String name) {
    return files.canonical(name);
  }
}
