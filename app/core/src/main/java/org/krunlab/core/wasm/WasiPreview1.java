package org.krunlab.core.wasm;

import java.util.Set;

/**
 * The functions of WASI preview 1, and which of them each runtime brings.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/witx/wasi_snapshot_preview1.witx">wasi_snapshot_preview1.witx</a>
 */
final class WasiPreview1 {
  private WasiPreview1() {}

  static final String NAMESPACE = "wasi_snapshot_preview1";

  static final Set<String> FUNCTIONS =
      Set.of(
          "args_get",
          "args_sizes_get",
          "clock_res_get",
          "clock_time_get",
          "environ_get",
          "environ_sizes_get",
          "fd_advise",
          "fd_allocate",
          "fd_close",
          "fd_datasync",
          "fd_fdstat_get",
          "fd_fdstat_set_flags",
          "fd_fdstat_set_rights",
          "fd_filestat_get",
          "fd_filestat_set_size",
          "fd_filestat_set_times",
          "fd_pread",
          "fd_prestat_dir_name",
          "fd_prestat_get",
          "fd_pwrite",
          "fd_read",
          "fd_readdir",
          "fd_renumber",
          "fd_seek",
          "fd_sync",
          "fd_tell",
          "fd_write",
          "path_create_directory",
          "path_filestat_get",
          "path_filestat_set_times",
          "path_link",
          "path_open",
          "path_readlink",
          "path_remove_directory",
          "path_rename",
          "path_symlink",
          "path_unlink_file",
          "poll_oneoff",
          "proc_exit",
          "proc_raise",
          "random_get",
          "sched_yield",
          "sock_accept",
          "sock_recv",
          "sock_send",
          "sock_shutdown");

  static boolean offers(Import asked) {
    return asked.module().equals(NAMESPACE)
        && asked.kind() == ExternalKind.FUNCTION
        && FUNCTIONS.contains(asked.name());
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
