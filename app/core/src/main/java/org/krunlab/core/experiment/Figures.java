package org.krunlab.core.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.Interval;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageAnatomy;

/**
 * The figures of a run: boot intervals by the host's clock, sizes of the image, memory of the VMM
 * process. They mean something for runs of the same kind only; {@link Comparability} says which.
 *
 * @param ready from the launch to the module's first byte
 * @param boot the intervals, ready first
 * @param image the sizes of the image
 * @param memory the memory of the VMM process
 * @param moments that memory at the moments of a memory run; none of another run
 */
public record Figures(
    Figure ready,
    List<Figure> boot,
    List<Figure> image,
    List<Figure> memory,
    List<Figure> moments) {
  public Figures {
    boot = List.copyOf(boot);
    image = List.copyOf(image);
    memory = List.copyOf(memory);
    moments = List.copyOf(moments);
  }

  /** A memory run has no figures of its boot: it was interrupted. */
  public static Figures of(CompletedRun run) {
    boolean memoryRun = run.result().isMemoryRun();
    Timeline timeline = memoryRun ? Timeline.EMPTY : run.result().timeline();
    Figure ready = interval("ready", "T0 to T6", timeline.ready());
    return new Figures(
        ready,
        List.of(
            ready,
            interval("to main", "T0 to T5", timeline.toMain()),
            interval("VMM", "T0 to T3", timeline.vmm()),
            interval("guest", "T3 to T5", timeline.guest()),
            interval("run", "T6 to T7", timeline.run()),
            interval("teardown", "T7 to T8", timeline.teardown())),
        ofImage(run.header().image().anatomy()),
        memory(run.result().memory()),
        memoryRun ? moments(run.result().memory()) : List.of());
  }

  /** All figures in the order they are shown. */
  public List<Figure> all() {
    return java.util.stream.Stream.of(boot, image, memory, moments).flatMap(List::stream).toList();
  }

  /** The peak of the VMM's RSS, the first of the memory figures. */
  public Figure peakRss() {
    return memory.getFirst();
  }

  /** The bytes of the stripped file, the first of the image figures. */
  public Figure imageFile() {
    return image.getFirst();
  }

  /** The sizes of an image that need not be booted for them. */
  public static List<Figure> ofImage(ImageAnatomy anatomy) {
    return List.of(
        bytes("image file", "stripped ELF", anatomy.file()),
        bytes("loaded", "PT_LOAD file bytes", anatomy.loaded()),
        bytes("loaded, not zero", "what images are ranked by", anatomy.nonZeroLoaded()),
        bytes("text", "executable sections", anatomy.text()),
        bytes("rodata", "read-only data", anatomy.rodata()),
        bytes("data", "writable, in the file", anatomy.data()),
        bytes("bss", "writable, not in the file", anatomy.bss()));
  }

  private static List<Figure> memory(MemorySeries memory) {
    return List.of(
        kib("RSS peak", "VmHWM of the process", memory, MemorySeries::peakRss),
        kib("private peak", "largest sample", memory, MemorySeries::peakPrivate),
        kib("PSS peak", "largest sample", memory, MemorySeries::peakPss),
        kib("guest RAM touched", "largest sample", memory, MemorySeries::peakGuestRss));
  }

  /** Without the peaks, which every run has. */
  private static List<Figure> moments(MemorySeries memory) {
    return MemoryTable.of(memory).rows().stream()
        .flatMap(row -> row.cells().stream().limit(row.cells().size() - 1))
        .toList();
  }

  private static Figure interval(String name, String definition, @Nullable Interval interval) {
    return interval == null
        ? new Figure(name, definition, "ms", OptionalDouble.empty(), 2)
        : new Figure(
            name,
            interval.from() + " to " + interval.to(),
            "ms",
            OptionalDouble.of(interval.duration().toNanos() / 1e6),
            2);
  }

  private static Figure bytes(String name, String definition, ByteSize size) {
    return new Figure(name, definition, "B", OptionalDouble.of((double) size.bytes()), 0);
  }

  private static Figure kib(
      String name,
      String definition,
      MemorySeries memory,
      Function<MemorySeries, @Nullable ByteSize> what) {
    ByteSize size = what.apply(memory);
    return new Figure(
        name,
        definition,
        "KiB",
        size == null ? OptionalDouble.empty() : OptionalDouble.of(size.kib()),
        0);
  }
}
