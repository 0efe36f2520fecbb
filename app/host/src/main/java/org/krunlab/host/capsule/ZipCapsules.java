package org.krunlab.host.capsule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleArchive;
import org.krunlab.core.experiment.capsule.CapsuleContents;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.host.file.DurableFile;

/** Capsules as zip files. */
public final class ZipCapsules implements CapsuleArchive {
  private static final String SHIPPED = "demo.krunlab";

  private final HeaderScrubber scrubber;
  private final Map<String, Licence> licences;

  /**
   * @param licences those of upstream sources, by their names
   */
  public ZipCapsules(Map<String, Licence> licences) {
    this(HeaderScrubber.usual(), licences);
  }

  ZipCapsules(HeaderScrubber scrubber, Map<String, Licence> licences) {
    this.scrubber = scrubber;
    this.licences = Map.copyOf(licences);
  }

  @Override
  public void write(CapsuleContents contents, Path file) {
    if (contents.runs().isEmpty()) {
      throw LabException.input("A capsule needs at least one run; choose some.");
    }
    try {
      DurableFile.write(file, out -> new CapsuleWriter(contents, scrubber, licences, out).write());
    } catch (StoredZip.TooLargeException e) {
      throw LabException.input(
          "The capsule %s cannot be written: %s; export fewer runs at a time."
              .formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw LabException.machine(
          "The capsule %s cannot be written (%s); free space there or choose another folder."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public Capsule open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw LabException.input("There is no capsule %s; check the name.".formatted(file));
    }
    return new CapsuleReader(String.valueOf(file.getFileName()), () -> Files.newByteChannel(file))
        .open();
  }

  @Override
  public List<CapsuleRun> shipped() {
    try (InputStream in = ZipCapsules.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        return List.of();
      }
      byte[] bytes = in.readAllBytes();
      return new CapsuleReader(SHIPPED, () -> new SeekableInMemoryByteChannel(bytes)).open().runs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
