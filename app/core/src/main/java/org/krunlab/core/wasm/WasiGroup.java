package org.krunlab.core.wasm;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeFamily;
import org.krunlab.core.model.RuntimeOption;

/**
 * Functions of WASI preview 1 that the native port has or leaves out together. {@code lib-wasi}
 * says the same in C ({@code wasi_functions.h}); on the POSIX port each runtime's own WASI is
 * linked as a whole.
 */
public enum WasiGroup {
  ARGUMENTS("arguments", RuntimeOption.WASI_ARGS, "args_get", "args_sizes_get"),
  ENVIRONMENT("environment", RuntimeOption.WASI_ENVIRON, "environ_get", "environ_sizes_get"),
  CLOCKS("clocks", RuntimeOption.WASI_CLOCK, "clock_time_get", "clock_res_get"),
  RANDOM("random bytes", RuntimeOption.WASI_RANDOM, "random_get"),
  EXIT("exit codes", RuntimeOption.WASI_EXIT, "proc_exit"),
  STREAMS(
      "standard output and error",
      RuntimeOption.WASI_STREAMS,
      "fd_write",
      "fd_close",
      "fd_fdstat_get",
      "fd_filestat_get",
      "fd_prestat_dir_name",
      "fd_prestat_get",
      "fd_pwrite",
      "fd_renumber",
      "fd_seek",
      "fd_tell"),
  INPUT("standard input", RuntimeOption.WASI_INPUT, "fd_read", "fd_pread"),
  FILES(
      "files",
      RuntimeOption.WASI_FILES,
      "path_open",
      "fd_readdir",
      "path_filestat_get",
      "path_readlink"),
  POLL("sleeping and waiting", RuntimeOption.WASI_POLL, "poll_oneoff"),
  ANSWERS(
      "changing files, sockets, signals (refused in the native port)",
      RuntimeOption.WASI_ANSWERS,
      "path_unlink_file",
      "fd_advise",
      "fd_allocate",
      "fd_datasync",
      "fd_fdstat_set_flags",
      "fd_fdstat_set_rights",
      "fd_filestat_set_size",
      "fd_filestat_set_times",
      "fd_sync",
      "path_create_directory",
      "path_filestat_set_times",
      "path_link",
      "path_remove_directory",
      "path_rename",
      "path_symlink",
      "proc_raise",
      "sched_yield",
      "sock_accept",
      "sock_recv",
      "sock_send",
      "sock_shutdown");

  private final String label;
  private final RuntimeOption option;
  private final String essence;

  @SuppressWarnings("ImmutableEnumChecker") // it is made by Set.of
  private final Set<String> functions;

  /**
   * @param functions what it is for, and what goes with it
   */
  WasiGroup(String label, RuntimeOption option, String... functions) {
    this.label = label;
    this.option = option;
    this.essence = functions[0];
    this.functions = Set.of(functions);
  }

  /** What a module asks for by importing its functions. */
  public String label() {
    return label;
  }

  /** What decides about it in the native port. */
  public RuntimeOption option() {
    return option;
  }

  public Set<String> functions() {
    return functions;
  }

  /** The group that has a function; empty where that is none of WASI preview 1. */
  static Optional<WasiGroup> of(String function) {
    return Arrays.stream(values()).filter(group -> group.functions.contains(function)).findFirst();
  }

  /** Whether the images of a profile's runtime and port have it, and what decides it. */
  RuntimeSupport in(Profile profile) {
    if (profile.port() == Port.NATIVE) {
      return RuntimeSupport.by(option);
    }
    return profile.runtime().family() == RuntimeFamily.WASM3
            && !WasiPreview1.IN_WASM3.contains(essence)
        ? RuntimeSupport.NEVER
        : RuntimeSupport.ofWasi(profile.runtime());
  }
}
