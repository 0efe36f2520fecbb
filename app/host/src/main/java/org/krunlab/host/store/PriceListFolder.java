package org.krunlab.host.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.experiment.TextFiles;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceListFile;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.model.Profile;
import org.krunlab.host.file.Hashes;

/** A file for each profile, named by what the profile says apart from its name. */
public final class PriceListFolder implements PriceLists {
  private final Path folder;
  private final TextFiles texts;

  public PriceListFolder(Path folder, TextFiles texts) {
    this.folder = folder;
    this.texts = texts;
  }

  @Override
  public void keep(PriceList list) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw LabException.machine(
          "The folder of price lists cannot be made (" + e.getMessage() + ").", e);
    }
    texts.write(file(list.base()), PriceListFile.print(list));
  }

  @Override
  public Optional<PriceList> find(Profile profile) {
    Path file = file(profile);
    try {
      return Optional.of(PriceListFile.parse(Files.readString(file), file.toString()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw LabException.machine(
          "The price list " + file + " cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private Path file(Profile profile) {
    String text = ProfileFile.print(profile.withName("any"));
    byte[] digest = Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(digest) + ".json");
  }
}
