package org.krunlab.core.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.EndFacts;

/**
 * What else the machine was doing when a run began, as the launcher read it just before T0. Runs
 * that were recorded before launchers did so have nothing of it.
 *
 * @param cpuPressure per cent of the last 10 s in which something waited for a processor ({@code
 *     /proc/pressure/cpu}, some avg10)
 * @param load the load of the last minute, in processes
 * @param governor how the processors choose their frequency
 * @param turbo whether they may go beyond their base frequency
 * @param pageCache what of image, initrd and libkrun was in memory
 * @param pinning on which processors it ran, where that was settled
 * @param stolen what the host of a virtual machine took from its processors while it ran
 */
public record RunConditions(
    OptionalDouble cpuPressure,
    OptionalDouble load,
    Optional<String> governor,
    Optional<Boolean> turbo,
    Optional<PageCache> pageCache,
    Pinning pinning,
    Optional<Duration> stolen) {

  /**
   * On which processors a run was.
   *
   * @param vmm that of the machine
   * @param drain that of the threads that read its output
   * @param unavailable why there are none though that was asked for, in a sentence
   */
  public record Pinning(OptionalInt vmm, OptionalInt drain, Optional<String> unavailable) {
    /** Such as {@code pinned to CPU 1, its readers to CPU 0}; blank where it was not. */
    public String text() {
      return vmm.isEmpty()
          ? ""
          : "pinned to CPU "
              + vmm.getAsInt()
              + (drain.isEmpty() ? "" : ", its readers to CPU " + drain.getAsInt());
    }
  }

  /**
   * Above that, in per cent, others most likely took time from the run. Boots in a row make some 13
   * by themselves on two cores; one compiler beside them makes 33 and more.
   */
  public static final double NOISY_PRESSURE = 20;

  private static final double HUNDREDTHS = 100;

  /** What a run's launcher said. */
  public static RunConditions of(RunResult run) {
    Map<?, ?> told = run.launch().get("conditions") instanceof Map<?, ?> map ? map : Map.of();
    return new RunConditions(
        number(told.get("cpuPressure")),
        number(told.get("load")),
        told.get("governor") instanceof String name ? Optional.of(name) : Optional.empty(),
        told.get("turbo") instanceof Boolean on ? Optional.of(on) : Optional.empty(),
        PageCache.of(told.get("pageCache"), run.end() == null ? null : run.end().read()),
        pinning(told.get("pinning") instanceof Map<?, ?> map ? map : Map.of()),
        Optional.ofNullable(run.end()).map(EndFacts::stolen));
  }

  private static Pinning pinning(Map<?, ?> told) {
    return new Pinning(
        cpu(told.get("vmmCpu")),
        cpu(told.get("drainCpu")),
        told.get("unavailable") instanceof String reason ? Optional.of(reason) : Optional.empty());
  }

  private static OptionalInt cpu(@Nullable Object value) {
    return value instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  private static OptionalDouble number(@Nullable Object value) {
    return value instanceof Number number
        ? OptionalDouble.of(number.doubleValue() / HUNDREDTHS)
        : OptionalDouble.empty();
  }

  /** Whether others most likely took time from the run. */
  public boolean isNoisy() {
    return cpuPressure.orElse(0) > NOISY_PRESSURE;
  }

  /** Such as {@code CPU pressure 3.1 %, load 0.52, governor performance}; empty without any. */
  public String text() {
    var parts = new ArrayList<String>();
    cpuPressure.ifPresent(value -> parts.add(format("CPU pressure %.1f %%", value)));
    load.ifPresent(value -> parts.add(format("load %.2f", value)));
    governor.ifPresent(name -> parts.add("governor " + name));
    turbo.ifPresent(on -> parts.add(on ? "turbo on" : "turbo off"));
    pageCache.ifPresent(cache -> parts.add(cache.text()));
    if (!pinning.text().isEmpty()) {
      parts.add(pinning.text());
    }
    return parts.stream().collect(Collectors.joining(", "));
  }

  /** What was asked for and could not be had, one sentence each. */
  public List<String> unavailable() {
    return Stream.concat(
            pageCache.flatMap(PageCache::notCold).stream(),
            pinning.unavailable().map(reason -> "Pinning not available: " + reason).stream())
        .toList();
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
