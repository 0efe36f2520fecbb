package org.krunlab.host.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;

/**
 * Finds materials that nothing refers to. A hash counts as referred to wherever it stands in a
 * header, an experiment, a price list or a profile: a profile may name the very file that a run was
 * given, and a header that cannot be read may still be mended.
 */
final class MaterialSweep {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final StoreDatabase database;
  private final MaterialFolder materials;
  private final List<Path> referring;
  private final StoreTroubles troubles;

  /**
   * @param referring folders of texts that may refer to materials, beside the database; they need
   *     not exist
   */
  MaterialSweep(
      StoreDatabase database,
      MaterialFolder materials,
      List<Path> referring,
      StoreTroubles troubles) {
    this.database = database;
    this.materials = materials;
    this.referring = List.copyOf(referring);
    this.troubles = troubles;
  }

  /**
   * Removes them.
   *
   * @param meant which may go at all
   * @return what that freed
   * @throws LabException where something that may refer to materials cannot be read; none goes then
   */
  ByteSize removeUnused(Predicate<Sha256> meant) {
    // Opening it may end an import, which may have materials to remove.
    database.makeReady();
    try {
      return materials.remove(meant, this::referredTo);
    } catch (IOException e) {
      throw troubles.unwritable(e);
    }
  }

  /** Those that nothing refers to at this moment. */
  Set<Sha256> unused() {
    try {
      return materials.beside(this::referredTo);
    } catch (IOException e) {
      throw troubles.unreadable(e);
    }
  }

  /** What removing them would free. */
  ByteSize unusedSize() {
    long bytes = 0;
    try {
      for (Sha256 hash : unused()) {
        bytes += materials.size(hash);
      }
    } catch (IOException e) {
      throw troubles.unreadable(e);
    }
    return new ByteSize(bytes);
  }

  private Set<String> referredTo() throws IOException {
    var hashes = new HashSet<String>();
    if (database.isInUse()) {
      hashes.addAll(database.read(MaterialSweep::inHeaders));
    }
    for (Path folder : referring) {
      addFrom(folder, hashes);
    }
    return hashes;
  }

  /** Of runs in the trash, too. */
  private static Set<String> inHeaders(Connection connection) throws SQLException {
    var hashes = new HashSet<String>();
    try (PreparedStatement select = connection.prepareStatement("SELECT header FROM runs");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        add(row.getString(1), hashes);
      }
    }
    return hashes;
  }

  private static void addFrom(Path folder, Set<String> hashes) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Whatever its encoding is, digits are one byte each.
        add(Files.readString(file, StandardCharsets.ISO_8859_1), hashes);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(String text, Set<String> hashes) {
    Matcher matcher = HASH.matcher(text);
    while (matcher.find()) {
      hashes.add(matcher.group());
    }
  }
}
