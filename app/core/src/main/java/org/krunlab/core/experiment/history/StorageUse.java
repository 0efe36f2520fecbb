package org.krunlab.core.experiment.history;

import java.nio.file.Path;
import java.util.List;
import org.krunlab.core.model.ByteSize;

/**
 * What Krunlab keeps on the disk.
 *
 * @param items by what they are for
 */
public record StorageUse(List<Item> items) {
  public StorageUse {
    items = List.copyOf(items);
  }

  /**
   * Files of one purpose.
   *
   * @param name such as {@code streams}
   * @param place their file or folder
   * @param files how many
   * @param size their lengths; blocks on the disk may be more
   * @param restorable whether Krunlab makes or fetches them again when they are gone
   */
  public record Item(String name, Path place, long files, ByteSize size, boolean restorable) {}

  public ByteSize total() {
    return new ByteSize(items.stream().mapToLong(item -> item.size().bytes()).sum());
  }
}
