package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.krunlab.core.model.Sha256;

/**
 * Keeps the bytes that runs were made of, each once however many runs were: a file may be changed
 * after it was booted, and a run from elsewhere brings what was never here.
 */
public interface Materials {

  /** Bytes that no clean-up takes before this is closed, whether or not a run has them by then. */
  interface Lease extends AutoCloseable {
    /**
     * Keeps some bytes; they are on the disk when this returns.
     *
     * @throws LabException where they cannot be written
     */
    Sha256 keep(byte[] bytes);

    @Override
    void close();
  }

  /** To be held until whatever refers to what is kept is on the disk, too. */
  Lease lease();

  /**
   * The bytes of that hash; empty where they were never kept, or are no longer what they were.
   *
   * @throws LabException where they cannot be read
   */
  Optional<byte[]> find(Sha256 hash);

  /**
   * A file of that name with the bytes of that hash, for what asks for a file; it stays.
   *
   * @param name a plain file name
   * @throws LabException where they are not there
   */
  Path file(Sha256 hash, String name);
}
