package org.krunlab.core.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;

/**
 * What each runtime can run, and which option decides it: the same rules by which a module in hand
 * is judged.
 *
 * @param rows one for each thing that a module may ask for
 */
public record RuntimeMatrix(List<Row> rows) {

  /**
   * @param name of what a module may ask for
   * @param cells one for each runtime, in the order of {@link WasmRuntime}
   */
  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param runtime as if it were the profile's
   * @param has whether the profile's images have it
   * @param option the Kconfig symbol that decides it; empty where nothing does
   */
  public record Cell(WasmRuntime runtime, boolean has, Optional<String> option) {

    /** Such as {@code yes}, {@code no} or {@code off, LIBWAMR_SIMD}. */
    public String text() {
      return option.map(symbol -> (has ? "on, " : "off, ") + symbol).orElse(has ? "yes" : "no");
    }
  }

  public RuntimeMatrix {
    rows = List.copyOf(rows);
  }

  /** Under the options of a profile, each runtime as if it were the profile's. */
  public static RuntimeMatrix of(Profile profile) {
    var rows = new ArrayList<Row>();
    rows.add(row("WASI preview 1", profile, p -> RuntimeSupport.ofWasi(p.runtime())));
    for (WasiGroup group : WasiGroup.values()) {
      rows.add(row(group.label(), profile, group::in));
    }
    rows.add(row("directory listings and file status", profile, RuntimeMatrix::listings));
    rows.add(row("floating point", profile, RuntimeMatrix::floats));
    for (Feature feature : Feature.values()) {
      rows.add(row(feature.label(), profile, p -> RuntimeSupport.of(feature, p)));
    }
    rows.add(
        row(
            "imports from other modules",
            profile,
            p ->
                RuntimeSupport.byIfThere(
                    RuntimeOption.WAMR_MULTI_MODULE, p, RuntimeSupport.NEVER)));
    rows.add(row("a memory that is not exported", profile, p -> where(isWasm3(p))));
    rows.add(row("code compiled by wamrc", profile, p -> where(p.runtime().runsAot())));
    rows.add(
        row(
            "bounds checks by memory protection",
            profile,
            p ->
                RuntimeSupport.byIfThere(
                    RuntimeOption.WAMR_BOUNDS_HARDWARE, p, RuntimeSupport.NEVER)));
    return new RuntimeMatrix(rows);
  }

  private static RuntimeSupport listings(Profile profile) {
    return isWasm3(profile) && profile.port() == Port.POSIX
        ? RuntimeSupport.NEVER
        : WasiGroup.FILES.in(profile);
  }

  private static RuntimeSupport floats(Profile profile) {
    return RuntimeSupport.byIfThere(RuntimeOption.WASM3_FLOAT, profile, RuntimeSupport.ALWAYS);
  }

  private static boolean isWasm3(Profile profile) {
    return profile.runtime().family() == RuntimeFamily.WASM3;
  }

  private static RuntimeSupport where(boolean there) {
    return there ? RuntimeSupport.ALWAYS : RuntimeSupport.NEVER;
  }

  private static Row row(
      String name, Profile profile, Function<Profile, RuntimeSupport> supportIn) {
    return new Row(
        name,
        Arrays.stream(WasmRuntime.values())
            .map(profile::withRuntime)
            .map(as -> cell(as, supportIn.apply(as)))
            .toList());
  }

  private static Cell cell(Profile profile, RuntimeSupport support) {
    return new Cell(
        profile.runtime(), support.in(profile), support.option().map(RuntimeOption::symbol));
  }
}
