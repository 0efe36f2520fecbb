package org.krunlab.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.model.ByteSize;

/**
 * What of the files that a machine starts from lay in the page cache right before T0, by mincore,
 * and what was then read from a disk.
 *
 * @param dropped whether they were to be dropped first, for a cold boot
 * @param files image, initrd and libkrun, as far as the launcher looked at them
 * @param read what was read from a disk for the VMM process until its end; empty where that is not
 *     told
 */
public record PageCache(boolean dropped, List<CachedFile> files, Optional<ByteSize> read) {

  /**
   * One of them.
   *
   * @param path where it lies
   * @param bytes its size
   * @param resident bytes of it in memory
   * @param reason why it stayed or is not known, as the end of a sentence that begins with its name
   */
  public record CachedFile(String path, long bytes, long resident, Optional<String> reason) {}

  /** What a boot began with. */
  public enum State {
    /** Nothing of any file was in memory. */
    COLD,
    /** Whatever the boot needed was: nothing had to be read from a disk. */
    WARM,
    /** Something between. */
    PARTLY;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PageCache {
    files = List.copyOf(files);
  }

  /** From a launcher's conditions; empty where it did not look. */
  static Optional<PageCache> of(@Nullable Object told, @Nullable ByteSize read) {
    if (!(told instanceof Map<?, ?> map) || !(map.get("files") instanceof List<?> list)) {
      return Optional.empty();
    }
    var files = new ArrayList<CachedFile>();
    for (Object entry : list) {
      if (entry instanceof Map<?, ?> file
          && file.get("path") instanceof String path
          && file.get("bytes") instanceof Number bytes
          && file.get("residentBytes") instanceof Number resident) {
        files.add(
            new CachedFile(
                path,
                bytes.longValue(),
                resident.longValue(),
                file.get("reason") instanceof String reason
                    ? Optional.of(reason)
                    : Optional.empty()));
      }
    }
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PageCache(
                Boolean.TRUE.equals(map.get("dropped")), files, Optional.ofNullable(read)));
  }

  public State state() {
    boolean known = files.stream().allMatch(file -> file.bytes() > 0);
    return dropped && known && resident() == 0
        ? State.COLD
        : read.filter(ByteSize.ZERO::equals).isPresent() ? State.WARM : State.PARTLY;
  }

  private long resident() {
    return files.stream().mapToLong(CachedFile::resident).sum();
  }

  /** Why a boot that was to be cold is not, in a sentence; empty where it is, or was not to be. */
  public Optional<String> notCold() {
    if (!dropped || state() == State.COLD) {
      return Optional.empty();
    }
    return Optional.of(
        files.stream()
            .filter(file -> file.resident() > 0 || file.bytes() == 0)
            .map(file -> file.path() + " " + file.reason().orElse("stays in memory"))
            .collect(Collectors.joining("; ", "Cold not available: ", ".")));
  }

  /** Such as {@code page cache cold (0 of 5,131,042 B in memory, 3,272,704 B read then)}. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "page cache %s (%,d of %,d B in memory%s)",
        state().label(),
        resident(),
        files.stream().mapToLong(CachedFile::bytes).sum(),
        read.map(size -> ", " + size.exact() + " read then").orElse(""));
  }
}
