package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.model.ImageKey;

/** Looks into built images, by what the build kept of them. */
public interface ImageReader {
  /**
   * Looks into an image in the cache.
   *
   * @throws LabException where it is not there any more, or its files are damaged
   * @throws CancelledException on cancel
   */
  ImageContents read(ImageKey key, CancelToken cancel);

  /**
   * Looks into any ELF image. What lies beside it tells more: for {@code x.elf} the same with
   * symbols as {@code x.dbg}, and {@code link.map} and {@code x.config}.
   *
   * @throws LabException where it cannot be read or is no ELF image
   * @throws CancelledException on cancel
   */
  ImageContents read(Path elf, CancelToken cancel);

  /**
   * The whole key of an image in the cache.
   *
   * @param beginning its first digits, twelve or more
   * @throws LabException where no image's key begins so, or several do
   */
  ImageKey find(String beginning);

  /** The ELF of an image in the cache, stripped as it is booted; empty where it is gone. */
  default Optional<byte[]> elf(ImageKey key) {
    return Optional.empty();
  }

  /** The whole .config that an image in the cache was built by; empty where it is gone. */
  default Optional<byte[]> config(ImageKey key) {
    return Optional.empty();
  }
}
