package org.krunlab.core.wasm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.wasm.ModuleInspection.Fit;
import org.krunlab.core.wasm.ModuleInspection.Verdict;

/** Judges whether images of a profile can run a module, from what the module asks for. */
final class RuntimeFit {
  private RuntimeFit() {}

  /** The AOT format of the WAMR revision in sources.lock. */
  private static final int AOT_VERSION = 5;

  private static final String AOT_TARGET = "x86_64";

  static Verdict of(Profile profile, ModuleFeatures module) {
    WasmRuntime runtime = profile.runtime();
    Optional<String> obstacle = obstacle(profile, module);
    if (obstacle.isPresent()) {
      return cannot(runtime, obstacle.get());
    }
    return caution(profile, module)
        .map(caution -> new Verdict(runtime, Fit.MAY_TRAP, caution))
        .orElseGet(() -> new Verdict(runtime, Fit.RUNS, ""));
  }

  private static Optional<String> obstacle(Profile profile, ModuleFeatures module) {
    Optional<String> foreign = foreign(profile, module);
    if (foreign.isPresent()) {
      return foreign;
    }
    if (module.start() != StartKind.COMMAND) {
      return Optional.of(
          "it exports no function _start; compile it as a WASI command, not as a library.");
    }
    RuntimeSupport wasi = RuntimeSupport.ofWasi(profile.runtime());
    if (!module.wasi().isEmpty() && !wasi.in(profile)) {
      return Optional.of(
          "it imports %s of WASI, which %s"
              .formatted(names(List.copyOf(module.wasi())), remedy(wasi, profile)));
    }
    Optional<String> function = leftOut(profile, module);
    if (function.isPresent()) {
      return function;
    }
    if (profile.runtime().family() == RuntimeFamily.WAMR && !module.memoryExported()) {
      return Optional.of(
          "it exports no memory, which WAMR asks of every program; export one, or choose Wasm3.");
    }
    return lacking(profile, module.uses().stream()).map(words -> "it uses " + words);
  }

  /**
   * The first group of WASI's functions that the native port's images lack and the module imports
   * from.
   */
  private static Optional<String> leftOut(Profile profile, ModuleFeatures module) {
    return profile.port() == Port.NATIVE
        ? Arrays.stream(WasiGroup.values())
            .filter(group -> !group.in(profile).in(profile))
            .flatMap(group -> asked(group, module).map(names -> lacking(group, names, profile)))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<List<String>> asked(WasiGroup group, ModuleFeatures module) {
    List<String> names = module.wasi().stream().filter(group.functions()::contains).toList();
    return names.isEmpty() ? Stream.empty() : Stream.of(names);
  }

  private static String lacking(WasiGroup group, List<String> names, Profile profile) {
    return "it imports %s of WASI, which %s"
        .formatted(names(names), remedy(group.in(profile), profile));
  }

  /** The first proposal that the profile's images lack, and what to do about it. */
  private static Optional<String> lacking(Profile profile, Stream<Feature> uses) {
    return uses.filter(feature -> !RuntimeSupport.of(feature, profile).in(profile))
        .findFirst()
        .map(
            feature ->
                feature.label()
                    + ", which "
                    + remedy(RuntimeSupport.of(feature, profile), profile));
  }

  private static String remedy(RuntimeSupport support, Profile profile) {
    return support
        .option()
        .flatMap(option -> option.leftOutBy(profile))
        .map(
            option ->
                "the option %s leaves out; set it to y, or compile the module without that."
                    .formatted(option.symbol()))
        .orElse("this runtime is built without; compile it without that.");
  }

  private static Optional<String> foreign(Profile profile, ModuleFeatures module) {
    if (module.foreign().isEmpty()) {
      return Optional.empty();
    }
    if (RuntimeOption.WAMR_MULTI_MODULE.isOn(profile)) {
      return module.foreign().stream()
          .flatMap(asked -> unlinked(profile, asked).stream())
          .findFirst();
    }
    return Optional.of(
        "it imports %s, and the unikernel offers nothing but WASI preview 1; compile it for wasm32-wasi%s."
            .formatted(
                names(module.foreign().stream().map(Import::toString).toList()),
                RuntimeOption.WAMR_MULTI_MODULE.isOf(profile.runtime(), profile.port())
                    ? ", or set LIBWAMR_MULTI_MODULE to y and give it the other module as a file"
                    : ""));
  }

  /** Why an import is not taken from another module. */
  private static Optional<String> unlinked(Profile profile, Import asked) {
    if (asked.module().equals(WasiPreview1.NAMESPACE) || !given(profile, asked)) {
      return Optional.of(
          "it imports %s, and the profile gives it no file %s; give it one, or compile it for wasm32-wasi."
              .formatted(asked, fileOf(asked)));
    }
    return profile.runtime().runsAot() && asked.kind() != ExternalKind.FUNCTION
        ? Optional.of(
            "it imports %s, and this runtime takes nothing but functions from other modules; choose an interpreter."
                .formatted(asked))
        : Optional.empty();
  }

  private static boolean given(Profile profile, Import asked) {
    return profile.files().containsKey(fileOf(asked))
        || (profile.runtime().runsAot() && profile.files().containsKey(asked.module() + ".aot"));
  }

  private static String fileOf(Import asked) {
    return asked.module() + ".wasm";
  }

  private static Optional<String> caution(Profile profile, ModuleFeatures module) {
    if (profile.runtime() != WasmRuntime.WASM3) {
      return Optional.empty();
    }
    if (!RuntimeOption.WASM3_FLOAT.isOn(profile)) {
      return Optional.of(
          "The option LIBWASM3_FLOAT leaves out floating point: the module traps when it comes to"
              + " such an instruction.");
    }
    List<String> unlinked =
        profile.port() == Port.NATIVE
            ? List.of()
            : module.wasi().stream().filter(f -> !WasiPreview1.IN_WASM3.contains(f)).toList();
    return unlinked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Wasm3's WASI lacks %s: the module traps when it calls that; the native port has it."
                .formatted(names(unlinked)));
  }

  static Verdict ofAot(Profile profile, AotFile file) {
    WasmRuntime runtime = profile.runtime();
    if (!runtime.runsAot()) {
      return new Verdict(
          runtime,
          Fit.CANNOT,
          runtime.label()
              + " cannot run native code compiled by wamrc; give it the .wasm file it was"
              + " compiled from.");
    }
    if (file.version() != AOT_VERSION) {
      return cannot(
          runtime,
          "it is of version %d of the AOT format, and the unikernel loads version %d; compile it by the wamrc of WAMR's revision in sources.lock."
              .formatted(file.version(), AOT_VERSION));
    }
    if (!file.target().equals(AOT_TARGET)) {
      return cannot(
          runtime,
          "it was compiled for '%s', and the unikernel runs on %s; compile it with --target=%s."
              .formatted(file.target(), AOT_TARGET, AOT_TARGET));
    }
    return lacking(
            profile,
            Arrays.stream(Feature.values())
                .filter(feature -> file.features().contains(feature.label())))
        .map(words -> cannot(runtime, "it was compiled to use " + words))
        .orElseGet(() -> new Verdict(runtime, Fit.RUNS, ""));
  }

  private static Verdict cannot(WasmRuntime runtime, String because) {
    return new Verdict(
        runtime, Fit.CANNOT, runtime.label() + " cannot run this module: " + because);
  }

  private static String names(List<String> names) {
    String shown = names.stream().limit(3).collect(Collectors.joining(", "));
    return names.size() > 3 ? shown + " and " + (names.size() - 3) + " more" : shown;
  }
}
