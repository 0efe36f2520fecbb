package org.krunlab.core.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Where the Kconfig values that a build is asked for come from, the lowest layer first: what the
 * runtime needs, what its port needs, what the VMM needs, what the ring-3 shim and a clock told by
 * the host need, what the user wants, what makes the silent, the narrated or the buffered twin.
 *
 * @param runtime for the Wasm runtime
 * @param port for what the runtime stands on
 * @param target for the VMM
 * @param ring for the ring-3 shim, where it goes in
 * @param clock for a clock whose frequency the host tells, where it goes in
 * @param user the profile's own values
 * @param twin print options and banner
 */
public record ConfigurationLayers(
    Layer runtime,
    Layer port,
    Layer target,
    Optional<Layer> ring,
    Optional<Layer> clock,
    Layer user,
    Layer twin) {

  /** What another field of the profile decides, by the beginning of the symbol's name. */
  private static final Map<String, String> DECIDED_ELSEWHERE =
      Map.ofEntries(
          Map.entry("KRUNLAB_RUNTIME_", "the profile's runtime decides it"),
          Map.entry("LIBWAMR_FAST_INTERP", "the profile's runtime decides it"),
          Map.entry("LIBWAMR_CLASSIC_INTERP", "the profile's runtime decides it"),
          Map.entry("LIBWAMR_AOT", "the profile's runtime decides it"),
          Map.entry("KVM_VMM_", "the profile's engine decides it"),
          Map.entry("KVM_BOOT_PROTO_", "the profile's engine decides it"),
          Map.entry("PLAT_", "every engine here needs Unikraft's KVM platform"),
          Map.entry("KRUNLAB_PORT_", "the profile's port decides it"),
          Map.entry("LIBKRUNLAB_RING3", "the profile's ring decides it"),
          Map.entry("LIBKRUNLAB_CLOCK", "the profile's clock decides it"),
          Map.entry("LIBKRUNLAB_BUFFERED", "which twin is built decides it"));

  private static final String OTHER_ALLOCATOR = "it brings the allocator, and there can be one";

  /** What the ring-3 shim cannot carry, and why. */
  private static final Map<String, String> EXCLUDED_BY_SHIM =
      Map.of(
          "LIBUKDEBUG_ENABLE_ASSERT",
          "in ring 3 the interrupt flag always reads as set, so that assertions on it fail",
          "PAGING",
          "the shim knows one address space",
          "LIBSYSCALL_SHIM_HANDLER",
          "the shim has one entry and takes no native system calls");

  /** What the native port cannot be built with, and why. */
  private static final Map<String, String> EXCLUDED_BY_NATIVE_PORT =
      Map.of(
          "LIBUKBOOT_INITBBUDDY", OTHER_ALLOCATOR,
          "LIBUKBOOT_INITREGION", OTHER_ALLOCATOR,
          "LIBUKBOOT_INITMIMALLOC", OTHER_ALLOCATOR,
          "LIBUKBOOT_INITTLSF", OTHER_ALLOCATOR,
          "LIBUKBOOT_INITTINYALLOC", OTHER_ALLOCATOR,
          "LIBMUSL", "its C library is nolibc");

  /**
   * Values from one place.
   *
   * @param name what to call it in a sentence
   * @param values by symbol without {@code CONFIG_}, {@code n} for what is off, strings unquoted;
   *     their order counts, since of a choice the member that is set last is taken
   */
  public record Layer(String name, SequencedMap<String, String> values) {
    public Layer {
      values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }
  }

  /** Why a symbol is no user's to set by Kconfig; empty where it is. */
  public static Optional<String> decidedElsewhere(String symbol) {
    return DECIDED_ELSEWHERE.entrySet().stream()
        .filter(entry -> symbol.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * All layers as one: of two values for a symbol the higher one, in the higher one's place.
   *
   * @throws LabException where the user's values cannot be had together with the rest
   */
  public SequencedMap<String, String> merged() {
    refuseWhatIsDecidedElsewhere();
    var merged = new LinkedHashMap<String, String>();
    for (Layer layer : layers()) {
      layer.values().forEach(merged::putLast);
    }
    if (ring.isPresent()) {
      refuse(
          EXCLUDED_BY_SHIM,
          "the ring-3 shim",
          "Set it to n, or run on a machine whose KVM runs ring 0 natively.");
    }
    if ("y".equals(port.values().get("KRUNLAB_PORT_NATIVE"))) {
      refuse(EXCLUDED_BY_NATIVE_PORT, "the native port", "Set it to n, or choose the posix port.");
    }
    return merged;
  }

  private List<Layer> layers() {
    return Stream.of(
            Stream.of(runtime, port, target), ring.stream(), clock.stream(), Stream.of(user, twin))
        .flatMap(layers -> layers)
        .toList();
  }

  private void refuseWhatIsDecidedElsewhere() {
    user.values()
        .forEach(
            (symbol, value) ->
                DECIDED_ELSEWHERE.forEach(
                    (prefix, reason) -> {
                      if (symbol.startsWith(prefix) && !value.equals(settled(symbol))) {
                        throw LabException.input(
                            symbol
                                + "="
                                + value
                                + " cannot be set by Kconfig: "
                                + reason
                                + ". Take it out of the profile's Kconfig values.");
                      }
                    }));
  }

  /** What the layers below the user's say; off where they say nothing. */
  private String settled(String symbol) {
    return Stream.of(clock.stream(), ring.stream(), Stream.of(target, port, runtime))
        .flatMap(layers -> layers)
        .map(layer -> Optional.ofNullable(layer.values().get(symbol)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("n");
  }

  private void refuse(Map<String, String> excluded, String by, String remedy) {
    excluded.forEach(
        (symbol, reason) -> {
          if ("y".equals(user.values().get(symbol))) {
            throw LabException.input(
                symbol + "=y cannot be had together with " + by + ": " + reason + ". " + remedy);
          }
        });
  }
}
