package org.krunlab.core.wasm;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;

/**
 * Whether a runtime has something, and what decides it.
 *
 * @param possible whether it can be had at all
 * @param option what decides it; empty where nothing does
 */
record RuntimeSupport(boolean possible, Optional<RuntimeOption> option) {
  static final RuntimeSupport ALWAYS = new RuntimeSupport(true, Optional.empty());
  static final RuntimeSupport NEVER = new RuntimeSupport(false, Optional.empty());

  /** What neither runtime has in the revisions of sources.lock, or not in our builds of them. */
  private static final Set<Feature> NOWHERE =
      EnumSet.of(
          Feature.RELAXED_SIMD,
          Feature.MULTI_MEMORY,
          Feature.FUNCTION_REFERENCES,
          Feature.GARBAGE_COLLECTION,
          Feature.EXCEPTIONS,
          Feature.LEGACY_EXCEPTIONS,
          Feature.MEMORY64,
          Feature.THREADS);

  static RuntimeSupport by(RuntimeOption option) {
    return new RuntimeSupport(true, Optional.of(option));
  }

  /** What an option decides that is not there for every runtime and port. */
  static RuntimeSupport byIfThere(RuntimeOption option, Profile profile, RuntimeSupport otherwise) {
    return option.isOf(profile.runtime(), profile.port()) ? by(option) : otherwise;
  }

  /** Whether images of the profile have it. */
  boolean in(Profile profile) {
    return possible && option.map(decides -> decides.isOn(profile)).orElse(true);
  }

  /** Of a proposal, in the images of a profile. */
  static RuntimeSupport of(Feature feature, Profile profile) {
    if (NOWHERE.contains(feature)) {
      return NEVER;
    }
    return profile.runtime().family() == RuntimeFamily.WASM3
        ? ofWasm3(feature)
        : ofWamr(feature, profile);
  }

  /** Of WASI preview 1. */
  static RuntimeSupport ofWasi(WasmRuntime runtime) {
    return by(
        runtime.family() == RuntimeFamily.WASM3
            ? RuntimeOption.WASM3_WASI
            : RuntimeOption.WAMR_WASI);
  }

  private static RuntimeSupport ofWasm3(Feature feature) {
    return switch (feature) {
      case SIMD -> NEVER;
      case REFERENCE_TYPES -> by(RuntimeOption.WASM3_REF_TYPES);
      case EXTENDED_CONST -> by(RuntimeOption.WASM3_EXTENDED_CONST);
      default -> ALWAYS;
    };
  }

  private static RuntimeSupport ofWamr(Feature feature, Profile profile) {
    return switch (feature) {
      case SIMD -> byIfThere(RuntimeOption.WAMR_SIMD, profile, NEVER);
      case BULK_MEMORY -> by(RuntimeOption.WAMR_BULK_MEMORY);
      case REFERENCE_TYPES -> by(RuntimeOption.WAMR_REF_TYPES);
      case TAIL_CALLS -> by(RuntimeOption.WAMR_TAIL_CALL);
      case EXTENDED_CONST -> by(RuntimeOption.WAMR_EXTENDED_CONST);
      default -> ALWAYS;
    };
  }
}
