package org.krunlab.core.wasm;

import java.util.Set;

/**
 * By which name WASI preview 1 is imported, and what Wasm3 brings of it.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/witx/wasi_snapshot_preview1.witx">wasi_snapshot_preview1.witx</a>
 */
final class WasiPreview1 {
  private WasiPreview1() {}

  static final String NAMESPACE = "wasi_snapshot_preview1";

  static boolean offers(Import asked) {
    return asked.module().equals(NAMESPACE)
        && asked.kind() == ExternalKind.FUNCTION
        && WasiGroup.of(asked.name()).isPresent();
  }

  /**
   * What Wasm3's built-in WASI (its build option {@code d_m3HasWASI}) links; a call of any other
   * traps.
   */
  static final Set<String> IN_WASM3 =
      Set.of(
          "args_get",
          "args_sizes_get",
          "clock_res_get",
          "clock_time_get",
          "environ_get",
          "environ_sizes_get",
          "fd_close",
          "fd_datasync",
          "fd_fdstat_get",
          "fd_fdstat_set_flags",
          "fd_prestat_dir_name",
          "fd_prestat_get",
          "fd_read",
          "fd_seek",
          "fd_write",
          "path_open",
          "proc_exit",
          "random_get",
          "sched_yield");
}
