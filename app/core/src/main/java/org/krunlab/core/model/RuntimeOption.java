package org.krunlab.core.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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
  WAMR_MULTI_MODULE("LIBWAMR_MULTI_MODULE", false, Modes.WAMR_INTERPRETERS),
  /** A member of a choice, whose other member is {@code LIBWAMR_BOUNDS_SOFTWARE}. */
  WAMR_BOUNDS_HARDWARE("LIBWAMR_BOUNDS_HARDWARE", false, Modes.WAMR, Port.POSIX),
  WASI_FILES("LIBKRUNLAB_WASI_FILES", true, Modes.ALL, Port.NATIVE);

  /** Whose option one is. */
  private enum Modes {
    ALL,
    WASM3,
    WAMR,
    WAMR_AOT,
    WAMR_INTERPRETERS;

    boolean include(WasmRuntime runtime) {
      return switch (this) {
        case ALL -> true;
        case WASM3 -> runtime.family() == RuntimeFamily.WASM3;
        case WAMR -> runtime.family() == RuntimeFamily.WAMR;
        case WAMR_AOT -> runtime.runsAot();
        case WAMR_INTERPRETERS -> WAMR.include(runtime) && !runtime.runsAot();
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

  /** Whether it is on in the images of a profile. */
  public boolean isOn(Profile profile) {
    String set = profile.kconfig().get(symbol);
    return isOf(profile.runtime(), profile.port()) && (set == null ? byDefault : set.equals("y"));
  }

  /** What is on in the images of a profile. */
  public static Set<RuntimeOption> onIn(Profile profile) {
    var on = EnumSet.noneOf(RuntimeOption.class);
    Arrays.stream(values()).filter(option -> option.isOn(profile)).forEach(on::add);
    return on;
  }
}
