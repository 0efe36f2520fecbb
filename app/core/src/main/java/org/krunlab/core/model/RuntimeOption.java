package org.krunlab.core.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kconfig option of the guest's runtime libraries that decides what modules an image can run.
 * {@code Config.uk} of {@code lib-wasm3}, {@code lib-wamr} and {@code lib-wasi} defines them and
 * holds their help texts.
 */
public enum RuntimeOption {
  WASM3_WASI("LIBWASM3_WASI", true, Modes.WASM3),
  WASM3_FLOAT("LIBWASM3_FLOAT", true, Modes.WASM3),
  WASM3_REF_TYPES("LIBWASM3_REF_TYPES", true, Modes.WASM3),
  WASM3_EXTENDED_CONST("LIBWASM3_EXTENDED_CONST", true, Modes.WASM3),
  WAMR_WASI("LIBWAMR_WASI", true, Modes.WAMR),
  WAMR_BULK_MEMORY("LIBWAMR_BULK_MEMORY", true, Modes.WAMR),
  WAMR_REF_TYPES("LIBWAMR_REF_TYPES", true, Modes.WAMR),
  WAMR_SIMD("LIBWAMR_SIMD", false, Modes.WAMR_AOT),
  WAMR_TAIL_CALL("LIBWAMR_TAIL_CALL", false, Modes.WAMR),
  WAMR_EXTENDED_CONST("LIBWAMR_EXTENDED_CONST", false, Modes.WAMR),
  WAMR_MULTI_MODULE("LIBWAMR_MULTI_MODULE", false, Modes.WAMR),
  /** A member of a choice, whose other member is {@code LIBWAMR_BOUNDS_SOFTWARE}. */
  WAMR_BOUNDS_HARDWARE("LIBWAMR_BOUNDS_HARDWARE", false, Modes.WAMR, Port.POSIX),
  WASI_ARGS("LIBKRUNLAB_WASI_ARGS", true, Modes.ALL, Port.NATIVE),
  WASI_ENVIRON("LIBKRUNLAB_WASI_ENVIRON", true, Modes.ALL, Port.NATIVE),
  WASI_CLOCK("LIBKRUNLAB_WASI_CLOCK", true, Modes.ALL, Port.NATIVE),
  WASI_RANDOM("LIBKRUNLAB_WASI_RANDOM", true, Modes.ALL, Port.NATIVE),
  WASI_EXIT("LIBKRUNLAB_WASI_EXIT", true, Modes.ALL, Port.NATIVE),
  WASI_STREAMS("LIBKRUNLAB_WASI_STREAMS", true, Modes.ALL, Port.NATIVE),
  WASI_INPUT("LIBKRUNLAB_WASI_INPUT", true, Modes.ALL, Port.NATIVE),
  WASI_FILES("LIBKRUNLAB_WASI_FILES", true, Modes.ALL, Port.NATIVE),
  WASI_POLL("LIBKRUNLAB_WASI_POLL", true, Modes.ALL, Port.NATIVE),
  WASI_ANSWERS("LIBKRUNLAB_WASI_ANSWERS", true, Modes.ALL, Port.NATIVE);

  /** Whose option one is. */
  private enum Modes {
    ALL,
    WASM3,
    WAMR,
    WAMR_AOT;

    boolean include(WasmRuntime runtime) {
      return switch (this) {
        case ALL -> true;
        case WASM3 -> runtime.family() == RuntimeFamily.WASM3;
        case WAMR -> runtime.family() == RuntimeFamily.WAMR;
        case WAMR_AOT -> runtime.runsAot();
      };
    }
  }

  private final String symbol;
  private final boolean byDefault;
  private final Modes modes;
  private final @Nullable Port port;

  RuntimeOption(String symbol, boolean byDefault, Modes modes) {
    this(symbol, byDefault, modes, null);
  }

  RuntimeOption(String symbol, boolean byDefault, Modes modes, @Nullable Port port) {
    this.symbol = symbol;
    this.byDefault = byDefault;
    this.modes = modes;
    this.port = port;
  }

  /** Without {@code CONFIG_}. */
  public String symbol() {
    return symbol;
  }

  /** Whether it is on where nobody sets it. */
  public boolean byDefault() {
    return byDefault;
  }

  /** Whether an image with that runtime on that port has the option at all. */
  public boolean isOf(WasmRuntime runtime, Port on) {
    return modes.include(runtime) && (port == null || port == on);
  }

  /** Whether it is on in the images of a profile, and all that it depends on. */
  public boolean isOn(Profile profile) {
    return isOf(profile.runtime(), profile.port()) && leftOutBy(profile).isEmpty();
  }

  /**
   * The option that has to be set first for this one to be on in a profile's images: itself, or one
   * that it depends on. Empty where nothing is to be set.
   */
  public Optional<RuntimeOption> leftOutBy(Profile profile) {
    return Stream.concat(
            dependsOn().stream()
                .filter(other -> other.isOf(profile.runtime(), profile.port()))
                .flatMap(other -> other.leftOutBy(profile).stream()),
            isSet(profile) ? Stream.empty() : Stream.of(this))
        .findFirst();
  }

  private boolean isSet(Profile profile) {
    String set = profile.kconfig().get(symbol);
    return set == null ? byDefault : set.equals("y");
  }

  /** What has to be on for this one: either runtime's WASI for a group of its functions. */
  public Set<RuntimeOption> dependsOn() {
    return switch (this) {
      case WASI_ARGS, WASI_ENVIRON, WASI_CLOCK, WASI_RANDOM, WASI_EXIT, WASI_STREAMS ->
          EnumSet.of(WASM3_WASI, WAMR_WASI);
      case WASI_INPUT, WASI_ANSWERS -> EnumSet.of(WASI_STREAMS);
      case WASI_FILES -> EnumSet.of(WASI_INPUT);
      case WASI_POLL -> EnumSet.of(WASI_CLOCK, WASI_STREAMS);
      default -> EnumSet.noneOf(RuntimeOption.class);
    };
  }

  /** What is on in the images of a profile. */
  public static Set<RuntimeOption> onIn(Profile profile) {
    var on = EnumSet.noneOf(RuntimeOption.class);
    Arrays.stream(values()).filter(option -> option.isOn(profile)).forEach(on::add);
    return on;
  }
}
